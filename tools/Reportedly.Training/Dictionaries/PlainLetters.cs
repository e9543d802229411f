using System.Globalization;
using System.Text;

namespace Reportedly.Training.Dictionaries;

/// <summary>Writes names as papers without accents do: <c>Bogotá</c> is <c>Bogota</c>.</summary>
internal static class PlainLetters
{
    /// <summary>The name without accents; null where it has none.</summary>
    public static string? Of(string name)
    {
        StringBuilder plain = new();
        foreach (Rune rune in name.EnumerateRunes())
        {
            string letter = rune.Value switch
            {
                'ø' => "o",
                'Ø' => "O",
                'ł' => "l",
                'Ł' => "L",
                'ı' => "i",
                'đ' => "d",
                'Đ' => "D",
                'ß' => "ss",
                'æ' => "ae",
                'Æ' => "Ae",
                'ʻ' or '’' or 'ʼ' => "'",
                _ => Base(rune),
            };
            plain.Append(letter);
        }
        string written = plain.ToString();
        return written == name ? null : written;
    }

    private static string Base(Rune rune)
    {
        string whole = rune.ToString();
        string parts = whole.Normalize(NormalizationForm.FormD);
        return
            parts.Length > whole.Length
            && CharUnicodeInfo.GetUnicodeCategory(parts, 1) == UnicodeCategory.NonSpacingMark
            ? parts[..1]
            : whole;
    }
}
