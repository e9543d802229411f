using System.Collections.Immutable;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>Puts together what all voices say to one question.</summary>
internal static class FacetBuilder
{
    /// <summary>The positions, by voice and then by day.</summary>
    /// <param name="all">Every statement to the question, the first published first.</param>
    public static ImmutableArray<Stand> Stands(IReadOnlyList<Told> all)
    {
        List<Stand> stands = [];
        foreach (Told told in all.Where(t => !t.Voice.IsOwnVoice))
        {
            Take(told, stands);
        }
        // A report's own voice says what somebody told it: where somebody is known who says so, it only carries.
        ImmutableArray<Stand> attributed = [.. stands.Where(s => s.IsFor)];
        foreach (Told told in all.Where(t => t.Voice.IsOwnVoice))
        {
            if (Carried(told, attributed) is { } carried)
            {
                carried.AddCarried(told);
                carried.Voice.CarriedBy(told.Testimony.Key);
            }
            else
            {
                Take(told, stands);
            }
        }
        Supersession.Mark(stands);
        return
        [
            .. stands
                .OrderBy(s => s.All.Min(t => t.Statement.Made ?? int.MaxValue))
                .ThenBy(s => s.Voice.Key, StringComparer.Ordinal)
                .ThenBy(s => s.Says.Stance)
                .ThenBy(s => s.Says.Low ?? -1)
                .ThenBy(s => s.Says.High ?? long.MaxValue)
                .ThenBy(s => s.Says.Value, StringComparer.Ordinal),
        ];
    }

    private static void Take(Told told, List<Stand> stands)
    {
        Stand? same = stands.Find(s =>
            s.Voice == told.Voice
            && s.Says.Stance == told.Statement.Stance
            && s.Says.Qualifier == told.Statement.Qualifier
            && s.SaysTheSameAs(told.Statement)
        );
        told.Voice.CarriedBy(told.Testimony.Key);
        if (same is null)
        {
            stands.Add(new Stand(told));
        }
        else
        {
            same.Add(told);
        }
    }

    /// <summary>The position that a report's own voice repeats: the same before what only agrees, its own report's before others'.</summary>
    private static Stand? Carried(Told told, ImmutableArray<Stand> attributed)
    {
        Stand own = new(told);
        if (!own.IsFor)
        {
            return null;
        }
        Stand? best = null;
        int bestRank = 0;
        foreach (Stand stand in attributed)
        {
            if (!stand.AgreesWith(own))
            {
                continue;
            }
            bool here = stand.All.Any(t => t.Testimony == told.Testimony);
            int rank = (stand.SaysTheSameAs(told.Statement) ? 2 : 0) + (here ? 1 : 0) + 1;
            if (rank > bestRank)
            {
                best = stand;
                bestRank = rank;
            }
        }
        return best;
    }
}
