using System.Collections.Immutable;

namespace Reportedly.Evaluation.Coreference;

/// <summary>Counts of links of one sort.</summary>
/// <param name="Linked">Mentions linked to an earlier one.</param>
/// <param name="Right">Of those, linked to one of the same entity.</param>
/// <param name="Meant">Mentions of persons and organisations that take up an earlier one in the treebank.</param>
/// <param name="Found">Of those, linked to one of the same entity.</param>
public readonly record struct LinkCount(int Linked, int Right, int Meant, int Found)
{
    /// <summary>Right of linked, in per cent.</summary>
    public double Precision => Linked == 0 ? 0 : 100.0 * Right / Linked;

    /// <summary>Found of meant, in per cent.</summary>
    public double Recall => Meant == 0 ? 0 : 100.0 * Found / Meant;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The counts of both together.</summary>
    public static LinkCount operator +(LinkCount a, LinkCount b) =>
        new(a.Linked + b.Linked, a.Right + b.Right, a.Meant + b.Meant, a.Found + b.Found);
}

/// <summary>One link as it was judged.</summary>
/// <param name="Mention">The later mention; null where none was read.</param>
/// <param name="Earlier">The nearest earlier mention of its chain; null where it has none.</param>
/// <param name="Gold">Number of the treebank's mention, or -1.</param>
/// <param name="Sort">How the later mention names somebody.</param>
/// <param name="IsRight">True where both are of one entity.</param>
/// <param name="IsNamed">True where the nearest earlier name or noun of the chain is of that entity too.</param>
/// <param name="IsMeant">True where the treebank has an earlier mention of the same person or organisation.</param>
public sealed record JudgedLink(
    ReadMention? Mention,
    ReadMention? Earlier,
    int Gold,
    MentionSort Sort,
    bool IsRight,
    bool IsNamed,
    bool IsMeant
);

/// <summary>
/// Judges links: each mention against the nearest earlier mention of its chain. A link is right where the treebank has both as one entity; a
/// link to or from words that it marks as nobody is wrong. Two names of which it marks neither are left
/// out, and so are relative pronouns, which it never marks.
/// </summary>
internal static class LinkScore
{
    /// <summary>Every link read and every link missed.</summary>
    public static ImmutableArray<JudgedLink> Judge(CorefDocument document, ImmutableArray<ReadMention> read)
    {
        MentionAlignment alignment = new(document.Mentions);
        Dictionary<int, (ReadMention Mention, int Gold)> last = [];
        Dictionary<int, int> named = [];
        ImmutableArray<JudgedLink>.Builder links = ImmutableArray.CreateBuilder<JudgedLink>();
        bool[] meant = Meant(document.Mentions);
        bool[] linked = new bool[document.Mentions.Length];
        foreach (ReadMention mention in read.OrderBy(m => m.Name.Start).ThenBy(m => m.Name.End))
        {
            int gold = alignment.Of(mention);
            if (mention.Sort == MentionSort.OtherPronoun)
            {
                continue;
            }
            if (
                last.TryGetValue(mention.Chain, out (ReadMention Mention, int Gold) before)
                && (gold >= 0 || before.Gold >= 0 || IsPronoun(mention.Sort))
                && (gold != before.Gold || gold < 0)
            )
            {
                bool right = AreOne(document, gold, before.Gold);
                links.Add(
                    new JudgedLink(
                        mention,
                        before.Mention,
                        gold,
                        gold >= 0 ? document.Mentions[gold].Sort : mention.Sort,
                        right,
                        named.TryGetValue(mention.Chain, out int noun) && AreOne(document, gold, noun),
                        gold >= 0 && meant[gold]
                    )
                );
                if (gold >= 0)
                {
                    linked[gold] = true;
                }
            }
            last[mention.Chain] = (mention, gold);
            if (!IsPronoun(mention.Sort))
            {
                named[mention.Chain] = gold;
            }
        }
        for (int i = 0; i < meant.Length; i++)
        {
            if (meant[i] && !linked[i])
            {
                links.Add(new JudgedLink(null, null, i, document.Mentions[i].Sort, false, false, true));
            }
        }
        return links.ToImmutable();
    }

    /// <summary>Counts judged links of each sort.</summary>
    /// <param name="links">The links.</param>
    /// <param name="byName">True to hold each against the nearest name or noun, not the nearest mention.</param>
    public static LinkCount[] Count(IEnumerable<JudgedLink> links, bool byName)
    {
        LinkCount[] counts = new LinkCount[Enum.GetValues<MentionSort>().Length];
        foreach (JudgedLink link in links)
        {
            bool right = byName ? link.IsNamed : link.IsRight;
            counts[(int)link.Sort] += new LinkCount(
                link.Mention is null ? 0 : 1,
                right ? 1 : 0,
                link.IsMeant ? 1 : 0,
                link.IsMeant && right ? 1 : 0
            );
        }
        return counts;
    }

    private static bool AreOne(CorefDocument document, int a, int b) =>
        a >= 0 && b >= 0 && document.Mentions[a].Entity == document.Mentions[b].Entity;

    private static bool IsPronoun(MentionSort sort) => sort is not (MentionSort.Name or MentionSort.Description);

    /// <summary>Which mentions take up an earlier one of the same person or organisation.</summary>
    private static bool[] Meant(ImmutableArray<GoldMention> mentions)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool[] meant = new bool[mentions.Length];
        for (int i = 0; i < mentions.Length; i++)
        {
            meant[i] = !seen.Add(mentions[i].Entity) && mentions[i].Type is "person" or "organization";
        }
        return meant;
    }
}
