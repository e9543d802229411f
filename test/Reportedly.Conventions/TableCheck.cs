using System.Text;

namespace Reportedly.Conventions;

/// <summary>Looks whether a table of linguistic knowledge can be read by anybody with any tool.</summary>
internal static class TableCheck
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with a table, with line and remedy.</summary>
    /// <param name="name">The name to blame.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mayLeaveOut">True where empty cells at the end of a row may be left out.</param>
    public static IEnumerable<string> Faults(string name, byte[] bytes, bool mayLeaveOut)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            yield return $"{name}:1: a byte order mark stands before the header; save without one.";
        }
        if (!TryDecode(bytes, out string text))
        {
            yield return $"{name}: not UTF-8; save it as UTF-8.";
            yield break;
        }
        if (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n'))
        {
            yield return $"{name}: every line ends with a line feed alone, the last one too.";
        }
        string[]? header = null;
        string[] lines = text.TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }
            string[] cells = lines[i].Split('\t');
            string where = FormattableString.Invariant($"{name}:{i + 1}");
            if (header is null)
            {
                header = cells;
                if (header.Any(cell => cell.Length == 0 || cell.Any(letter => !IsNameLetter(letter))))
                {
                    yield return $"{where}: the header is '{lines[i]}'; name columns with lower-case letters, digits and _.";
                }
            }
            else if (cells.Length > header.Length || (cells.Length < header.Length && !mayLeaveOut))
            {
                yield return $"{where}: {cells.Length} cells, but the header has {header.Length}; check the tabs.";
            }
            else if (
                cells.All(string.IsNullOrWhiteSpace) || cells.Any(cell => cell.AsSpan().Trim().Length != cell.Length)
            )
            {
                yield return $"{where}: blanks around a cell, or nothing but empty cells; remove them.";
            }
        }
        if (header is null)
        {
            yield return $"{name}:1: the header line is missing.";
        }
    }

    private static bool IsNameLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_';

    private static bool TryDecode(byte[] bytes, out string text)
    {
        try
        {
            text = Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
