using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>Takes days, years, clocks and numbers of units, in figures or words.</summary>
/// <param name="lexicon">The words of times.</param>
/// <param name="numbers">Tells years from counts.</param>
internal sealed class NumericTimes(TimeLexicon lexicon, NumberReader numbers)
{
    /// <summary>"7", "7th", "seventh": a day of the month.</summary>
    public int TakeDay(PieceWindow window, int at, out int day)
    {
        day = TimeSlots.Empty;
        if (window.IsWord(at))
        {
            TimeWord word = lexicon.Word(window.Text(at));
            if (!word.Is(TimeWordClass.Ordinal))
            {
                return -1;
            }
            day = word.ValueOf(TimeWordClass.Ordinal);
            return at + 1;
        }
        if (!window.IsDigits(at) || window[at].Length > 2 || Whole(window, at) is not (>= 1 and <= 31 and int value))
        {
            return -1;
        }
        day = value;
        bool suffix = window.IsWord(at + 1) && window[at + 1].Glued;
        if (suffix)
        {
            ReadOnlySpan<char> letters = window.Text(at + 1);
            bool ordinal =
                letters
                is ['s' or 'S', 't' or 'T']
                    or ['n' or 'N' or 'r' or 'R', 'd' or 'D']
                    or ['t' or 'T', 'h' or 'H'];
            return ordinal ? at + 2 : -1;
        }
        // "In May 15 people died": a count behind a month.
        return numbers.IsPerson(window, at + 1) ? -1 : at + 1;
    }

    /// <summary>Four digits.</summary>
    public static int TakeYear(PieceWindow window, int at, out int year)
    {
        year = TimeSlots.Empty;
        if (
            !window.IsDigits(at)
            || window[at].Length != 4
            || Whole(window, at) is not (>= 1000 and <= 2100 and int value)
        )
        {
            return -1;
        }
        year = value;
        return at + 1;
    }

    /// <summary>Four digits that the words around them leave to be a year.</summary>
    public int TakeBareYear(PieceWindow window, int at, out int year)
    {
        int past = TakeYear(window, at, out year);
        return past > 0 && !IsClock(window, at) && numbers.IsYear(window, at) ? past : -1;
    }

    /// <summary>"at 1835", "2030 GMT": the time of day.</summary>
    internal static bool IsClock(PieceWindow window, int at) =>
        window.Is(at - 1, "at")
        || window.Is(at + 1, "gmt")
        || window.Is(at + 1, "utc")
        || window.Is(at + 1, "hours")
        || window.Is(at + 1, "hrs");

    /// <summary>The "42" of "1941-42": two digits that follow the year before them.</summary>
    public static int TakeShortYear(PieceWindow window, int at, Span<int> slots)
    {
        int year = slots[(int)TimeSlot.Year];
        if (
            year == TimeSlots.Empty
            || !window.IsDigits(at)
            || !window[at].Glued
            || window[at].Length != 2
            || Whole(window, at) is not { } value
            || value <= year % 100
        )
        {
            return -1;
        }
        slots[(int)TimeSlot.Year2] = year - (year % 100) + value;
        return at + 1;
    }

    /// <summary>The "218" of "218 BC", as -218.</summary>
    public static int TakeYearBeforeChrist(PieceWindow window, int at, out int year)
    {
        year = TimeSlots.Empty;
        if (!window.IsDigits(at) || window[at].Length > 4 || Whole(window, at) is not (>= 1 and int value))
        {
            return -1;
        }
        year = -value;
        return at + 1;
    }

    /// <summary>"1990s".</summary>
    public static int TakeDecade(PieceWindow window, int at, out int decade)
    {
        decade = TimeSlots.Empty;
        if (
            TakeYear(window, at, out int year) < 0
            || year % 10 != 0
            || !window.Is(at + 1, "s")
            || !window[at + 1].Glued
        )
        {
            return -1;
        }
        decade = year;
        return at + 2;
    }

    /// <summary>"2017-07-08", "25/12/2017", "12/25/2017"; where either order fits, nothing is filled in.</summary>
    public static int TakeNumeric(PieceWindow window, int at, Span<int> slots)
    {
        if (TakeYear(window, at, out int year) > 0 && IsJoint(window, at + 1) && IsJoint(window, at + 3))
        {
            return Whole(window, at + 2) is { } month && Whole(window, at + 4) is { } day
                ? Fill(slots, year, month, day, at + 5)
                : -1;
        }
        if (
            !IsJoint(window, at + 1)
            || !IsJoint(window, at + 3)
            || TakeYear(window, at + 4, out year) < 0
            || Whole(window, at) is not { } first
            || Whole(window, at + 2) is not { } second
        )
        {
            return -1;
        }
        if (first == second || second > 12)
        {
            return Fill(slots, year, first, second, at + 5);
        }
        return first > 12 ? Fill(slots, year, second, first, at + 5)
            : first >= 1 && second >= 1 ? at + 5
            : -1;
    }

