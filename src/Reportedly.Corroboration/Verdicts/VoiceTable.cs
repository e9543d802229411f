using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>The voices of one incident's reports: each once, however many reports carry it.</summary>
internal sealed class VoiceTable
{
    private readonly SortedDictionary<string, Voice> voices = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Testimony> roots;

    /// <summary>Starts with none.</summary>
    /// <param name="roots">For each report, by key, the report whose text it repeats; itself where its text is its own.</param>
    public VoiceTable(IReadOnlyDictionary<string, Testimony> roots) => this.roots = roots;

    /// <summary>The voice whose words a source's are.</summary>
    public Voice Of(StatementSource source, Testimony testimony)
    {
        // A copy speaks with the voice of what it repeats.
        Testimony root = roots[testimony.Key];
        StatementSource named = source.IsOwnVoice
            ? source with
            {
                Key = root.Voice,
                Name = root.VoiceName,
            }
            : source with
            {
                Body = InFamily(source.Body, root),
            };
        string key = InFamily(named.Key, root);
        if (!voices.TryGetValue(key, out Voice? voice))
        {
            voices[key] = voice = new Voice(key, named);
        }
        voice.Meet(named, testimony.Key);
        return voice;
    }

    /// <summary>
    /// Nobody can know whether two officials without a name are one: within copies of one text they are, elsewhere they are not.
    /// </summary>
    [return: NotNullIfNotNull(nameof(key))]
    private static string? InFamily(string? key, Testimony root) =>
        key?.Replace(ClaimOrigin.Family, root.Key, StringComparison.Ordinal);

    /// <summary>The origins: those voices that hold a position, numbered by the order in which they first do.</summary>
    public static ImmutableArray<Origin> Number(IEnumerable<Voice> inOrder)
    {
        ImmutableArray<Origin>.Builder origins = ImmutableArray.CreateBuilder<Origin>();
        HashSet<Voice> seen = [];
        foreach (Voice voice in inOrder)
        {
            if (!seen.Add(voice))
            {
                continue;
            }
            voice.Id = $"o{origins.Count + 1}";
            origins.Add(
                new Origin
                {
                    Id = voice.Id,
                    Name = voice.Name,
                    Kind = voice.Kind,
                    Body = voice.BodyName,
                    IsOfficial = voice.IsOfficial,
                    Reports = [.. voice.Reports],
                }
            );
        }
        return origins.ToImmutable();
    }
}
