using System.Text.Json;

namespace Reportedly.Sources.Pages;

/// <summary>Reads what a page says of its article in JSON-LD, which publishers write for programs and keep right.</summary>
internal static class PageLinkedData
{
    private const int MostThings = 500;

    /// <summary>What a block says of an article; empty where it speaks of none or cannot be read.</summary>
    /// <param name="json">The block.</param>
    public static PageFacts Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return FindArticle(document.RootElement) is { } article ? Facts(article) : new PageFacts();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new PageFacts();
        }
    }

    /// <summary>The article may be the block itself, one of a list, or stand in the graph.</summary>
    private static JsonElement? FindArticle(JsonElement root)
    {
        Queue<JsonElement> waiting = new([root]);
        for (int looked = 0; looked < MostThings && waiting.TryDequeue(out JsonElement thing); looked++)
        {
            if (thing.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in thing.EnumerateArray())
                {
                    waiting.Enqueue(one);
                }
            }
            else if (thing.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(thing))
                {
                    return thing;
                }
                foreach (string name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (thing.TryGetProperty(name, out JsonElement inner))
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
        return null;
    }

    private static bool IsArticle(JsonElement thing) =>
        thing.TryGetProperty("@type", out JsonElement type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(one =>
            one.ValueKind == JsonValueKind.String
            && one.GetString() is { } name
            && (
                name.EndsWith("Article", StringComparison.Ordinal)
                || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "NewsArticle"
            )
        );

    private static PageFacts Facts(JsonElement article) =>
        new()
        {
            Title = Words(article, "headline"),
            Byline = Names(article, "author"),
            Published = Words(article, "datePublished"),
            Publisher = Names(article, "publisher"),
            Language = Words(article, "inLanguage"),
        };

    private static string? Words(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? PageWords.Clean(value.GetString())
            : null;

    private static string? Names(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }
        IEnumerable<JsonElement> all =
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1);
        return PageWords.Clean(
            string.Join(
                ", ",
                all.Select(one =>
                        one.ValueKind == JsonValueKind.String ? one.GetString()
                        : one.ValueKind == JsonValueKind.Object ? Words(one, "name")
                        : null
                    )
                    .Where(one => !string.IsNullOrWhiteSpace(one))
            )
        );
    }
}
