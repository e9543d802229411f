using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reportedly.Cli.Printing;

/// <summary>Lays a record out for people: the report, then each speaker, and under each what that speaker says.</summary>
/// <param name="screen">What it is laid out for.</param>
internal sealed class RecordTable(Screen screen)
{
    private const int ShownDiagnostics = 3;

    private readonly TableLayout layout = TableLayout.For(screen.Width);

    /// <summary>The table as UTF-8, with a blank line at its end. Safe from any thread.</summary>
    public byte[] Render(ReportRecord record) => Screen.Draw(screen, console => Draw(console, record));

    private void Draw(IAnsiConsole console, ReportRecord record)
    {
        Head(console, record);
        if (record.Claims.IsEmpty)
        {
            console.WriteLine();
            console.MarkupLine("[dim]Nobody is said to have said anything about an event here.[/]");
        }
        else
        {
            RowText words = new(record);
            if (!layout.IsBlock)
            {
                console.WriteLine();
                console.Write(Columns([.. Headings().Select(heading => $"[dim]{heading}[/]")]));
            }
            foreach (SpeakerRows speaker in SpeakerRows.Of(record))
            {
                console.WriteLine();
                console.MarkupLine("[cyan]▌[/]" + words.Speaker(speaker));
                console.Write(Rows(speaker, words));
            }
        }
        console.WriteLine();
    }

    /// <summary>The last line of a run.</summary>
    public byte[] Summary(Tally tally) => Screen.Draw(screen, console => console.MarkupLine($"[bold]{tally}[/]"));

    private void Head(IAnsiConsole console, ReportRecord record)
    {
        Report report = record.Report;
        int width = layout.Id + layout.What + layout.HowMany + layout.Where + layout.When + layout.Quote;
        console.MarkupLine($"[cyan]{new string('━', Math.Min(screen.Width, width + TableLayout.Gutter))}[/]");
        console.MarkupLine(
            $"[bold]{Markup.Escape(report.Title is null ? "Untitled report" : Words.Clean(report.Title))}[/]"
        );
        string?[] about =
        [
            report.Publisher is null ? null : Words.Clean(report.Publisher),
            Wording.Published(report.Published),
            report.ExternalId is null ? null : Words.Clean(report.ExternalId),
            Words.ShortId(report.Id),
        ];
        console.MarkupLine($"[dim]{Markup.Escape(string.Join(" · ", about.OfType<string>()))}[/]");
        foreach (Diagnostic note in record.Reading.Diagnostics.Take(ShownDiagnostics))
        {
            console.MarkupLine($"[yellow]note:[/] [dim]{Markup.Escape(Words.Clean(note.Message))}[/]");
        }
        if (record.Reading.Diagnostics.Length > ShownDiagnostics)
        {
            console.MarkupLine($"[dim]and {record.Reading.Diagnostics.Length - ShownDiagnostics} notes more[/]");
        }
    }

    private string[] Headings() =>
        layout.When > 0
            ? ["", "WHAT", "HOW MANY", "WHERE", "WHEN", "WORDS"]
            : ["", "WHAT", "HOW MANY", "WHERE, WHEN", "WORDS"];

    private Table Rows(SpeakerRows speaker, RowText words)
    {
        Table table = Columns([]);
        foreach (ClaimRow row in speaker.Rows)
        {
            if (row.IsFirst && table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }
            table.AddRow(Cells(row, words).Select(cell => new Markup(cell)).ToArray<IRenderable>());
        }
        return table;
    }

    private string[] Cells(ClaimRow row, RowText words)
    {
        string id = row.IsFirst ? $"[dim]{Markup.Escape(row.Claim.Id)}[/]" : "";
        string? attitude = row.IsFirst ? words.Attitude(row.Claim) : null;
        string? label = row.NamesEvent ? RowText.Label(row.Event!) : null;
        string? parts = row.NamesEvent ? words.Parts(row.Event!) : null;
        string? howMany = row.Figure is null ? null : RowText.HowMany(row.Figure);
        string? where = words.Where(row);
        string? when = RowText.When(row);
        bool quotes = layout.IsBlock ? row.IsLast : row.IsFirst;
        string? quote = quotes ? RowText.Quote(row.Claim, layout.LongestQuote) : null;
        if (layout.IsBlock)
        {
            string? circumstances = Join(" · ", howMany?.Replace("\n", ": ", StringComparison.Ordinal), where, when);
            return [id, Join("\n", attitude, Join("  ", label, parts), circumstances, quote) ?? ""];
        }
        string what = Join("\n", attitude, label, parts) ?? "";
        return layout.When > 0
            ? [id, what, howMany ?? "", where ?? "", when ?? "", quote ?? ""]
            : [id, what, howMany ?? "", Join("\n", where, when) ?? "", quote ?? ""];
    }

    /// <summary>A table of this layout; its first row, if any, is given.</summary>
    private Table Columns(string[] first)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        int[] widths = layout.IsBlock
            ? [layout.Id, layout.What]
            : [layout.Id, layout.What, layout.HowMany, layout.Where, layout.When, layout.Quote];
        int[] shown = [.. widths.Where(width => width > 0)];
        for (int i = 0; i < shown.Length; i++)
        {
            int gutter = i == shown.Length - 1 ? 0 : TableLayout.Gutter;
            table.AddColumn(new TableColumn("") { Width = shown[i], Padding = new Padding(0, 0, gutter, 0) });
        }
        if (first.Length > 0)
        {
            table.AddRow(first);
        }
        return table;
    }

    private static string? Join(string separator, params string?[] parts)
    {
        string joined = string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
        return joined.Length == 0 ? null : joined;
    }
}
