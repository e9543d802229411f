using System.Globalization;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Exporting;

/// <summary>What was written, what it leaves empty, and what one must know to pass it on.</summary>
internal static class ExportSummary
{
    public static byte[] Of(
        IExportFormat format,
        IReadOnlyList<ExportedFile> files,
        long incidents,
        ExportOptions options,
        string folder
    )
    {
        StringBuilder said = new();
        said.Append(
            CultureInfo.InvariantCulture,
            $"{Wording.Count(incidents, "incident")} as {format.Name} in {folder}:\n"
        );
        int widest = files.Max(file => file.Name.Length);
        foreach (ExportedFile file in files)
        {
            string rows = file.Rows is { } counted ? Wording.Count(counted, "row") : "";
            said.Append(
                CultureInfo.InvariantCulture,
                $"  {file.Name.PadRight(widest)}  {rows, 12}  {file.Length, 11} bytes  sha256:{file.Digest}\n"
            );
        }
        if (options.Policy == FigurePolicy.RangeOnly)
        {
            said.Append(
                "The best number is left empty: origins give ranges, and --policy says which number to choose.\n"
            );
        }
        else
        {
            said.Append(
                CultureInfo.InvariantCulture,
                $"The best number is chosen by the policy {RecordNames.Of(options.Policy)}; low and high stand beside it.\n"
            );
        }
        said.Append(
            options.Redact
                ? "Redacted: coordinates rounded to 0.1 degrees, names of private persons erased, texts of reports left out.\n"
                : "Not redacted: quotes can name people who could be harmed; --redact erases the names that were read.\n"
        );
        said.Append("The words are their publishers': cite reports, not this table, for what they say.\n");
        return Encoding.UTF8.GetBytes(said.ToString());
    }
}
