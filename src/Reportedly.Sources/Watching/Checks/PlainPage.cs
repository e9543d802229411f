using Reportedly.Sources.Feeds;
using Reportedly.Sources.Feeds.Markup;
using Reportedly.Sources.Fetching;
using Reportedly.Text;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Makes a report of all the text that a page shows.</summary>
public static class PlainPage
{
    /// <summary>The report, or why there is none.</summary>
    /// <param name="page">The page as it came.</param>
    public static SourceItem Read(FetchResult.Fetched page)
    {
        string where = page.Final.AbsoluteUri;
        if (
            page.MediaType is { } type
            && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.Contains("html", StringComparison.Ordinal)
        )
        {
            return new SourceItem.Refused(
                where,
                page.Body.Length,
                $"this is no page but {type}; nothing was read of it."
            );
        }
        string text = HtmlText.Of(FeedText.Of(page.Body.Span, page.Charset).Text);
        return text.Length == 0
            ? new SourceItem.Refused(where, page.Body.Length, "there is no text in this page; it may need a browser.")
            : new SourceItem.Found(
                where,
                page.Body.Length,
                new SourceReport(SourceText.FromString(text)) { Url = where }
            );
    }
}
