using System.Globalization;

namespace Reportedly.Reading.Times;

/// <summary>
/// Reads the day from the text of a publication date as pages and feeds print it: "Nov 22, 2016",
/// "24 November 2016 10:12 GMT", "Wed, 23 Nov 2016 05:12:00 +0000", "2016-11-22T10:12Z". Safe from any thread.
/// </summary>
public static class PublicationText
{
    /// <summary>Longer texts are no date; nobody prints one.</summary>
    private const int MaxLength = 200;

    private static readonly Lazy<TimeLexicon> Words = new(TimeLexicon.LoadDefault);

    /// <summary>Reads a day whose day, month and year are all told; of two dates the first counts.</summary>
    /// <param name="text">The text, such as a feed's "pubDate". Clocks, zones, weekdays and other words are passed over.</param>
    /// <param name="day">The day, in the zone of the text.</param>
    /// <returns>False where a part is missing, or day and month may change places: "03/04/2016".</returns>
    public static bool TryRead(string? text, out DateOnly day)
    {
        day = default;
        if (text is null || text.Length > MaxLength)
        {
            return false;
        }
        List<Part> parts = Split(text);
        for (int i = 0; i < parts.Count; i++)
        {
            bool found =
                parts[i].Kind == PartKind.Month
                    ? Written(parts, i, out day)
                    : parts[i].Kind == PartKind.Number && i + 2 < parts.Count && Figures(parts, i, out day);
            if (found)
            {
                return true;
            }
        }
        return parts.Count > 0 && Packed(parts[0], out day);
    }

    /// <summary>"22 Nov 2016", "Nov 22 17:04:11 2016": the day beside the month, the year beside either or last of all.</summary>
    private static bool Written(List<Part> parts, int month, out DateOnly day)
    {
        day = default;
        int? before = DayAt(parts, month - 1);
        int? after = DayAt(parts, month + 1);
        if ((before is null) == (after is null))
        {
            return false;
        }
        int? year =
            YearAt(parts, month + (after is null ? 1 : 2))
            ?? (after is null ? null : YearAt(parts, month - 1) ?? YearAt(parts, parts.Count - 1));
        return year is { } known && Fits(known, parts[month].Value, before ?? after ?? 0, out day);
    }

    /// <summary>"2016-11-22", "22/11/2016", "11/22/2016"; "03/04/2016" is either of two days and none.</summary>
    private static bool Figures(List<Part> parts, int at, out DateOnly day)
    {
        day = default;
        Part first = parts[at];
        Part second = parts[at + 1];
        Part third = parts[at + 2];
        if (second.Kind != PartKind.Number || third.Kind != PartKind.Number || !second.Joined || !third.Joined)
        {
            return false;
        }
        if (first.Digits == 4)
        {
            return Fits(first.Value, second.Value, third.Value, out day);
        }
        if (third.Digits != 4 || first.Digits > 2 || second.Digits > 2)
        {
            return false;
        }
        bool dayFirst = Fits(third.Value, second.Value, first.Value, out DateOnly european);
        bool monthFirst = Fits(third.Value, first.Value, second.Value, out DateOnly american);
        day = dayFirst ? european : american;
        return (dayFirst || monthFirst) && (dayFirst != monthFirst || european == american);
    }

    /// <summary>"20161122".</summary>
    private static bool Packed(Part part, out DateOnly day)
    {
        day = default;
        return part is { Kind: PartKind.Number, Digits: 8 }
            && Fits(part.Value / 10_000, part.Value / 100 % 100, part.Value % 100, out day);
    }

    private static bool Fits(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int? DayAt(List<Part> parts, int at) =>
        at >= 0 && at < parts.Count && parts[at] is { Kind: PartKind.Number, Digits: <= 2, Value: >= 1 and <= 31 }
            ? parts[at].Value
            : null;

    private static int? YearAt(List<Part> parts, int at) =>
        at >= 0 && at < parts.Count && parts[at] is { Kind: PartKind.Number, Digits: 4, Value: >= 1900 and <= 2100 }
            ? parts[at].Value
            : null;

    private static List<Part> Split(string text)
    {
        List<Part> parts = [];
        int past = 0;
        for (int at = 0; at < text.Length; at = Math.Max(past, at + 1))
        {
            if (char.IsAsciiDigit(text[at]))
            {
                int before = past;
                past = End(text, at, char.IsAsciiDigit);
                if (past < text.Length && text[past] == ':')
                {
                    past = End(text, past, letter => char.IsAsciiDigit(letter) || letter is ':' or '.');
                    continue;
                }
                bool zone = at > 0 && text[at - 1] is '+' or '-' && at >= 2 && text[at - 2] == ' ';
                bool joined = at == before + 1 && before > 0 && text[before] is '-' or '/' or '.';
                if (!zone && past - at <= 8)
                {
                    int value = int.Parse(text.AsSpan(at, past - at), CultureInfo.InvariantCulture);
                    parts.Add(new Part(PartKind.Number, value, past - at, joined));
                }
                past = Suffix(text, past);
            }
            else if (char.IsLetter(text[at]))
            {
                past = End(text, at, char.IsLetter);
                TimeWord word = Words.Value.Word(text.AsSpan(at, past - at));
                if (word.Is(TimeWordClass.Month))
                {
                    parts.Add(new Part(PartKind.Month, word.ValueOf(TimeWordClass.Month), 0, false));
                }
            }
        }
        return parts;
    }

    /// <summary>"22nd".</summary>
    private static int Suffix(string text, int at)
    {
        int past = End(text, at, char.IsLetter);
        return past - at == 2 && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th" ? past : at;
    }

    private static int End(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }
        return at;
    }

    private enum PartKind : byte
    {
        Number,
        Month,
    }

    private readonly record struct Part(PartKind Kind, int Value, int Digits, bool Joined);
}
