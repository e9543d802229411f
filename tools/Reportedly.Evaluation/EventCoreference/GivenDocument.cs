using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Reportedly.Evaluation.EventCoreference;

/// <summary>A mention whose words are given.</summary>
/// <param name="Start">Where it starts, in code points.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Chain">The event that it names, by the people who marked it; only training looks at it.</param>
public readonly record struct GivenMention(int Start, int End, string? Chain);

/// <summary>A document of a corpus in which the words that name events are marked.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Topic">The topic under which the corpus has it; only training looks at it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Mentions">The mentions in the sentences that the corpus vouches for.</param>
public sealed record GivenDocument(string Id, string? Topic, string Text, ImmutableArray<GivenMention> Mentions)
{
    /// <summary>Reads JSON Lines, plain or packed.</summary>
    /// <exception cref="InvalidDataException">A line is no such document; the message names file and line.</exception>
    public static IEnumerable<GivenDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream open = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(open);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{path}, line {number}");
            }
        }
    }

    private static GivenDocument Parse(string line, string where)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return new GivenDocument(
                root.GetProperty("id").GetString()!,
                root.TryGetProperty("topic", out JsonElement topic) ? topic.GetString() : null,
                root.GetProperty("text").GetString()!,
                [.. root.GetProperty("events").EnumerateArray().Where(Counts).Select(Mention)]
            );
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException(
                $"{where}: no document with \"id\", \"text\" and \"events\" of \"start\" and \"end\"; give JSON Lines, an object a line.",
                failure
            );
        }
    }

    /// <summary>Outside the sentences that the corpus vouches for mentions are missing, and none is judged.</summary>
    private static bool Counts(JsonElement mention) =>
        !mention.TryGetProperty("validated", out JsonElement validated) || validated.GetBoolean();

    private static GivenMention Mention(JsonElement mention) =>
        new(
            mention.GetProperty("start").GetInt32(),
            mention.GetProperty("end").GetInt32(),
            mention.TryGetProperty("chain", out JsonElement chain) ? chain.GetString() : null
        );
}
