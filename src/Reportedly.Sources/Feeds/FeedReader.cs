using System.Collections.Immutable;
using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Feeds;

/// <summary>
/// Reads RSS of every version, Atom and JSON Feed. A fault costs the item that it stands in and no other; no bytes can make it throw, ask
/// the network, or take more than time and memory in proportion to their number.
/// </summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="body">Its bytes.</param>
    /// <param name="address">Where it came from; links without a host belong there.</param>
    /// <param name="charset">The charset as the server says it; null where it says none.</param>
    public static Feed Read(ReadOnlyMemory<byte> body, Uri address, string? charset = null)
    {
        (string text, string? fault) = FeedText.Of(body.Span, charset);
        FeedProblems problems = new(text);
        if (fault is not null)
        {
            problems.Add(0, fault);
        }
        ReadOnlySpan<char> beginning = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (beginning.IsEmpty)
        {
            problems.Add(0, "there is nothing in it; the server sent an empty answer.");
            return new Feed(FeedFormat.None) { Problems = problems.All() };
        }
        return beginning[0] is '{' or '[' ? JsonItems.Read(text, address, problems) : Xml(text, address, problems);
    }

    /// <summary>Each item once; of two that are the same to the letter, the first.</summary>
    internal static ImmutableArray<FeedItem> Once(IEnumerable<FeedItem> items, FeedProblems problems)
    {
        HashSet<(string, string, Uri?)> told = [];
        ImmutableArray<FeedItem>.Builder once = ImmutableArray.CreateBuilder<FeedItem>();
        foreach (FeedItem item in items)
        {
            if (told.Add((item.Id, FeedIds.Digest(item), item.Link)))
            {
                once.Add(item);
            }
            else
            {
                problems.Add(0, "an item stands in it more than once, word for word; it was taken once.");
            }
        }
        return once.ToImmutable();
    }

    private static Feed Xml(string text, Uri address, FeedProblems problems)
    {
        FeedParts parts = new(text, problems);
        XmlItems reader = new(address);
        List<FeedItem> items = [];
        string? title = null;
        string? language = null;
        foreach (FeedElement part in parts.Read())
        {
            if (FeedParts.IsItem(part.Name))
            {
                int line = problems.LineOf(part.Start);
                if (reader.Of(part, line) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    problems.Lost(part.Start, "this item has neither title nor text nor link; it is left out.");
                }
            }
            else if (part.Name is "title" or "atom:title")
            {
                title ??= XmlItems.FieldOf(part, isAtom: part.Name != "title");
            }
            else if (part.Name is "language" or "dc:language")
            {
                language ??= part.Text;
            }
        }
        FeedFormat format = FormatOf(parts.Root);
        if (format == FeedFormat.None)
        {
            problems.Add(0, FeedPages.WhatElse(text, address, parts.Root?.Name));
        }
        else if (items.Count == 0)
        {
            problems.Add(0, "it holds no items.");
        }
        return new Feed(format)
        {
            Title = title,
            Language = language ?? parts.Channel?.Attribute("xml:lang") ?? parts.Root?.Attribute("xml:lang"),
            Items = Once(items, problems),
            Problems = problems.All(),
        };
    }

    private static FeedFormat FormatOf(FeedElement? root) =>
        root is null
            ? FeedFormat.None
            : MarkupName.Local(root.Name).ToUpperInvariant() switch
            {
                "RSS" => FeedFormat.Rss,
                "RDF" => FeedFormat.Rdf,
                "FEED" => FeedFormat.Atom,
                _ => FeedFormat.None,
            };
}
