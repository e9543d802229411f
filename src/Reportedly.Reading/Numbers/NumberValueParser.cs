using System.Globalization;

namespace Reportedly.Reading.Numbers;

/// <summary>Reads the bare number at a piece: figures, words, or a round number in the plural.</summary>
/// <param name="lexicon">The words that make numbers.</param>
internal sealed class NumberValueParser(NumberLexicon lexicon)
{
    /// <summary>Greatest number read; what is larger is a label.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Reads the number that begins at a piece; null where none does.</summary>
    public NumberValue? Read(PieceWindow window, int at)
    {
        if (window.IsDigits(at))
        {
            return ReadFigures(window, at);
        }
        if (!window.IsWord(at))
        {
            return null;
        }
        if (window.Is(at, "a") || window.Is(at, "an"))
        {
            return ReadAfterArticle(window, at);
        }
        if (window.Is(at, "half"))
        {
            return ReadHalf(window, at);
        }
        NumberWord word = lexicon.Word(window.Text(at));
        switch (word.Class)
        {
            case NumberWordClass.Digit:
            case NumberWordClass.Zero:
            case NumberWordClass.Teen:
            case NumberWordClass.Ten:
                return ReadWords(window, at);
            case NumberWordClass.Plural:
            case NumberWordClass.Tens:
                return ReadPlural(window, at, word);
            case NumberWordClass.Vague:
            case NumberWordClass.Open:
                return ReadVague(window, at, word);
            case NumberWordClass.Group:
                // "the dozen prisoners": the article before it belongs to the prisoners.
                return NumberValue.Exact(at, at + 1, word.Value, NumberRules.Group);
            case NumberWordClass.Ordinal:
                return NumberValue.Exact(at, at + 1, word.Value, NumberRules.Words);
            case NumberWordClass.Both:
                return HasAndSoon(window, at) ? null : NumberValue.Exact(at, at + 1, 2, NumberRules.Both);
            default:
                return null;
        }
    }

