using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution;

/// <summary>
/// Makes one attribution of "the agency said, citing the police": what the agency says is what the police told it, and the agency carried it.
/// </summary>
internal static class CitingSpeech
{
    /// <summary>The attributions, with each that only cites another joined to it.</summary>
    public static List<AttributedSpan> Joined(Analysis text, ActorChains chains, List<AttributedSpan> found)
    {
        Dictionary<int, int> byVerb = [];
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Cue is { } cue && found[i].Rule != AttributionRules.Cited)
            {
                byVerb.TryAdd(CueFinder.VerbOf(text, cue.First, cue.Count), i);
            }
        }
        HashSet<int> joined = [];
        List<AttributedSpan> all = [.. found];
        for (int i = 0; i < found.Count; i++)
        {
            if (
                found[i] is { Rule: AttributionRules.Cited, Cue: { } citing, Via: [int carrier, ..] }
                && text.Trees.Head(CueFinder.VerbOf(text, citing.First, citing.Count)) is var verb and >= 0
                && byVerb.TryGetValue(verb, out int saying)
                && found[saying].Source is { } sayer
                && chains.Same(chains.Mentions[sayer], chains.Mentions[carrier])
                && Outside(found[saying].Content, citing) is { IsEmpty: false } content
            )
            {
                all[i] = found[i] with { Content = content };
                joined.Add(saying);
            }
        }
        return [.. all.Where((_, i) => !joined.Contains(i))];
    }

    private static ImmutableArray<TokenRange> Outside(ImmutableArray<TokenRange> content, TokenRange cue) =>
        [.. content.Where(range => !range.Overlaps(cue))];
}
