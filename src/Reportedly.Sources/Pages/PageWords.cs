using System.Globalization;
using System.Net;
using System.Text;

namespace Reportedly.Sources.Pages;

/// <summary>Small questions about the words of a page.</summary>
internal static class PageWords
{
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "yyyyMMdd",
        "d MMM yyyy",
        "d MMMM yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
        "dddd, MMMM d, yyyy",
        "dddd, d MMMM yyyy",
    ];

    /// <summary>Words with single spaces; null where there are none.</summary>
    /// <param name="words">Words as a page has them; entities may be left in them.</param>
    public static string? Clean(string? words)
    {
        if (words is null)
        {
            return null;
        }
        string clean = Collapse(words.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(words) : words);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Words with single spaces between them and none around them.</summary>
    /// <param name="words">The words.</param>
    public static string Collapse(string words)
    {
        StringBuilder clean = new(words.Length);
        bool isGap = false;
        foreach (char letter in words)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' or '\u2028' or '\u2029')
            {
                isGap = clean.Length > 0;
            }
            else if (letter >= ' ' && letter is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                if (isGap)
                {
                    clean.Append(' ');
                }
                isGap = false;
                clean.Append(letter);
            }
        }
        return clean.ToString();
    }

    /// <summary>The day that words name, at the place where they were written; null where they name none.</summary>
    /// <param name="words">A date, with or without a time.</param>
    public static DateOnly? Day(string words)
    {
        string plain = words.Trim();
        if (
            plain.Length >= 10
            && (plain.Length == 10 || plain[10] is 'T' or ' ' or 't')
            && DateOnly.TryParseExact(
                plain[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly iso
            )
        )
        {
            return iso;
        }
        if (
            DateOnly.TryParseExact(
                plain,
                DateForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            return day;
        }
        return DateTimeOffset.TryParseExact(
            plain,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateTimeOffset time
        )
            ? DateOnly.FromDateTime(time.DateTime)
            : null;
    }
}
