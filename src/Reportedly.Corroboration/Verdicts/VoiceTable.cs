using System.Collections.Immutable;
using Reportedly.Corroboration.Origins;
using Reportedly.Corroboration.Testimonies;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>The voices of one incident's reports: each once, however many reports carry it.</summary>
internal sealed class VoiceTable
{
    private static readonly string[] Empty = ["a ", "an ", "some ", "several ", "two ", "local ", "area "];

    private readonly Dictionary<string, Voice> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Voice> byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Testimony> roots;
    private readonly Dictionary<string, string> fuller;

    /// <summary>Starts with none.</summary>
    /// <param name="roots">For each report, by key, the report whose text it repeats; itself where its text is its own.</param>
    /// <param name="sources">Every source that speaks of the incident.</param>
    public VoiceTable(IReadOnlyDictionary<string, Testimony> roots, IEnumerable<StatementSource> sources)
    {
        this.roots = roots;
        fuller = Fuller([.. sources.Where(s => s.Body is not null && !s.IsOwnVoice).Select(s => Bare(s.Name))]);
    }

    /// <summary>The voice whose words a source's are. Reports must come in the order of their publication.</summary>
    public Voice Of(StatementSource source, Testimony testimony)
    {
        // A copy speaks with the voice of what it repeats.
        Testimony root = roots[testimony.Key];
        bool nameless = source.Key.Contains(ClaimOrigin.Family, StringComparison.Ordinal);
        StatementSource named =
            source.IsOwnVoice && root.Key != testimony.Key
                ? source with
                {
                    Key = root.Voice,
                    Name = root.VoiceName,
                    Body = root.Voice,
                    BodyName = root.VoiceName,
                }
                : source;
        string key = source.IsOwnVoice
            ? named.Key.Replace(ClaimOrigin.Family, root.Key, StringComparison.Ordinal)
            // Nobody can know whether the witnesses of two papers are the same ones, so they are not counted twice.
            : named.Key.Replace(ClaimOrigin.Family, "", StringComparison.Ordinal);
        // One report knows the country of a ministry, another does not: one name about one incident is one voice.
        string name = source.IsOwnVoice ? key : (nameless ? "?" : "") + Whole(Bare(named.Name));
        if (!byKey.TryGetValue(key, out Voice? voice) && !byName.TryGetValue(name, out voice))
        {
            voice = new Voice(key, named, nameless && !source.IsOwnVoice);
        }
        byKey[key] = voice;
        byName.TryAdd(name, voice);
        voice.Meet(named, testimony.Key);
        return voice;
    }

    private string Whole(string bare) => fuller.GetValueOrDefault(bare, bare);

    /// <summary>"The ministry" of one report is the one ministry that another names in full.</summary>
    private static Dictionary<string, string> Fuller(HashSet<string> names)
    {
        Dictionary<string, string> fuller = new(StringComparer.Ordinal);
        foreach (string name in names.Where(n => !n.Contains(' ', StringComparison.Ordinal)))
        {
            string[] longer = [.. names.Where(n => n.EndsWith(" " + name, StringComparison.Ordinal))];
            if (longer is [string only])
            {
                fuller[name] = only;
            }
        }
        return fuller;
    }

    /// <summary>The folded name without what says nothing of who it is, and without the s of several.</summary>
    private static string Bare(string name)
    {
        string folded = Folding.Name(name);
        foreach (string empty in Empty)
        {
            folded = folded.StartsWith(empty, StringComparison.Ordinal) ? folded[empty.Length..] : folded;
        }
        return folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) ? folded[..^1] : folded;
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
