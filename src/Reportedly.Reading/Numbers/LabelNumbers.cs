namespace Reportedly.Reading.Numbers;

/// <summary>Tells parts of names, scores and telephone numbers from counts.</summary>
/// <param name="lexicon">The words beside numbers.</param>
internal sealed class LabelNumbers(NumberLexicon lexicon)
{
    /// <summary>True where the number is part of a label.</summary>
    /// <param name="window">The sentence.</param>
    /// <param name="value">The number.</param>
    /// <param name="core">Its first piece behind the words that bound it.</param>
    /// <param name="first">Index of the label's first piece.</param>
    /// <param name="past">Index just behind the label's last piece.</param>
    public bool IsLabel(PieceWindow window, NumberValue value, int core, out int first, out int past)
    {
        first = value.First;
        past = value.Past;
        if (IsGluedToLetters(window, core))
        {
            first = window.TokenStart(core);
            past = window.TokenEnd(value.Past - 1);
            return true;
        }
        if (IsGluedOnward(window, core, past))
        {
            past = Math.Max(window.TokenEnd(value.Past - 1), EndOfChain(window, past));
            return true;
        }
        if (IsTelephone(window, value, core, out int end))
        {
            past = Math.Max(past, end);
            return true;
        }
        // "1)" and "1." at the head of a sentence number a list.
        bool item =
            core == window.First && window.IsMark(core + 1, ").") && window.Past > core + 2 && window.IsDigits(core);
        return item || IsNamed(window, core, past);
    }

    /// <summary>"F-16", "MH17", "two-on-one": letters before it in the same word.</summary>
    private static bool IsGluedToLetters(PieceWindow window, int core)
    {
        if (!window[core].Glued)
        {
            return false;
        }
        return window.IsWord(core - 1)
            || (window.IsInnerDash(core - 1) && window.IsWord(core - 2))
            || window.IsMark(core - 1, "#+/:");
    }

    /// <summary>"7B", "three-way", "2-1", "24/7": something else behind it in the same word.</summary>
    private bool IsGluedOnward(PieceWindow window, int core, int past)
    {
        if (!window[past].Glued)
        {
            return false;
        }
        if (window.IsInnerDash(past))
        {
            return !lexicon.IsUnit(window.Text(past + 1), NumberNeighbour.Strong);
        }
        return (window.IsMark(past, "/:") && window.IsDigits(past + 1) && window[past + 1].Glued)
            || (window.IsWord(past) && window.IsDigits(core));
    }

    private static int EndOfChain(PieceWindow window, int at)
    {
        while (window[at].Glued && (window.IsDigits(at) || (window.IsMark(at, "-/:") && window.IsDigits(at + 1))))
        {
            at++;
        }
        return at;
    }

    /// <summary>Three groups of digits in a row, a leading nought, or the local form "555-0199".</summary>
    private static bool IsTelephone(PieceWindow window, NumberValue value, int core, out int past)
    {
        past = value.Past;
        if (!window.IsDigits(core))
        {
            return false;
        }
        int groups = 1;
        int at = core + 1;
        while (window.IsDigits(at) || (window.IsInnerDash(at) && window.IsDigits(at + 1)))
        {
            groups += window.IsDigits(at) ? 1 : 0;
            at++;
        }
        ReadOnlySpan<char> digits = window.Text(core);
        bool local = groups == 2 && digits.Length == 3 && window.IsInnerDash(core + 1) && window[core + 2].Length == 4;
        if (groups >= 3 || local)
        {
            past = window.TokenEnd(at - 1);
            return true;
        }
        return digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]);
    }

    /// <summary>"Article 9", "Highway 1", "phase two", "No. 4".</summary>
    private bool IsNamed(PieceWindow window, int core, int past)
    {
        int before = window.IsMark(core - 1, ".") && window[core - 1].Glued ? core - 2 : core - 1;
        if (!lexicon.IsUnit(window.Text(before), NumberNeighbour.LabelBefore))
        {
            return false;
        }
        // A capital on the noun names the thing; without one it may be followed by a count: "at the camp 12 died".
        bool capital = window.IsCapitalised(before) && (window.IsDigits(core) || window.IsCapitalised(core));
        bool closed = !window.IsWord(past) || window.Is(past, "of") || window.Is(past, "and");
        return capital || (closed && window.IsDigits(core) && !window.IsMark(past, ","));
    }
}
