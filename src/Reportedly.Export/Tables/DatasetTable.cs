using System.Collections.Immutable;

namespace Reportedly.Export.Tables;

/// <summary>A table made of a dataset: the same rows whatever file they go into.</summary>
/// <param name="Name">Its name, and that of its file without the ending.</param>
/// <param name="Says">What a row is, as a sentence.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Makes the rows, one at a time; each has a cell for each column.</param>
public sealed record DatasetTable(
    string Name,
    string Says,
    ImmutableArray<TableColumn> Columns,
    Func<Dataset, ExportOptions, IEnumerable<object?[]>> Rows
)
{
    /// <summary>All tables, in the order in which they are written.</summary>
    public static ImmutableArray<DatasetTable> All { get; } =
    [IncidentTable.Table, ClaimTable.Table, ReportTable.Table, LinkTable.Table, JudgementTable.Table];
}
