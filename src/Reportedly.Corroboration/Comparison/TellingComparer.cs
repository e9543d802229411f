using System.Collections.Immutable;
using System.Numerics;
using Reportedly.Corroboration.Blocking;
using Reportedly.Records;

namespace Reportedly.Corroboration.Comparison;

/// <summary>
/// Says how likely two tellings are of one incident: a sum of weighed features, each of which can be shown. It does not matter which of
/// the two comes first.
/// </summary>
public static class TellingComparer
{
    /// <summary>The share of common words that tellings of different incidents have anyway.</summary>
    private const double CommonShare = 1.0 / 7;

    /// <summary>Score above 0: one incident.</summary>
    public static double Score(Telling one, Telling other) => Compare(one, other, null);

    /// <summary>The score with what it is made of.</summary>
    public static PairComparison Explain(Telling one, Telling other)
    {
        List<Evidence> evidence = [];
        double score = Compare(one, other, evidence);
        return new PairComparison(score, [.. evidence.OrderBy(e => e.Feature)]);
    }

    /// <summary>Adds to each feature's place how much of it is found: what the weights are learned from.</summary>
    internal static void AddShares(Telling one, Telling other, double[] shares) => Compare(one, other, null, shares);

    private static double Compare(Telling one, Telling other, List<Evidence>? evidence, double[]? shares = null)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Found found = new(evidence, shares);
        found.Add(Feature.Bias);
        AddType(one, other, ref found);
        AddTime(one, other, ref found);
        AddPlace(one, other, ref found);
        AddParties(one, other, ref found);
        AddFigures(one, other, ref found);
        if (one.Report == other.Report)
        {
            found.Add(Feature.SameReport);
        }
        else if (one.Sentence == other.Sentence)
        {
            found.Add(Feature.SameSentence);
        }
        found.Add(Feature.SharedWords, SharedWords(one.Words, other.Words) - CommonShare);
        return found.Score;
    }

    private static void AddType(Telling one, Telling other, ref Found found)
    {
        if (EventGroups.Default.Of(one.Type) != EventGroups.Default.Of(other.Type))
        {
            found.Add(Feature.FarType, 2);
        }
        else
        {
            Feature nearness = ComparisonWeights.Default.Nearness(one.Type, other.Type);
            // "foiled a plot to attack the station", "foiled a bombing": what never happened has no manner to differ in.
            bool planned = !HasHappened(one.Stage) && !HasHappened(other.Stage);
            found.Add(planned && nearness == Feature.NearType ? Feature.AlikeType : nearness);
        }
        if (HasHappened(one.Stage) != HasHappened(other.Stage))
        {
            found.Add(Feature.OtherStage);
        }
    }

    /// <summary>Stages on one side of the line between what took place and what did not.</summary>
    private static bool HasHappened(EventStage stage) =>
        stage is EventStage.Accomplished or EventStage.Ongoing or EventStage.Attempted;

    private static void AddTime(Telling one, Telling other, ref Found found)
    {
        if (one.Days is not { } days || other.Days is not { } others)
        {
            found.Add(Feature.NoDay);
            return;
        }
        bool bothByDay = one.IsDated && other.IsDated && days.Length <= 2 && others.Length <= 2;
        switch (days.Gap(others))
        {
            case 0:
                found.Add(bothByDay ? Feature.SameDay : Feature.SameTime);
                break;
            case 1:
                found.Add(one.IsDated && other.IsDated ? Feature.NextDay : Feature.NearDay);
                break;
            default:
                found.Add(Feature.OtherDay);
                break;
        }
    }

    private static void AddPlace(Telling one, Telling other, ref Found found) =>
        found.Add(PlaceComparison.Of(one.Places, other.Places));

    private static void AddParties(Telling one, Telling other, ref Found found)
    {
        switch (Named(one.Agents, other.Agents))
        {
            case true:
                found.Add(Feature.SameAgent);
                break;
            case false:
                found.Add(Feature.OtherAgent);
                break;
        }
        if (Named(one.Targets, other.Targets) is true)
        {
            found.Add(Feature.SameTarget);
        }
        else if (ShareKind(one.Targets, other.Targets))
        {
            found.Add(Feature.SameTargetKind);
        }
    }

    /// <summary>True where a named party is in both; false where both name parties, and none is the same; else null.</summary>
    private static bool? Named(ImmutableArray<TellingParty> one, ImmutableArray<TellingParty> other)
    {
        bool oneNames = false;
        bool otherNames = false;
        foreach (TellingParty a in one)
        {
            oneNames |= a.IsNamed;
            foreach (TellingParty b in other)
            {
                otherNames |= b.IsNamed;
                if (a.IsNamed && b.IsNamed && a.Key == b.Key)
                {
                    return true;
                }
            }
        }
        return oneNames && otherNames ? false : null;
    }

    private static bool ShareKind(ImmutableArray<TellingParty> one, ImmutableArray<TellingParty> other)
    {
        foreach (TellingParty a in one)
        {
            foreach (TellingParty b in other)
            {
                if (a.Kind == b.Kind && a.Kind != ActorKind.Unknown)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static void AddFigures(Telling one, Telling other, ref Found found)
    {
        bool within = one.Report == other.Report;
        Feature? best = null;
        bool groups = false;
        uint met = 0;
        uint missed = 0;
        foreach (TellingFigure a in one.Figures)
        {
            foreach (TellingFigure b in other.Figures)
            {
                if (a.Measure != b.Measure)
                {
                    continue;
                }
                if (a.Of != b.Of)
                {
                    groups |= !Meet(a, b);
                    continue;
                }
                Feature feature = Compare(a, b, within);
                (Meet(a, b) ? ref met : ref missed) |= 1u << (int)a.Measure;
                // What speaks most strongly for one incident counts; several figures are seldom independent of each other.
                best = best is null || Weight(feature) > Weight(best.Value) ? feature : best;
            }
        }
        if (best is { } told)
        {
            found.Add(told);
        }
        else if (groups)
        {
            found.Add(Feature.OtherGroup);
        }
        if (met == 0 && BitOperations.PopCount(missed) > 1)
        {
            found.Add(Feature.OtherFigures);
        }
    }

    private static double Weight(Feature feature) => ComparisonWeights.Default[feature];

    private static Feature Compare(in TellingFigure a, in TellingFigure b, bool within)
    {
        if (a.Low == b.Low && a.High == b.High)
        {
            return (a.Low ?? a.High) >= 3 ? Feature.SameFigure : Feature.SameSmallFigure;
        }
        return Meet(a, b) ? Feature.NearFigure
            // Two numbers of one source in one report are of two incidents; those of two sources are a dispute over one.
            : within && a.Source == b.Source ? Feature.OtherFigureWithin
            : AreFar(a, b) && !within ? Feature.FarFigure
            : Feature.OtherFigure;
    }

    private static bool Meet(in TellingFigure a, in TellingFigure b) =>
        (a.Low ?? 0) <= (b.High ?? long.MaxValue) && (b.Low ?? 0) <= (a.High ?? long.MaxValue);

    /// <summary>True where the bounds that lie nearest to each other are as one to two or more; they do not meet.</summary>
    private static bool AreFar(in TellingFigure a, in TellingFigure b)
    {
        bool below = a.High < b.Low;
        long? less = below ? a.High : b.High;
        long? more = below ? b.Low : a.Low;
        return more >= 2 * less && more >= 5;
    }

    /// <summary>How many words both have, of those of the one that has fewer; both lists are sorted.</summary>
    private static double SharedWords(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        int least = Math.Min(one.Length, other.Length);
        if (least < 4)
        {
            return CommonShare;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            int order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double)shared / least;
    }
}
