using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Export.Tables;
using Reportedly.Records;

namespace Reportedly.Export.Datapackage;

/// <summary>What is in the package, for people: how it was made, and every column of the tables.</summary>
internal static class PackageReadme
{
    public static string Of(ImmutableArray<IExportFormat> formats, ExportOptions options)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {PackageCitation.Title}\n\n{Summary(options)}\n\n");
        text.Append("`sha256sum -c SHA256SUMS` checks that every file is as it was written.\n\n## What is in it\n\n");
        foreach (IExportFormat format in formats)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{format.Name}`: {format.Says}\n");
        }
        foreach (DatasetTable table in DatasetTable.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## `{table.Name}`\n\n{table.Says}\n\n");
            text.Append("| column | holds | what it means |\n| --- | --- | --- |\n");
            foreach (TableColumn column in table.Columns)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{column.Name}` | {Holds(column.Type)} | {column.Says} |\n"
                );
            }
        }
        text.Append(
            "\n## Whose words these are\n\nQuotes are their publishers' and speakers': cite the report. Names and coordinates of places come "
                + "from GeoNames (CC BY 4.0). Whoever publishes this package says under which licence the rest stands.\n"
        );
        return text.ToString();
    }

    /// <summary>How the package was made, in a few sentences.</summary>
    public static string Summary(ExportOptions options)
    {
        string best =
            options.Policy == FigurePolicy.RangeOnly
                ? "No best number was chosen: low and high are what origins give."
                : $"Best numbers were chosen by the policy {RecordNames.Of(options.Policy)}.";
        string redacted = options.Redact
            ? "Redacted: coordinates are rounded to 0.1 degrees, names of private persons are erased, texts of reports are left out."
            : "Not redacted.";
        return $"Read from news reports by machine: what is said, and who says it, not what is so. {best} {redacted}";
    }

    private static string Holds(CellType type) =>
        type switch
        {
            CellType.Text => "text",
            CellType.Whole => "whole number",
            CellType.Degrees => "degrees",
            CellType.Day => "day",
            CellType.Moment => "moment, UTC",
            CellType.Truth => "true or false",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column is of such a type."),
        };
}
