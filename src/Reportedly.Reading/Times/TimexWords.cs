using System.Globalization;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>What the words of a match say beside its captures: the part of the day, the clock, the part of a period.</summary>
/// <param name="Part">The part of the day as TIMEX3 has it: "TMO", "TNI", "T14:30"; null where none is told.</param>
/// <param name="Modifier">The part of a period: "early", "the end of".</param>
/// <param name="Nights">True where units are nights.</param>
/// <param name="Plural">True where the unit stands in the plural.</param>
/// <param name="Fraction">What is behind the point of a number, or "5" for "and a half"; null where it is whole.</param>
internal readonly record struct TimexWords(
    string? Part,
    TimexModifier Modifier,
    bool Nights,
    bool Plural,
    string? Fraction
)
{
    private static readonly string[] Parts = ["TMO", "TMO", "TMI", "TAF", "TEV", "TNI", "T24:00"];

    /// <summary>Reads the words of a match.</summary>
    public static TimexWords Read(PieceWindow window, TimeMatch match, TimeLexicon lexicon)
    {
        string? part = null;
        TimexModifier modifier = TimexModifier.None;
        bool nights = false;
        bool plural = false;
        string? fraction = null;
        for (int at = match.First; at < match.Past; at++)
        {
            if (window.IsDigits(at))
            {
                part = Clock(window, at) ?? part;
                int point = window.Text(at).IndexOf('.');
                fraction = point > 0 ? window.Text(at)[(point + 1)..].ToString() : fraction;
                continue;
            }
            TimeWord word = lexicon.Word(window.Text(at));
            if (word.Is(TimeWordClass.Part))
            {
                part = Parts[word.ValueOf(TimeWordClass.Part)];
            }
            else if (word.Is(TimeWordClass.Point))
            {
                part = Parts[word.ValueOf(TimeWordClass.Point)];
            }
            else if (window.Is(at, "tonight") || window.Is(at, "overnight"))
            {
                part = Parts[5];
            }
            plural = word.Is(TimeWordClass.Unit) ? window.Text(at)[^1] is 's' or 'S' : plural;
            nights |= window.Is(at, "night") || window.Is(at, "nights");
            fraction = window.Is(at, "half") ? "5" : fraction;
            if (word.Is(TimeWordClass.EdgeNoun) || word.Is(TimeWordClass.Edge))
            {
                int edge = word.Is(TimeWordClass.Edge)
                    ? word.ValueOf(TimeWordClass.Edge)
                    : word.ValueOf(TimeWordClass.EdgeNoun);
                modifier = (TimexModifier)edge;
            }
        }
        return new TimexWords(part, modifier, nights, plural, fraction);
    }

    /// <summary>"T14:30" of "2:30 p.m.", "14.30", "1430 GMT", "2 p.m."; null where the figures are no clock.</summary>
    private static string? Clock(PieceWindow window, int at)
    {
        ReadOnlySpan<char> text = window.Text(at);
        int colon = text.IndexOfAny(':', '.');
        bool morning = IsHalf(window, at + 1, 'a');
        bool evening = IsHalf(window, at + 1, 'p');
        int hour;
        int minute = 0;
        bool told = true;
        if (colon is 1 or 2)
        {
            told = text[colon] == ':' || morning || evening;
            if (
                !int.TryParse(text[..colon], CultureInfo.InvariantCulture, out hour)
                || text.Length < colon + 3
                || !int.TryParse(text.Slice(colon + 1, 2), CultureInfo.InvariantCulture, out minute)
            )
            {
                return null;
            }
        }
        else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hour))
        {
            return null;
        }
        else if (text.Length == 4)
        {
            told = NumericTimes.IsClock(window, at);
            minute = hour % 100;
            hour /= 100;
        }
        else
        {
            told = morning || evening || window.Is(at + 1, "o'clock") || window.Is(at + 1, "o\u2019clock");
        }
        hour =
            evening && hour < 12 ? hour + 12
            : morning && hour == 12 ? 0
            : hour;
        return told && hour <= 24 && minute < 60
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}")
            : null;
    }

    private static bool IsHalf(PieceWindow window, int at, char letter)
    {
        ReadOnlySpan<char> text = window.Text(at);
        return text.Length is >= 2 and <= 4
            && char.ToLowerInvariant(text[0]) == letter
            && (text[1] is 'm' or 'M' || (text[1] == '.' && text.Length > 2 && text[2] is 'm' or 'M'));
    }
}
