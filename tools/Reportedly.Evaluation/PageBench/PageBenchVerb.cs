using System.Diagnostics;
using System.Text;
using Reportedly.Sources;
using Reportedly.Sources.Pages;

namespace Reportedly.Evaluation.PageBench;

/// <summary>Measures how long pages of 1 MB take that are made to take long.</summary>
internal static class PageBenchVerb
{
    private const int PageBytes = 1_000_000;
    private const string Words =
        "<p>Shelling killed four people in the port town of Karvel on Monday, the regional governor said.</p>";

    /// <summary>What each page consists of, over and over; <c>#</c> stands for a number that grows.</summary>
    private static readonly (string Name, string Begin, string Piece)[] Pages =
    [
        ("an article", "<article>", Words),
        ("short paragraphs", "", "<p>a</p>"),
        ("line breaks", "<p>", "a<br>"),
        ("open paragraphs", "", "<p>a"),
        ("open divisions", "", "<div>a"),
        ("open spans", "", "<span>a"),
        ("bold without end", "", "<b>a"),
        ("bold of many kinds in divisions", "", "<div><b id=#>a</div>"),
        ("crossing ends", "", "<b><i><p>a</b></i>"),
        ("open lists", "", "<ul><li>a"),
        ("open tables", "", "<table><tr><td>a"),
        ("text between rows", "<table>", "a<tr>"),
        ("bold between rows", "<table>", "<b>a<tr>"),
        ("links", "", "<a href=#>a</a> "),
        ("forms", "", "<form><input><select><option>a"),
        ("drawings", "", "<svg><g>a"),
        ("formulas", "", "<math><mi>a<p>"),
        ("templates", "", "<template><div>a"),
        ("attributes", "<p ", "a# "),
        ("long attributes", "<p a=\"", "aaaaaaaa"),
        ("comments", "", "<!--a-->"),
        ("open comments", "", "<!--a"),
        ("open scripts", "", "<script>a"),
        ("sharp brackets", "", "<"),
        ("ends", "", "</p></div>"),
        ("entities", "", "&amp;&lt;&#x41"),
        ("open quotation marks", "", "<a b=\"'>"),
        ("meta elements", "", "<meta name=a# content=b>"),
        ("linked data", "<script type=application/ld+json>", "[{\"@graph\":"),
        ("headings", "", "<h2>a</h2><p>b c d, e, f.</p>"),
        ("images", "", "<figure><img src=#><figcaption>a</figcaption></figure>"),
        ("one word", "", "a"),
        ("spaces", "<p>a", " "),
        ("commas", "<p>", "a, "),
    ];

    /// <summary>Reads them and prints the time that each took.</summary>
    /// <param name="output">Where the figures go.</param>
    public static int Run(TextWriter output)
    {
        Uri address = new("https://courier.example/a");
        Read(Page(Pages[0]), address);
        TimeSpan longest = TimeSpan.Zero;
        foreach ((string Name, string Begin, string Piece) page in Pages)
        {
            byte[] bytes = Page(page);
            Stopwatch clock = Stopwatch.StartNew();
            TimeSpan before = Processor();
            SourceItem item = Read(bytes, address);
            TimeSpan used = Processor() - before;
            longest = used > longest ? used : longest;
            string outcome = item is SourceItem.Found found
                ? FormattableString.Invariant($"{found.Content.Text.Length} letters")
                : "refused";
            output.WriteLine(
                FormattableString.Invariant(
                    $"{page.Name, -34} {used.TotalMilliseconds, 8:F0} ms of processor time {clock.ElapsedMilliseconds, 8} ms  {outcome}"
                )
            );
            output.Flush();
        }
        output.WriteLine(FormattableString.Invariant($"longest: {longest.TotalMilliseconds:F0} ms of processor time"));
        return 0;
    }

    private static TimeSpan Processor()
    {
        using Process own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static SourceItem Read(byte[] bytes, Uri address) =>
        PageReader.Read(address.AbsoluteUri, bytes, address, "utf-8", "text/html");

    private static byte[] Page((string Name, string Begin, string Piece) page)
    {
        StringBuilder html = new("<!DOCTYPE html><html><body>" + page.Begin);
        for (int number = 0; html.Length < PageBytes; number++)
        {
            html.Append(page.Piece.Replace("#", FormattableString.Invariant($"{number}"), StringComparison.Ordinal));
        }
        return Encoding.UTF8.GetBytes(html.ToString());
    }
}