    /// <summary>The value of figures as printed, or null where they are none: clocks, version numbers.</summary>
    internal static decimal? Figures(ReadOnlySpan<char> digits)
    {
        int comma = digits.IndexOf(',');
        if (comma >= 0 && !AreThousands(digits))
        {
            return null;
        }
        return decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out decimal value
        )
            ? value
            : null;
    }

    private NumberValue ReadFigures(PieceWindow window, int at)
    {
        int past = at + 1;
        if (Figures(window.Text(at)) is not { } value || value > Largest)
        {
            return NumberValue.Broken(at, past, NumberRules.Digits);
        }
        string rule = NumberRules.Digits;
        NumberWord next = lexicon.Word(window.Text(past));
        bool glued = window[past].Glued;
        // Letters are scales where they are glued on ("10k", "1.2bn"), but "5m" alone is metres: only money has it.
        bool suffix =
            next.Class == NumberWordClass.Suffix && glued && (!window.Is(past, "m") || window.IsMark(at - 1, "$€£"));
        if (next.Class == NumberWordClass.Scale || suffix)
        {
            value *= next.Value;
            past++;
            rule = NumberRules.Scaled;
        }
        else if (next.Class == NumberWordClass.Group)
        {
            value *= next.Value;
            past++;
            rule = NumberRules.Group;
        }
        return value <= Largest && decimal.IsInteger(value)
            ? NumberValue.Exact(at, past, (long)value, rule)
            : NumberValue.Broken(at, past, rule);
    }

    /// <summary>"twenty-three", "two hundred and six thousand", "two dozen"; at a number below a hundred.</summary>
    private NumberValue ReadWords(PieceWindow window, int at)
    {
        decimal total = 0;
        decimal part = 0;
        int past = at;
        NumberWordClass last = NumberWordClass.None;
        string rule = NumberRules.Words;
        while (true)
        {
            int next = past;
            if (last != NumberWordClass.None)
            {
                if (window.IsInnerDash(next))
                {
                    next++;
                }
                else if (last == NumberWordClass.Scale && window.Is(next, "and"))
                {
                    next++;
                }
            }
            NumberWord word = lexicon.Word(window.Text(next));
            bool joined = next > past;
            if (
                word.Class == NumberWordClass.Scale
                && (!joined || window.IsInnerDash(past))
                && last != NumberWordClass.None
            )
            {
                if (word.Value == 100)
                {
                    part *= 100;
                }
                else
                {
                    total += part * word.Value;
                    part = 0;
                }
            }
            else if (word.Class == NumberWordClass.Group && !joined && last != NumberWordClass.None)
            {
                part *= word.Value;
                past = next + 1;
                rule = NumberRules.Group;
                break;
            }
            else if (Follows(last, word.Class) && !(joined && window.Is(past, "and") && part % 100 != 0))
            {
                part += word.Value;
            }
            else
            {
                break;
            }
            last = word.Class;
            past = next + 1;
            if (Math.Max(total, part) > Largest)
            {
                return NumberValue.Broken(at, past, rule);
            }
        }
        return total + part <= Largest
            ? NumberValue.Exact(at, past, (long)(total + part), rule)
            : NumberValue.Broken(at, past, rule);
    }

    private static bool Follows(NumberWordClass last, NumberWordClass next) =>
        next switch
        {
            NumberWordClass.Digit => last is NumberWordClass.None or NumberWordClass.Ten or NumberWordClass.Scale,
            NumberWordClass.Teen or NumberWordClass.Ten => last is NumberWordClass.None or NumberWordClass.Scale,
            NumberWordClass.Zero => last is NumberWordClass.None,
            _ => false,
        };

    /// <summary>"a hundred and twenty", "a dozen", "a couple", "a few dozen", "a pair", "a number of".</summary>
    private NumberValue? ReadAfterArticle(PieceWindow window, int at)
    {
        NumberWord word = lexicon.Word(window.Text(at + 1));
        bool of = window.Is(at + 2, "of");
        switch (word.Class)
        {
            case NumberWordClass.Scale:
                return ReadScaleAfterArticle(window, at, word.Value);
            case NumberWordClass.Group:
                return NumberValue.Exact(at, at + 2, word.Value, NumberRules.Group);
            case NumberWordClass.Few:
                return Multiplied(window, at, at + 2, word.Value)
                    ?? NumberValue.Vague(at, at + 2, word.Value, NumberRules.Vague);
            case NumberWordClass.CollectiveVague when of:
                return NumberValue.Vague(at, at + 2, word.Value, NumberRules.Vague);
            case NumberWordClass.Collective when of || window.Is(at + 1, "couple"):
                NumberWord group = lexicon.Word(window.Text(at + 3));
                return of && group.Class is NumberWordClass.Scale or NumberWordClass.Group
                    ? NumberValue.Exact(at, at + 4, word.Value * group.Value, NumberRules.Group)
                    : NumberValue.Exact(at, at + 2, word.Value, NumberRules.Collective);
            default:
                return null;
        }
    }

    private NumberValue ReadScaleAfterArticle(PieceWindow window, int at, long scale)
    {
        // "a thousand" reads as "one thousand", and may go on: "a hundred and twenty", "a hundred thousand".
        int past = at + 2;
        long value = scale;
        if (lexicon.Word(window.Text(past)) is { Class: NumberWordClass.Scale } next && next.Value > scale)
        {
            value *= next.Value;
            past++;
        }
        int rest = window.Is(past, "and") ? past + 1 : past;
        NumberWordClass restClass = lexicon.Word(window.Text(rest)).Class;
        if (rest > past && restClass is NumberWordClass.Digit or NumberWordClass.Teen or NumberWordClass.Ten)
        {
            NumberValue tail = ReadWords(window, rest);
            if (tail.Low < scale && rest > past)
            {
                value += tail.Low!.Value;
                past = tail.Past;
            }
        }
        return NumberValue.Exact(at, past, value, NumberRules.Words);
    }

    /// <summary>"half a dozen", "half-dozen", "half a million".</summary>
    private NumberValue? ReadHalf(PieceWindow window, int at)
    {
        int next = at + 1;
        if (window.Is(next, "a") || window.IsInnerDash(next))
        {
            NumberWord word = lexicon.Word(window.Text(next + 1));
            if (word.Class is NumberWordClass.Group or NumberWordClass.Scale)
            {
                return NumberValue.Exact(at, next + 2, word.Value / 2, NumberRules.Group);
            }
        }
        return null;
    }

    /// <summary>"dozens", "hundreds of thousands", "tens of thousands".</summary>
    private NumberValue? ReadPlural(PieceWindow window, int at, NumberWord word)
    {
        long value = word.Value;
        int past = at + 1;
        NumberWord of = window.Is(past, "of") ? lexicon.Word(window.Text(past + 1)) : default;
        if (of.Class == NumberWordClass.Plural && of.Value >= 2000)
        {
            // "thousands" is 2000 and more; "tens of thousands" tens of 1000.
            value *= of.Value / 2;
            past += 2;
        }
        else if (word.Class == NumberWordClass.Tens)
        {
            return null;
        }
        else if (window.Is(at, "scores") && !lexicon.IsUnit(window.Text(past), NumberNeighbour.ScoresAfter))
        {
            return null;
        }
        return NumberValue.Vague(at, past, value, NumberRules.Plural);
    }

    private NumberValue? ReadVague(PieceWindow window, int at, NumberWord word)
    {
        if (word.Class == NumberWordClass.Open)
        {
            return NumberValue.Vague(at, at + 1, null, NumberRules.Open);
        }
        return Multiplied(window, at, at + 1, word.Value)
            ?? NumberValue.Vague(at, at + 1, word.Value, NumberRules.Vague);
    }

    /// <summary>"several hundred", "a few dozen", "several dozens".</summary>
    private NumberValue? Multiplied(PieceWindow window, int first, int at, long low)
    {
        NumberWord word = lexicon.Word(window.Text(at));
        long times = word.Class switch
        {
            NumberWordClass.Scale or NumberWordClass.Group => word.Value,
            NumberWordClass.Plural => word.Value / 2,
            _ => 0,
        };
        return times == 0 ? null : NumberValue.Vague(first, at + 1, low * times, NumberRules.VagueScaled);
    }

    /// <summary>"both Ankara and Baghdad" pairs the two and counts nothing.</summary>
    private static bool HasAndSoon(PieceWindow window, int at)
    {
        for (int i = at + 2; i <= at + 6; i++)
        {
            if (window[i].Kind is PieceKind.Mark or PieceKind.None && !window.IsInnerDash(i))
            {
                return false;
            }
            if (window.Is(i, "and"))
            {
                return true;
            }
            if (window.Is(i, "were") || window.Is(i, "are") || window.Is(i, "have") || window.Is(i, "had"))
            {
                return false;
            }
        }
        return false;
    }

    private static bool AreThousands(ReadOnlySpan<char> digits)
    {
        int stop = digits.IndexOf('.');
        ReadOnlySpan<char> whole = stop >= 0 ? digits[..stop] : digits;
        int first = whole.IndexOf(',');
        if (first is < 1 or > 3)
        {
            return false;
        }
        for (int at = first; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || at + 4 > whole.Length || whole.Slice(at + 1, 3).Contains(','))
            {
                return false;
            }
        }
        return true;
    }
}
