using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>Finds the thing that a judgement points at in whatever reading of the report there is now.</summary>
internal static class WordsAnchor
{
    /// <summary>
    /// Id of the thing: the one with exactly the words, or else the one whose words overlap them most; null where there is none. A claim
    /// must share half of its words, since claims stand within one another.
    /// </summary>
    public static string? Find(ReportRecord record, WordsRef thing)
    {
        if (thing.Words is not { } words)
        {
            return thing.Thing == ThingKind.Report ? ThingWords.ReportId : null;
        }
        ImmutableArray<ThingWords> all = ThingWords.All(record, thing.Thing);
        ThingWords[] exact = [.. all.Where(one => one.Words.Contains(words))];
        if (exact.Length > 0)
        {
            // The second of two things that lost its twin is not the first.
            return thing.Ordinal < exact.Length ? exact[thing.Ordinal].Id : null;
        }
        Overlap least = thing.Thing == ThingKind.Claim ? new Overlap(1, 2, 0) : Overlap.None;
        Overlap best = least;
        string? found = null;
        foreach (ThingWords one in all)
        {
            foreach (QuotedSpan span in one.Words)
            {
                Overlap overlap = Overlap.Of(span, words);
                if (overlap.IsMoreThan(best) || (found is null && overlap.IsAsMuchAs(best) && overlap.Shared > 0))
                {
                    best = overlap;
                    found = one.Id;
                }
            }
        }
        return found;
    }

    /// <summary>How much two stretches have in common: what both cover of what either covers, and how far apart they begin.</summary>
    private readonly record struct Overlap(long Shared, long Either, int Apart)
    {
        public static readonly Overlap None = new(0, 1, int.MaxValue);

        public static Overlap Of(QuotedSpan left, QuotedSpan right)
        {
            int shared = Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
            int either = Math.Max(left.End, right.End) - Math.Min(left.Start, right.Start);
            return shared == 0 ? None : new Overlap(shared, either, Math.Abs(left.Start - right.Start));
        }

        public bool IsMoreThan(Overlap other) =>
            Shared * other.Either > other.Shared * Either || (IsAsMuchAs(other) && Apart < other.Apart);

        public bool IsAsMuchAs(Overlap other) => Shared * other.Either == other.Shared * Either;
    }
}
