using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Records;

namespace Reportedly.Evaluation;

/// <summary><c>rows RECORDS</c>: prints every row of every record on a line, for reading beside a reference.</summary>
internal static class RowsVerb
{
    public static int Run(string path, TextWriter output)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                continue;
            }
            ReportRecord record = RecordCodec.FromUtf8(Encoding.UTF8.GetBytes(line));
            output.WriteLine($"== {record.Report.ExternalId ?? record.Report.Id}");
            foreach (RecordRow row in RecordRow.Of(record).OrderBy(r => r.Anchor.Start))
            {
                output.WriteLine(Line(row));
            }
        }
        return 0;
    }

    private static string Line(RecordRow row)
    {
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{row.Anchor.Start, 5} ");
        line.Append(row.Event is { } told ? $"{RecordNames.Of(told.Type)}/{RecordNames.Of(told.Stage)}" : "-");
        line.Append(CultureInfo.InvariantCulture, $" '{row.Anchor.Quote}'");
        Add(line, "A", row.Agents.Select(First));
        Add(line, "T", row.Targets.Select(First));
        Add(line, "P", row.Places.Select(First));
        if (row.Time is { } time)
        {
            line.Append(CultureInfo.InvariantCulture, $" t={time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}");
        }
        if (row.Figure is { } figure)
        {
            line.Append(
                CultureInfo.InvariantCulture,
                $" F={RecordNames.Of(figure.Measure)} {figure.Low}..{figure.High} {RecordNames.Of(figure.Qualifier)} of '{figure.Of?.Quote}'"
            );
        }
        line.Append(
            CultureInfo.InvariantCulture,
            $" SRC={(row.Source.IsEmpty ? "-" : row.Source[0])}/{RecordNames.Of(row.Claim.Source.Kind)}"
        );
        Add(line, "via", row.Via.Select(First));
        line.Append(
            CultureInfo.InvariantCulture,
            $" {RecordNames.Of(row.Claim.Stance)} {RecordNames.Of(row.Claim.Certainty)} {row.Claim.Id}"
        );
        return line.ToString();
    }

    private static string First(ImmutableArray<string> forms) => forms[0];

    private static void Add(StringBuilder line, string label, IEnumerable<string> names)
    {
        string joined = string.Join("; ", names);
        if (joined.Length > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" {label}=[{joined}]");
        }
    }
}
