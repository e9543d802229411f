using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Reportedly.Server.Pages.Original;
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
        ("misnested tags", "<p>" + Words, "<b><i><p>a</b></i><div><b id=#>a</div>"),
        ("misnested tags without words", "", "<i><a href=#><p></i></a></em>"),
        ("misnested tables", "", "<table><b><tr><i><td>a</b></table></i>"),
        ("misnested headings and links", "", "<h2><a href=/#><b>a</h2></a><blockquote></b>a"),
    ];

    /// <summary>Reads them, then shows them as the desk shows a page as it came, and prints the time that each took.</summary>
    /// <param name="output">Where the figures go.</param>
    /// <param name="only">Words of the names of pages that are wanted; null for all pages.</param>
    public static async Task<int> RunAsync(TextWriter output, string? only = null)
    {
        Uri address = new("https://courier.example/a");
        Read(Page(Pages[0]), address);
        await ShowAsync(Page(Pages[0]), address);
        output.WriteLine($"{"1 MB of", -34} {"read", 24} {"shown as it came", 24}  (clock, processor time)");
        TimeSpan longest = TimeSpan.Zero;
        foreach (
            (string Name, string Begin, string Piece) page in Pages.Where(page =>
                page.Name.Contains(only ?? "", StringComparison.Ordinal)
            )
        )
        {
            byte[] bytes = Page(page);
            Timed read = await TimeAsync(() => Task.FromResult(Read(bytes, address)));
            Timed shown = await TimeAsync(() => ShowAsync(bytes, address));
            longest = new[] { longest, read.Processor, shown.Processor }.Max();
            output.WriteLine($"{page.Name, -34} {read, 24} {shown, 24}");
            output.Flush();
        }
        output.WriteLine(FormattableString.Invariant($"longest: {longest.TotalMilliseconds:F0} ms of processor time"));
        return 0;
    }

    private static async Task<Timed> TimeAsync<T>(Func<Task<T>> act)
    {
        GC.Collect();
        Stopwatch clock = Stopwatch.StartNew();
        TimeSpan before = Processor();
        await act();
        return new Timed(clock.Elapsed, Processor() - before);
    }

    private static TimeSpan Processor()
    {
        using Process own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    /// <summary>Makes the page fit to be shown and writes it, as the desk's page does.</summary>
    private static async Task<int> ShowAsync(byte[] bytes, Uri address)
    {
        ShownPage page = ShownPage.Of(bytes, address);
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<PageWordsView>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PageWordsView.Page)] = page }
                )
            );
            return root.ToHtmlString().Length;
        });
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

    private readonly record struct Timed(TimeSpan Clock, TimeSpan Processor)
    {
        public override string ToString() =>
            FormattableString.Invariant($"{Clock.TotalMilliseconds, 6:F0} ms, {Processor.TotalMilliseconds, 6:F0} ms");
    }
}
