using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>
/// Bounds the day of publication by the report's own words, where no date came with it: a report that speaks of "the
/// biggest raid of 2019" and of "this year" was written in 2019, after the last day that it tells as past.
/// </summary>
/// <param name="times">Finds times.</param>
internal sealed class YearInference(TimeReader times)
{
    /// <summary>At most so many words stand between "biggest" and "of 2019".</summary>
    private const int Reach = 6;

    /// <summary>The first and last possible day, or null where the words do not bound them.</summary>
    public Days? Infer(TimeMatches matches)
    {
        PieceSequence pieces = matches.Pieces;
        if (!MayRankYear(pieces))
        {
            return null;
        }
        int latest = 0;
        bool current = false;
        HashSet<int> ranked = [];
        List<(int Month, int? Day, int? Year)> told = [];
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            foreach (TimeMatch match in matches.Of(sentence))
            {
                TimeSlots slots = match.Slots;
                if ((slots[TimeSlot.Year2] ?? slots[TimeSlot.Year]) is { } year)
                {
                    latest = Math.Max(latest, year);
                    if (!slots.Has(TimeSlot.Month) && IsRanked(window, match.First))
                    {
                        ranked.Add(year);
                    }
                }
                bool thisYear =
                    slots[TimeSlot.Which] == 0 && match.Pattern.Meaning is "month-of-year" or "day-of-year"
                    || (slots[TimeSlot.Which] == 0 && slots[TimeSlot.Unit] == TimeUnits.Year);
                bool withoutYear =
                    match.Pattern.Meaning == "day" && slots.Has(TimeSlot.Month) && !slots.Has(TimeSlot.Year);
                current |= thisYear || withoutYear;
                bool dated = slots.Has(TimeSlot.Month) && (thisYear || withoutYear || slots.Has(TimeSlot.Year));
                if (dated && !slots.Has(TimeSlot.Month2) && times.IsPast(window, match))
                {
                    told.Add((slots[TimeSlot.Month]!.Value, slots[TimeSlot.Day], slots[TimeSlot.Year]));
                }
            }
        }
        return current && ranked.Contains(latest) ? Bound(latest, told) : null;
    }

    /// <summary>
    /// False where no sentence names a year behind "biggest" or "so far": then nothing bounds the day, and no time need be read.
    /// </summary>
    private bool MayRankYear(PieceSequence pieces)
    {
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            int year = window.Past - 1;
            while (year >= window.First && NumericTimes.TakeYear(window, year, out _) < 0)
            {
                year--;
            }
            for (int at = window.First; at < year; at++)
            {
                if (window.IsWord(at) && (times.IsRank(window, at) || window.Is(at, "far")))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static Days Bound(int year, List<(int Month, int? Day, int? Year)> told)
    {
        Days whole = Days.OfYears(year, 1);
        DateOnly? from = whole.From;
        foreach ((int month, int? day, int? own) in told)
        {
            if (own is { } named && named != year)
            {
                continue;
            }
            // A month told as past has begun; a day has come.
            DateOnly? reached = Days.OfDay(year, month, day ?? 1).From;
            from = reached > from ? reached : from;
        }
        return whole with { From = from };
    }

    /// <summary>"biggest attack of 2019", "so far in 2019": said while that year runs.</summary>
    private bool IsRanked(PieceWindow window, int first)
    {
        if (window.Is(first - 1, "in"))
        {
            return window.Is(first - 2, "far") && window.Is(first - 3, "so");
        }
        if (!window.Is(first - 1, "of"))
        {
            return false;
        }
        for (int at = first - 2; at >= first - 2 - Reach && (window.IsWord(at) || window.IsInnerDash(at)); at--)
        {
            if (times.IsRank(window, at))
            {
                return true;
            }
        }
        return false;
    }
}
