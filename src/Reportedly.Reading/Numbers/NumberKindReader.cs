using Reportedly.Records;

namespace Reportedly.Reading.Numbers;

/// <summary>A number with its kind, the rule that named it, and the pieces that its words run over.</summary>
/// <param name="First">Index of the first piece.</param>
/// <param name="Past">Index just behind the last piece.</param>
/// <param name="Kind">What it is a number of.</param>
/// <param name="Rule">The rule: that of the kind, but for counts that of the number.</param>
internal readonly record struct NumberReading(int First, int Past, NumberKind Kind, string Rule);

/// <summary>Tells from the words beside a number what it is a number of.</summary>
/// <param name="lexicon">The words beside numbers.</param>
internal sealed class NumberKindReader(NumberLexicon lexicon)
{
    private readonly DateNumbers dates = new(lexicon);
    private readonly LabelNumbers labels = new(lexicon);

    /// <summary>Names the kind of a number.</summary>
    /// <param name="window">The sentence.</param>
    /// <param name="value">The number.</param>
    /// <param name="last">The kind of the number before it in the sentence: "aged 15 and 17".</param>
    public NumberReading Read(PieceWindow window, NumberValue value, NumberKind last)
    {
        int core = Core(window, value);
        int first = value.First;
        int past = value.Past;
        if (IsAge(window, core, past, last, out int agePast))
        {
            return new NumberReading(first, agePast, NumberKind.Age, NumberRules.Age);
        }
        if (IsClock(window, core, past, out int clockPast))
        {
            return new NumberReading(first, clockPast, NumberKind.Duration, NumberRules.Clock);
        }
        if (dates.IsDate(window, value, core, out int datePast))
        {
            return new NumberReading(first, datePast, NumberKind.Date, NumberRules.Date);
        }
        if (IsMoney(window, core))
        {
            return new NumberReading(first, past, NumberKind.Amount, NumberRules.Amount);
        }
        if (Ordinal(window, core, past) is { } ordinal)
        {
            return ordinal with { First = first };
        }
        if (Unit(window, first, past) is { } unit)
        {
            return unit;
        }
        if (labels.IsLabel(window, value, core, out int labelFirst, out int labelPast))
        {
            return new NumberReading(labelFirst, labelPast, NumberKind.Label, NumberRules.Label);
        }
        if (value.Low is null && value.High is null && value.Qualifier != Qualifier.Vague)
        {
            return new NumberReading(first, past, NumberKind.Amount, NumberRules.Amount);
        }
        return new NumberReading(first, past, NumberKind.Count, value.Rule);
    }

    /// <summary>The first piece of the number itself, behind the words that bound it.</summary>
    private int Core(PieceWindow window, NumberValue value)
    {
        for (int i = value.First; i < value.Past; i++)
        {
            if (window.IsDigits(i) || lexicon.Word(window.Text(i)).Class != NumberWordClass.None)
            {
                return i;
            }
        }
        return value.First;
    }

    private bool IsAge(PieceWindow window, int core, int past, NumberKind last, out int agePast)
    {
        agePast = past;
        if (
            lexicon.IsUnit(window.Text(core - 1), NumberNeighbour.AgeBefore)
            || (window.Is(core - 1, "of") && window.Is(core - 2, "age"))
        )
        {
            return true;
        }
        bool dash = window.IsInnerDash(past);
        int year = dash ? past + 1 : past;
        if (
            window.Is(year, "year")
            || window.Is(year, "years")
            || window.Is(year, "month")
            || window.Is(year, "months")
        )
        {
            int old = window.IsInnerDash(year + 1) ? year + 2 : year + 1;
            if (window.Is(old, "old") || window.Is(old, "olds"))
            {
                agePast = dash ? old + 1 : past;
                return true;
            }
            if (window.Is(old, "of") && window.Is(old + 1, "age"))
            {
                return true;
            }
        }
        if (
            last == NumberKind.Age
            && window.IsDigits(core)
            && (window.Is(core - 1, "and") || window.Is(core - 1, "or"))
        )
        {
            return !lexicon.IsUnit(window.Text(past), NumberNeighbour.Person) && !window.Is(past - 1, "others");
        }
        // "Karim Dost, 25, said": a number alone between commas behind a name.
        return window.IsDigits(core)
            && past == core + 1
            && window.IsMark(core - 1, ",")
            && (window.IsCapitalised(core - 2) || (window.IsWord(core - 2) && window.IsMark(past, ",")))
            && !lexicon.IsUnit(window.Text(core - 2), NumberNeighbour.Month)
            && (window.IsMark(past, ",.;)") || past == window.Past)
            && window[core].Length <= 2;
    }

