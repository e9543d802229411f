using System.Globalization;
using System.Text.Json;
using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonItems
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Reads a feed.</summary>
    /// <param name="text">The document.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Feed Read(string text, Uri address, FeedProblems problems)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text, Tolerant);
            return Of(json.RootElement, address, problems);
        }
        catch (JsonException broken)
        {
            string where = broken.LineNumber is { } line
                ? $"line {(line + 1).ToString(CultureInfo.InvariantCulture)}"
                : "some line";
            problems.Lost(0, $"the JSON cannot be read from {where} on, so no item was; tell the publisher.");
            return new Feed(FeedFormat.Json) { Problems = problems.All() };
        }
    }

    private static Feed Of(JsonElement root, Uri address, FeedProblems problems)
    {
        JsonElement list = default;
        bool isFeed = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out list);
        if (!isFeed || list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(0, "this is JSON but no JSON Feed: it has no list of items; give the address of a feed.");
            return new Feed(FeedFormat.None) { Problems = problems.All() };
        }
        List<FeedItem> items = [];
        int number = 0;
        foreach (JsonElement each in list.EnumerateArray())
        {
            number++;
            FeedItem? item = each.ValueKind == JsonValueKind.Object ? Item(each, address, number) : null;
            if (item is null)
            {
                problems.Lost(0, $"item {number} has neither title nor text nor link; it is left out.");
                continue;
            }
            items.Add(item);
        }
        return new Feed(FeedFormat.Json)
        {
            Title = HtmlText.OneLine(Text(root, "title")),
            Language = Text(root, "language"),
            Items = FeedReader.Once(items, problems),
            Problems = problems.All(),
        };
    }

    private static FeedItem? Item(JsonElement json, Uri address, int number)
    {
        Uri? link =
            FeedLinks.Absolute(Text(json, "url"), address) ?? FeedLinks.Absolute(Text(json, "external_url"), address);
        string? html = Text(json, "content_html");
        string? plain = Text(json, "content_text");
        string? content =
            html is not null ? HtmlText.Of(html)
            : plain is not null ? HtmlText.Plain(plain)
            : null;
        string? title = HtmlText.OneLine(Text(json, "title"));
        string? summary = Text(json, "summary") is { } given ? HtmlText.Plain(given) : null;
        if (string.IsNullOrEmpty(content) && title is null && string.IsNullOrEmpty(summary) && link is null)
        {
            return null;
        }
        string? time = Text(json, "date_published");
        string? change = Text(json, "date_modified");
        FeedItem item = new("")
        {
            Link = link,
            Title = title,
            Content = content,
            Summary = summary,
            Author = HtmlText.OneLine(Author(json)),
            Published = FeedDates.Read(time) ?? (time is null ? FeedDates.Read(change) : null),
            PublishedUnread = time is not null && FeedDates.Read(time) is null ? HtmlText.OneLine(time) : null,
            Updated = FeedDates.Read(change),
            Language = Text(json, "language"),
            Line = number,
        };
        return item with { Id = HtmlText.OneLine(Text(json, "id")) ?? FeedIds.Of(item) };
    }

    private static string? Author(JsonElement json)
    {
        if (json.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            return string.Join(
                ", ",
                authors.EnumerateArray().Select(each => Text(each, "name")).Where(name => name is not null)
            );
        }
        return json.TryGetProperty("author", out JsonElement author) ? Text(author, "name") : null;
    }

    private static string? Text(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which is no text.
            return null;
        }
    }
}
