using System.Collections.Immutable;

namespace Reportedly.Export.Tables;

/// <summary>A table made of a dataset: the same rows whatever file they go into. Its rows are of incidents, of reports or of judgements.</summary>
/// <param name="Name">Its name, and that of its file without the ending.</param>
/// <param name="Says">What a row is, as a sentence.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record DatasetTable(string Name, string Says, ImmutableArray<TableColumn> Columns)
{
    /// <summary>All tables, in the order in which they are written.</summary>
    public static ImmutableArray<DatasetTable> All { get; } =
    [IncidentTable.Table, ClaimTable.Table, ReportTable.Table, LinkTable.Table, JudgementTable.Table];

    /// <summary>The rows of one incident, each with a cell for each column; null where the table has none of incidents.</summary>
    public Func<ExportedIncident, IEnumerable<object?[]>>? OfIncident { get; init; }

    /// <summary>The rows of one report, each with a cell for each column; null where the table has none of reports.</summary>
    public Func<ExportedReport, ExportOptions, IEnumerable<object?[]>>? OfReport { get; init; }

    /// <summary>The rows of one judgement, each with a cell for each column; null where the table has none of judgements.</summary>
    public Func<ExportedJudgement, IEnumerable<object?[]>>? OfJudgement { get; init; }
}