    private bool IsClock(PieceWindow window, int core, int past, out int clockPast)
    {
        clockPast = past;
        if (lexicon.IsUnit(window.Text(past), NumberNeighbour.Clock))
        {
            clockPast = window[past].Glued ? past + 1 : past;
            return true;
        }
        return window.IsDigits(core) && window.Text(core).Contains(':');
    }

    private bool IsMoney(PieceWindow window, int core) =>
        lexicon.IsUnit(window.Text(core - 1), NumberNeighbour.Currency) || window.IsMark(core - 1, "$\u20AC\u00A3");

    /// <summary>"third", "47th", "twenty-first"; with a capital behind it a name: "47th Brigade".</summary>
    private NumberReading? Ordinal(PieceWindow window, int core, int past)
    {
        int end = past;
        if (lexicon.Word(window.Text(past)).Class == NumberWordClass.OrdinalSuffix && window[past].Glued)
        {
            end = past + 1;
        }
        else if (window.IsInnerDash(past) && lexicon.Word(window.Text(past + 1)).Class == NumberWordClass.Ordinal)
        {
            end = past + 2;
        }
        else if (lexicon.Word(window.Text(core)).Class != NumberWordClass.Ordinal)
        {
            return null;
        }
        bool named = window.IsCapitalised(end) && window.IsDigits(core);
        return named
            ? new NumberReading(core, end, NumberKind.Label, NumberRules.Label)
            : new NumberReading(core, end, NumberKind.Ordinal, NumberRules.Ordinal);
    }

    /// <summary>"three days", "three-hour", "50 per cent", "30-strong"; other words on a hyphen make a label.</summary>
    private NumberReading? Unit(PieceWindow window, int first, int past)
    {
        if (window.IsInnerDash(past))
        {
            ReadOnlySpan<char> word = window.Text(past + 1);
            int end = window.TokenEnd(past + 1);
            return lexicon.IsUnit(word, NumberNeighbour.Duration)
                    ? new NumberReading(first, end, NumberKind.Duration, NumberRules.Duration)
                : lexicon.IsUnit(word, NumberNeighbour.Amount)
                    ? new NumberReading(first, end, NumberKind.Amount, NumberRules.Amount)
                : null;
        }
        int at = past;
        while (IsBetweenNumberAndUnit(window, at))
        {
            at++;
        }
        ReadOnlySpan<char> unit = window.Text(at);
        if (lexicon.IsUnit(unit, NumberNeighbour.Duration) && !IsTimeOfSomebody(window, at))
        {
            return new NumberReading(first, past, NumberKind.Duration, NumberRules.Duration);
        }
        bool share = window.Is(at, "per") && window.Is(at + 1, "cent");
        // Letters alone are units only in small: "5 m", but "5 M".
        bool measure = lexicon.IsUnit(unit, NumberNeighbour.Amount) && !(unit.Length == 1 && char.IsUpper(unit[0]));
        return share || measure || lexicon.IsUnit(unit, NumberNeighbour.Fraction)
            ? new NumberReading(first, past, NumberKind.Amount, NumberRules.Amount)
            : null;
    }

    private static bool IsBetweenNumberAndUnit(PieceWindow window, int at) =>
        window.Is(at, "straight")
        || window.Is(at, "consecutive")
        || window.Is(at, "more")
        || window.Is(at, "additional")
        || window.Is(at, "further")
        || window.Is(at, "full")
        || window.Is(at, "long")
        || window.Is(at, "whole")
        || window.Is(at, "successive")
        || window.Is(at, "US")
        || window.Is(at, "U.S.")
        || window.Is(at, "square")
        || window.Is(at, "cubic")
        || (window.Is(at, "of") && window.Is(at + 1, "a"))
        || (window.Is(at, "a") && window.Is(at - 1, "of"));

    /// <summary>"a few night guards": the unit stands before a person and is no unit.</summary>
    private bool IsTimeOfSomebody(PieceWindow window, int unit) =>
        lexicon.IsUnit(window.Text(unit + 1), NumberNeighbour.Person);
}
