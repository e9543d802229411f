using System.Globalization;
using Reportedly.Sources.Feeds;
using Reportedly.Text;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Makes reports of items.</summary>
internal static class ItemReports
{
    /// <summary>The report that the feed itself has of an item; null where it has no text.</summary>
    /// <param name="item">The item.</param>
    /// <param name="source">The source.</param>
    /// <param name="publisher">What the feed calls itself.</param>
    /// <param name="raw">The feed as it came.</param>
    public static SourceReport? Of(FeedItem item, WatchedSource source, string? publisher, RawCopy? raw) =>
        item.Text.Length == 0
            ? null
            : Dated(
                new SourceReport(SourceText.FromString(item.Text))
                {
                    ExternalId = item.Id,
                    Title = item.Title,
                    Byline = item.Author,
                    Url = item.Link?.AbsoluteUri,
                    Publisher = source.Publisher ?? publisher,
                    Language = source.Language ?? Language(item.Language),
                    Raw = raw,
                },
                item,
                raw?.Retrieved
            );

    /// <summary>The report that the item's page has, with what the feed says of it.</summary>
    /// <param name="page">As the page has it.</param>
    /// <param name="item">As the feed has it.</param>
    /// <param name="source">The source.</param>
    /// <param name="publisher">What the feed calls itself.</param>
    public static SourceReport Of(SourceReport page, FeedItem item, WatchedSource source, string? publisher)
    {
        SourceReport dated = Dated(page, item, page.Raw?.Retrieved);
        return dated with
        {
            ExternalId = item.Id,
            Title = page.Title ?? item.Title,
            Byline = page.Byline ?? item.Author,
            Url = item.Link?.AbsoluteUri ?? page.Url,
            Publisher = source.Publisher ?? Named(page.Publisher, item.Link) ?? publisher ?? page.Publisher,
            Published = dated.Published ?? page.Published,
            PublishedUnread = dated.Published is null && page.Published is null ? dated.PublishedUnread : null,
            Language = source.Language ?? page.Language ?? Language(item.Language),
        };
    }

    /// <summary>A page that names no publisher is given its host for one, and the feed knows better.</summary>
    private static string? Named(string? publisher, Uri? link) =>
        publisher is not null && link?.Host.EndsWith(publisher, StringComparison.OrdinalIgnoreCase) == true
            ? null
            : publisher;

    /// <summary>The language as ISO 639-1: <c>en</c> of <c>en-GB</c>.</summary>
    public static string? Language(string? written) =>
        written?.Trim().ToLowerInvariant() is [>= 'a' and <= 'z', >= 'a' and <= 'z', .. var rest]
        && (rest.Length == 0 || rest[0] is '-' or '_')
            ? written.Trim()[..2].ToLowerInvariant()
            : null;

    /// <summary>
    /// The day of publication, as the publisher's own calendar has it. A day that is still to come grounds no "yesterday": it is told as
    /// unread. A day's grace covers zones.
    /// </summary>
    private static SourceReport Dated(SourceReport report, FeedItem item, DateTimeOffset? retrieved)
    {
        bool isToCome = item.Published is { } time && retrieved is { } now && time > now.AddDays(1);
        string? written = isToCome
            ? item.Published!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : item.PublishedUnread;
        DateOnly? day =
            isToCome || item.Published is null ? null : DateOnly.FromDateTime(item.Published.Value.DateTime);
        return report with { Published = day, PublishedUnread = written };
    }
}
