using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Keeps of attributions within attributions the outermost: what a quoted person says of others is that person's content.</summary>
internal static class OutermostAttributions
{
    /// <summary>Those whose cues lie in no other's content, in the order of their cues.</summary>
    public static List<FoundAttribution> Of(Analysis text, List<FoundAttribution> found)
    {
        bool[] covered = new bool[text.Count];
        List<FoundAttribution> kept = [];
        foreach (
            FoundAttribution attribution in found
                .OrderByDescending(a => a.Rule == FindingRules.Preposition)
                .ThenByDescending(a => a.Size)
                .ThenBy(a => a.Cue.First)
        )
        {
            if (covered[attribution.CueHead])
            {
                continue;
            }
            kept.Add(attribution);
            foreach (TokenRange range in attribution.Content)
            {
                covered.AsSpan(range.First, range.Count).Fill(true);
            }
        }
        kept.Sort(static (a, b) => a.Cue.First.CompareTo(b.Cue.First));
        return kept;
    }
}
