using System.Collections.Immutable;
using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>The voices of one incident's reports: each once, however many reports carry it.</summary>
internal sealed class VoiceTable
{
    private readonly Dictionary<string, Voice> voices = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Testimony> roots;
    private readonly OriginKinship kinship;

    /// <summary>Starts with none.</summary>
    /// <param name="roots">For each report, by key, the report whose text it repeats; itself where its text is its own.</param>
    /// <param name="kinship">Which sources of the incident mean one and the same.</param>
    public VoiceTable(IReadOnlyDictionary<string, Testimony> roots, OriginKinship kinship)
    {
        this.roots = roots;
        this.kinship = kinship;
    }

    /// <summary>The voice whose words a source's are. Reports must come in the order of their publication.</summary>
    public Voice Of(StatementSource source, Testimony testimony)
    {
        // A copy speaks with the voice of what it repeats.
        Testimony root = roots[testimony.Key];
        StatementSource named = source.IsOwnVoice ? OwnVoice(source, root) : source;
        // Nobody can know whether the witnesses of two papers are the same ones, so they are not counted twice.
        string key = kinship.Of(named.Key);
        if (!voices.TryGetValue(key, out Voice? voice))
        {
            bool isNameless = !source.IsOwnVoice && OriginKinship.IsNameless(source.Key);
            voices[key] = voice = new Voice(key, named, isNameless);
        }
        voice.Meet(named with { Body = named.Body is null ? null : kinship.Of(named.Body) }, testimony.Key);
        return voice;
    }

    private static StatementSource OwnVoice(StatementSource source, Testimony root)
    {
        StatementSource own =
            root.Sources.FirstOrDefault(of => of.IsOwnVoice)
            ?? source with
            {
                Key = root.Voice,
                Name = root.VoiceName,
                Body = null,
                BodyName = null,
            };
        return own with { Key = own.Key.Replace(ClaimOrigin.Family, root.Key, StringComparison.Ordinal) };
    }

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
