using System.Globalization;
using Reportedly.Gazetteer.Names;

namespace Reportedly.Storage.Search;

/// <summary>
/// Makes one form of the ways to write a letter, as names are folded; both databases get words in this form, so that they find the
/// same. Safe from any thread.
/// </summary>
internal static class LetterFolding
{
    private static readonly string?[]?[] Pages = new string?[]?[256];

    /// <summary>What a UTF-16 unit becomes: letters or digits; nothing for a mark; null for what stands between words.</summary>
    public static string? Fold(char unit) => (Volatile.Read(ref Pages[unit >> 8]) ?? MakePage(unit >> 8))[unit & 0xFF];

    private static string?[] MakePage(int number)
    {
        string?[] page = new string?[256];
        Span<char> folded = stackalloc char[NameFolding.MostFor(1)];
        for (int i = 0; i < page.Length; i++)
        {
            char unit = (char)((number << 8) | i);
            page[i] = IsInWord(unit) ? new string(folded[..NameFolding.Fold([unit], folded)]) : null;
        }
        // Two threads that make one at once make the same.
        Volatile.Write(ref Pages[number], page);
        return page;
    }

    private static bool IsInWord(char unit) =>
        char.IsLetterOrDigit(unit)
        || CharUnicodeInfo.GetUnicodeCategory(unit)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
}