    /// <summary>"9 p.m.", "9:30", "0930 GMT", "10 o'clock", "9.30am".</summary>
    public static int TakeClock(PieceWindow window, int at)
    {
        if (!window.IsDigits(at))
        {
            return -1;
        }
        int past = at + 1;
        bool colon = IsHourAndMinute(window.Text(at));
        bool dotted = false;
        if (IsHalf(window, past))
        {
            past++;
            dotted = true;
        }
        bool zone = IsZone(window, past);
        past += zone ? 1 : 0;
        past += dotted && IsZone(window, past) ? 1 : 0;
        if (window.Is(past - 1, "o'clock") || dotted)
        {
            past += IsHalf(window, past) ? 1 : 0;
        }
        bool hour =
            window[at].Length <= 2 && Whole(window, at) is <= 24
            || window[at].Length == 4
            || colon
            || IsDotted(window, at);
        bool bare = window.Text(at)[0] == '0' && IsMilitary(window, at) && window.Is(at - 1, "at");
        return (colon && !window[at + 1].Glued) || ((zone || dotted) && hour) || bare ? past : -1;
    }

    /// <summary>A number of units, "a" and "an" included; <see cref="TimeSlots.Vague"/> for "a few" and ranges.</summary>
    public int TakeNumber(PieceWindow window, int at, out int number)
    {
        number = TimeSlots.Vague;
        if (numbers.Value(window, at) is { } value)
        {
            int past = value.Past;
            number = value is { IsWhole: true, Low: <= 100_000 } ? (int)value.Low : TimeSlots.Vague;
            past += window.Is(past, "of") && value.First + 1 < past ? 1 : 0;
            bool joined = window.Is(past, "or") || window.Is(past, "to") || window.IsInnerDash(past);
            if (joined && numbers.Value(window, past + 1) is { } second)
            {
                number = TimeSlots.Vague;
                past = second.Past;
            }
            past +=
                window.Is(past, "more")
                || window.Is(past, "full")
                || window.Is(past, "consecutive")
                || window.Is(past, "straight")
                    ? 1
                    : 0;
            return past;
        }
        if (window.Is(at, "few") || (window.Is(at, "couple") && window.Is(at + 1, "of")))
        {
            return window.Is(at, "few") ? at + 1 : at + 2;
        }
        // "a second blast" is another one.
        if ((window.Is(at, "a") && !window.Is(at + 1, "second")) || window.Is(at, "an"))
        {
            number = 1;
            return at + 1;
        }
        return -1;
    }

    private static bool IsHourAndMinute(ReadOnlySpan<char> digits)
    {
        int colon = digits.IndexOf(':');
        return colon is 1 or 2 && digits.Length >= colon + 3;
    }

    private static bool IsDotted(PieceWindow window, int at) => window.Text(at).Contains('.') && window[at].Length <= 5;

    private static bool IsHalf(PieceWindow window, int at) =>
        window.Is(at, "a.m.")
        || window.Is(at, "p.m.")
        || window.Is(at, "am")
        || window.Is(at, "pm")
        || window.Is(at, "a.m")
        || window.Is(at, "p.m");

    private static bool IsZone(PieceWindow window, int at) =>
        window.Is(at, "GMT")
        || window.Is(at, "UTC")
        || window.Is(at, "EST")
        || window.Is(at, "EDT")
        || window.Is(at, "ET")
        || window.Is(at, "BST")
        || window.Is(at, "o'clock")
        || window.Is(at, "o\u2019clock")
        || ((window.Is(at, "hours") || window.Is(at, "hrs")) && IsMilitary(window, at - 1));

    /// <summary>"0530", and "1430" behind "at": hours and minutes in four figures, not a count of hours.</summary>
    private static bool IsMilitary(PieceWindow window, int at) =>
        window[at].Length == 4
        && Whole(window, at) is { } figures
        && figures < 2400
        && figures % 100 < 60
        && (
            window.Text(at)[0] == '0'
            || window.Is(at - 1, "at")
            || window.Is(at - 1, "around")
            || window.Is(at - 1, "about")
            || window.Is(at - 1, "by")
        );

    private static bool IsJoint(PieceWindow window, int at) =>
        window.IsMark(at, "/-") && window[at].Glued && window[at + 1].Glued && window.IsDigits(at + 1);

    private static int Fill(Span<int> slots, int year, int month, int day, int past)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return -1;
        }
        slots[(int)TimeSlot.Year] = year;
        slots[(int)TimeSlot.Month] = month;
        slots[(int)TimeSlot.Day] = day;
        return past;
    }

    private static int? Whole(PieceWindow window, int at) =>
        window.IsDigits(at)
        && !window.Text(at).ContainsAny(",.:")
        && NumberValueParser.Figures(window.Text(at)) is { } value and <= 9999
            ? (int)value
            : null;
}
