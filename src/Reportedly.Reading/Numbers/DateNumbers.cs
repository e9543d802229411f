namespace Reportedly.Reading.Numbers;

/// <summary>Tells days and years from counts.</summary>
/// <param name="lexicon">The words beside numbers.</param>
internal sealed class DateNumbers(NumberLexicon lexicon)
{
    /// <summary>True where the number is part of a date.</summary>
    /// <param name="window">The sentence.</param>
    /// <param name="value">The number.</param>
    /// <param name="core">Its first piece behind the words that bound it.</param>
    /// <param name="past">Index just behind the last piece of the date's part.</param>
    public bool IsDate(PieceWindow window, NumberValue value, int core, out int past)
    {
        past = value.Past;
        bool ordinal = lexicon.Word(window.Text(past)).Class == NumberWordClass.OrdinalSuffix && window[past].Glued;
        int behind = ordinal ? past + 1 : past;
        bool ordinalWord = lexicon.Word(window.Text(core)).Class == NumberWordClass.Ordinal;
        if (!window.IsDigits(core))
        {
            return ordinalWord && (IsMonth(window, core - 1) || (window.Is(past, "of") && IsMonth(window, past + 1)));
        }
        if (
            IsMonth(window, core - 1)
            || IsMonth(window, behind)
            || (window.Is(core - 1, "of") && IsMonth(window, core - 2))
            || (window.Is(behind, "of") && IsMonth(window, behind + 1) && ordinal)
        )
        {
            past = behind;
            return IsDay(value) || IsYear(window, value, core);
        }
        if (IsNumeric(window, core, out int end))
        {
            past = end;
            return true;
        }
        if (!IsYear(window, value, core))
        {
            return false;
        }
        if (window.Is(past, "s") && window[past].Glued)
        {
            past++;
            return true;
        }
        bool after = lexicon.IsUnit(window.Text(core - 1), NumberNeighbour.YearBefore);
        bool named =
            window.IsCapitalised(core - 1) && lexicon.IsUnit(window.Text(core - 1), NumberNeighbour.LabelBefore);
        // "killed 2,017 people" has its comma; "killed 2017 people" and "1900 km" are told from years by what follows.
        bool counted = lexicon.IsUnit(window.Text(past), NumberNeighbour.Person | NumberNeighbour.Amount);
        return !(counted && !after) && !(named && !after);
    }

    private static bool IsDay(NumberValue value) => value is { Low: >= 1, High: <= 31 };

    /// <summary>Four digits without a comma; both of them in "2014-2017".</summary>
    private static bool IsYear(PieceWindow window, NumberValue value, int core) =>
        window[core].Length == 4
        && !window.Text(core).ContainsAny(",.:")
        && NumberValueParser.Figures(window.Text(core)) is >= 1700 and <= 2100
        && value.High is null or <= 2101
        && value.Low is null or >= 1699;

    private bool IsMonth(PieceWindow window, int at) =>
        window.IsCapitalised(at) && lexicon.IsUnit(window.Text(at), NumberNeighbour.Month);

    /// <summary>"7/7/2017", "9/11", "2017-07-07".</summary>
    private static bool IsNumeric(PieceWindow window, int core, out int past)
    {
        past = core + 1;
        bool slashed = window.IsMark(past, "/");
        if ((!slashed && !window.IsInnerDash(past)) || !window.IsDigits(past + 1) || !window[past].Glued)
        {
            return false;
        }
        bool third = window.Text(past + 2).SequenceEqual(window.Text(past)) && window.IsDigits(past + 3);
        bool longYear = window[core].Length == 4 || (third && window[past + 3].Length == 4);
        past += third ? 4 : 2;
        return third
            ? longYear
            : slashed && window[core].Length <= 2 && window[core + 2].Length <= 2 && !Is24(window, core);
    }

    private static bool Is24(PieceWindow window, int core) => window.Is(core, "24") && window.Is(core + 2, "7");
}
