using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reportedly.Text;

namespace Reportedly.Sources.Pages;

/// <summary>
/// Makes a report of a page: title, blank line, paragraphs parted by blank lines, in the page's own words. What surrounds an article on a page is left
/// out. It never asks the network, and a page of any make takes time in proportion to its length.
/// </summary>
public static class PageReader
{
    private const int FewestLetters = 40;

    /// <summary>Reads a page.</summary>
    /// <param name="where">Where a person finds it: an address or a file.</param>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="address">Its address, for what it says of itself; null where that is not known.</param>
    /// <param name="charset">The charset that came with it; null where none did.</param>
    /// <param name="mediaType">The media type that came with it; null where none did.</param>
    /// <returns>The report, or why the page gives none.</returns>
    public static SourceItem Read(
        string where,
        ReadOnlyMemory<byte> bytes,
        Uri? address,
        string? charset,
        string? mediaType
    )
    {
        ReadOnlySpan<byte> span = bytes.Span;
        PageKind kind = PageKinds.Of(span, mediaType);
        if (kind == PageKind.Other)
        {
            return new SourceItem.Refused(
                where,
                bytes.Length,
                $"this is no page but {mediaType ?? "something else"}; give the address of an article."
            );
        }
        string letters = PageText.Decode(span, charset);
        SourceReport? report = kind == PageKind.Html ? Html(letters, address) : Plain(letters, address);
        return report is null
            ? new SourceItem.Refused(
                where,
                bytes.Length,
                "the page holds no text of an article; where it is made by script, save it with a browser and read the file."
            )
            : new SourceItem.Found(where, bytes.Length, report);
    }

    private static SourceReport? Plain(string letters, Uri? address)
    {
        string text = letters.ReplaceLineEndings("\n").Trim();
        return text.Length == 0 ? null : new SourceReport(SourceText.FromString(text)) { Url = address?.AbsoluteUri };
    }

    private static SourceReport? Html(string letters, Uri? address)
    {
        string html = PageDepth.Flatten(letters);
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        PageFacts facts = PageMetadata.Read(page, address);
        ImmutableArray<PageParagraph> body = ArticleText.Find(page, html, address);
        string? title = facts.Title;
        string[] paragraphs =
        [
            .. body.Where(one => !Boilerplate.English.Contains(one))
                .Select(one => one.Text)
                .SkipWhile(one => one == title || one == facts.Byline),
        ];
        if (paragraphs.Sum(one => one.Length) < FewestLetters)
        {
            return null;
        }
        DateOnly? day = facts.Published is null ? null : PageWords.Day(facts.Published);
        return new SourceReport(
            SourceText.FromString(string.Join("\n\n", title is null ? paragraphs : [title, .. paragraphs]))
        )
        {
            Title = title,
            Byline = facts.Byline,
            Url = facts.Canonical ?? address?.AbsoluteUri,
            Publisher = facts.Publisher ?? Host(address),
            Published = day,
            PublishedUnread = day is null ? facts.Published : null,
            Language = facts.Language?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 } code ? code : null,
        };
    }

    private static string? Host(Uri? address)
    {
        string? host = address is { Scheme: "http" or "https" } ? address.Host : null;
        return host is not null && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
