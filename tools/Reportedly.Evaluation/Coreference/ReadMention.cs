using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Evaluation.Coreference;

/// <summary>A mention as it was read.</summary>
/// <param name="Head">The word that carries it.</param>
/// <param name="Name">Its name or noun.</param>
/// <param name="Sort">How it names somebody.</param>
/// <param name="Chain">Number of its chain.</param>
public sealed record ReadMention(TextSpan Head, TextSpan Name, MentionSort Sort, int Chain);

/// <summary>Finds the mention of a treebank that a mention read is.</summary>
internal sealed class MentionAlignment
{
    private readonly Dictionary<int, int> byEnd = [];

    /// <param name="gold">The mentions of the treebank.</param>
    public MentionAlignment(ImmutableArray<GoldMention> gold)
    {
        for (int i = 0; i < gold.Length; i++)
        {
            foreach (TextSpan head in gold[i].Heads)
            {
                // The tightest phrase around a word is the one that it names.
                if (!byEnd.TryGetValue(head.End, out int other) || IsTighter(gold[i], gold[other]))
                {
                    byEnd[head.End] = i;
                }
            }
        }
    }

    /// <summary>Number of the treebank's mention, or -1.</summary>
    public int Of(ReadMention mention) =>
        byEnd.TryGetValue(mention.Head.End, out int at) || byEnd.TryGetValue(mention.Name.End, out at) ? at : -1;

    private static bool IsTighter(GoldMention a, GoldMention b) =>
        a.Heads.Length != b.Heads.Length ? a.Heads.Length < b.Heads.Length : a.Span.Length < b.Span.Length;
}
