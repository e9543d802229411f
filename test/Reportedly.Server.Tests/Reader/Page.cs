using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Reportedly.Server.Tests.Reader;

/// <summary>A page as a browser takes it apart.</summary>
internal static class Page
{
    /// <summary>The page of an answer.</summary>
    public static IDocument Of(Answer answer) => new HtmlParser().ParseDocument(answer.Body);

    /// <summary>The words that are marked for a claim, from its first to its last.</summary>
    public static string Marked(IDocument page, string claim) =>
        string.Concat(
            page.QuerySelectorAll(".reader-main a[data-claims]")
                .Where(mark => mark.GetAttribute("data-claims")!.Split(' ').Contains(claim))
                .Select(mark => mark.TextContent)
        );

    /// <summary>The text of a report as the page has it, paragraph by paragraph.</summary>
    public static IEnumerable<string> Paragraphs(IDocument page) =>
        page.QuerySelectorAll(".reader-main [data-start]").Select(paragraph => paragraph.TextContent);
}
