using System.Collections.Frozen;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>The classes that patterns may name, and what each takes from the text.</summary>
/// <param name="lexicon">The words of times.</param>
/// <param name="numbers">Tells years from counts.</param>
internal sealed class TimePatternClasses(TimeLexicon lexicon, NumberReader numbers)
{
    /// <summary>The slot that each class fills, by the class's name.</summary>
    public static readonly FrozenDictionary<string, TimeSlot> SlotOf = new Dictionary<string, TimeSlot>
    {
        ["month"] = TimeSlot.Month,
        ["baremonth"] = TimeSlot.Month,
        ["day"] = TimeSlot.Day,
        ["year"] = TimeSlot.Year,
        ["bareyear"] = TimeSlot.Year,
        ["shortyear"] = TimeSlot.Year2,
        ["bcyear"] = TimeSlot.Year,
        ["numeric"] = TimeSlot.Day,
        ["weekday"] = TimeSlot.Weekday,
        ["weekdays"] = TimeSlot.Weekday,
        ["n"] = TimeSlot.Number,
        ["unit"] = TimeSlot.Unit,
        ["bigunit"] = TimeSlot.Unit,
        ["dayunit"] = TimeSlot.Unit,
        ["pluralunit"] = TimeSlot.Unit,
        ["season"] = TimeSlot.Season,
        ["bareseason"] = TimeSlot.Season,
        ["part"] = TimeSlot.Ordinal,
        ["point"] = TimeSlot.Ordinal,
        ["offset"] = TimeSlot.Offset,
        ["which"] = TimeSlot.Which,
        ["whichweek"] = TimeSlot.Which,
        ["neighbour"] = TimeSlot.Which,
        ["beforeafter"] = TimeSlot.Which,
        ["side"] = TimeSlot.Which,
        ["edge"] = TimeSlot.Ordinal,
        ["edgenoun"] = TimeSlot.Ordinal,
        ["ordinal"] = TimeSlot.Ordinal,
        ["set"] = TimeSlot.Unit,
        ["decade"] = TimeSlot.Decade,
        ["word"] = TimeSlot.Ordinal,
        ["clock"] = TimeSlot.Ordinal,
        ["holiday"] = TimeSlot.Day,
        ["movable"] = TimeSlot.Holiday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly NumericTimes numeric = new(lexicon, numbers);

    /// <summary>Takes a class from the text.</summary>
    /// <param name="name">The class.</param>
    /// <param name="window">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <param name="slot">Where its value goes.</param>
    /// <param name="slots">The slots.</param>
    /// <returns>Index just behind what it took, or -1.</returns>
    public int Take(string name, PieceWindow window, int at, TimeSlot slot, Span<int> slots)
    {
        switch (name)
        {
            case "day":
                return numeric.TakeDay(window, at, out slots[(int)slot]);
            case "year":
                return NumericTimes.TakeYear(window, at, out slots[(int)slot]);
            case "bareyear":
                return numeric.TakeBareYear(window, at, out slots[(int)slot]);
            case "word":
                return window.IsWord(at) ? at + 1 : -1;
            case "shortyear":
                return NumericTimes.TakeShortYear(window, at, slots);
            case "bcyear":
                return NumericTimes.TakeYearBeforeChrist(window, at, out slots[(int)slot]);
            case "decade":
                return NumericTimes.TakeDecade(window, at, out slots[(int)slot]);
            case "numeric":
                return NumericTimes.TakeNumeric(window, at, slots);
            case "n":
                return numeric.TakeNumber(window, at, out slots[(int)slot]);
            case "clock":
                return NumericTimes.TakeClock(window, at);
            case "movable":
                return lexicon.MovableNames.Match(window, at, out slots[(int)slot]);
            case "holiday":
                int past = lexicon.Holidays.Match(window, at, out (int Month, int Day) day);
                slots[(int)TimeSlot.Month] = day.Month;
                slots[(int)TimeSlot.Day] = day.Day;
                return past;
            default:
                return window.IsWord(at) ? TakeWord(name, window, at, ref slots[(int)slot]) : -1;
        }
    }

    private int TakeWord(string name, PieceWindow window, int at, ref int value)
    {
        TimeWord word = lexicon.Word(window.Text(at));
        TimeWordClass part = name switch
        {
            "month" or "baremonth" => TimeWordClass.Month,
            "weekday" => TimeWordClass.Weekday,
            "weekdays" => TimeWordClass.Weekdays,
            "unit" or "bigunit" or "dayunit" or "pluralunit" => TimeWordClass.Unit,
            "season" or "bareseason" => TimeWordClass.Season,
            "part" => TimeWordClass.Part,
            "point" => TimeWordClass.Point,
            "offset" => TimeWordClass.Offset,
            "which" or "whichweek" => TimeWordClass.Which,
            "neighbour" => TimeWordClass.Neighbour,
            "edge" => TimeWordClass.Edge,
            "edgenoun" => TimeWordClass.EdgeNoun,
            "ordinal" => TimeWordClass.Ordinal,
            "set" => TimeWordClass.Set,
            _ => TimeWordClass.None,
        };
        if (part == TimeWordClass.None)
        {
            return TakeSide(name, window, at, ref value);
        }
        if (!word.Is(part))
        {
            return -1;
        }
        int read = word.ValueOf(part);
        bool fits = name switch
        {
            "month" => window.IsCapitalised(at),
            "baremonth" => window.IsCapitalised(at) && IsBareMonth(window, at, read),
            "weekday" or "weekdays" => window.IsCapitalised(at),
            "season" => IsSeason(window, at),
            "bareseason" => IsSeason(window, at) && lexicon.Word(window.Text(at - 1)).Is(TimeWordClass.BeforeMonth),
            "bigunit" => read is >= TimeUnits.Week and <= TimeUnits.Weekend && !EndsInS(window, at),
            "dayunit" => read is >= TimeUnits.Day and <= TimeUnits.Year && !EndsInS(window, at),
            "pluralunit" => EndsInS(window, at),
            _ => true,
        };
        if (!fits)
        {
            return -1;
        }
        value = read;
        return at + 1;
    }

    /// <summary>"before", "earlier", "later", "after" as the last word of an expression that hangs on another.</summary>
    private static int TakeSide(string name, PieceWindow window, int at, ref int value)
    {
        int side =
            window.Is(at, "before") || window.Is(at, "earlier") ? -1
            : window.Is(at, "after") || window.Is(at, "later") ? 1
            : 0;
        if (side == 0 || (name == "side" && (window.Is(at, "earlier") || window.Is(at, "later"))))
        {
            return -1;
        }
        // "a day after the raid" hangs on the raid, not on the day said before.
        bool hangs = (window.Is(at, "before") || window.Is(at, "after")) && window.IsWord(at + 1);
        if (name == "beforeafter" && hangs)
        {
            return -1;
        }
        value = side;
        return at + 1;
    }

    /// <summary>A month's name with no day or year: "may" is a modal and "March" may be a demonstration.</summary>
    private bool IsBareMonth(PieceWindow window, int at, int month)
    {
        bool abbreviated = window[at].Length <= 4 && month is not (5 or 6 or 7);
        bool ambiguous = month is 3 or 4 or 5 or 6 or 8 || abbreviated;
        if (window.IsWord(at + 1) && window.IsCapitalised(at + 1) && window.IsCapitalised(at - 1))
        {
            return false;
        }
        return !ambiguous || lexicon.Word(window.Text(at - 1)).Is(TimeWordClass.BeforeMonth);
    }

    /// <summary>"the fall of the town", "rise and fall" and names of people are no seasons.</summary>
    private bool IsSeason(PieceWindow window, int at)
    {
        if (window.IsCapitalised(at) && window.IsCapitalised(at - 1))
        {
            return false;
        }
        if (!window.Is(at, "fall"))
        {
            return true;
        }
        bool ofPlace = window.Is(at + 1, "of") && !window.IsDigits(at + 2) && !window.Is(at + 2, "that");
        bool verb = window.Is(at - 1, "and") && !lexicon.Word(window.Text(at - 2)).Is(TimeWordClass.Season);
        return !ofPlace && !verb;
    }

    private static bool EndsInS(PieceWindow window, int at) => window.Text(at)[^1] is 's' or 'S';
}
