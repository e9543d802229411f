using System.Globalization;
using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Feeds;

/// <summary>Says of a document that is no feed what it is, and where the feed is, if a page names one.</summary>
internal static class FeedPages
{
    private static readonly string[] FeedTypes =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
    ];

    /// <summary>A sentence for the person who gave the address.</summary>
    /// <param name="text">The document.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="root">Its outermost element, where it has one.</param>
    public static string WhatElse(string text, Uri address, string? root)
    {
        bool isPage =
            root is not null
            && MarkupName.Local(root).ToUpperInvariant() is "HTML" or "HEAD" or "BODY" or "META" or "DIV" or "P";
        if (!isPage)
        {
            return root is null
                ? "this is no feed: it holds no markup; give the address of an RSS or Atom feed."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"this is no feed: it is XML of another sort (<{root}>); give the address of an RSS or Atom feed."
                );
        }
        return Named(text, address) is { } feed
            ? $"this is a web page and no feed; the page says that its feed is {feed.AbsoluteUri}"
            : "this is a web page and no feed, and it names none; look for one on the site, or watch it as a page.";
    }

    private static Uri? Named(string text, Uri address)
    {
        MarkupScanner scanner = new(text);
        for (MarkupToken token = scanner.Next(); token.Kind != MarkupKind.End; token = scanner.Next())
        {
            bool isLink =
                token.Kind == MarkupKind.StartTag
                && text.AsSpan(token.ContentStart..token.ContentEnd).Equals("link", StringComparison.OrdinalIgnoreCase);
            if (!isLink)
            {
                continue;
            }
            IReadOnlyDictionary<string, string> attributes = MarkupAttributes.Of(text, token);
            if (
                FeedTypes.Contains(attributes.GetValueOrDefault("type"), StringComparer.OrdinalIgnoreCase)
                && FeedLinks.Absolute(attributes.GetValueOrDefault("href"), address) is { } found
            )
            {
                return found;
            }
        }
        return null;
    }
}
