namespace Reportedly.Storage.Search;

/// <summary>A stretch of a query between spaces, or between quotation marks.</summary>
/// <param name="Field">The lower-case name before a colon; null where there is none.</param>
/// <param name="Text">What it asks for, without quotation marks.</param>
/// <param name="IsQuoted">True where it stood between quotation marks.</param>
/// <param name="IsExcluded">True where a hyphen stands before it.</param>
internal readonly record struct SearchPart(string? Field, string Text, bool IsQuoted, bool IsExcluded)
{
    private static readonly string[] Fields = ["speaker", "place", "since", "until", "verdict"];

    /// <summary>Cuts a line.</summary>
    public static IEnumerable<SearchPart> Of(string line)
    {
        int at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }
            bool isExcluded = line[at] is '-' or '\u2212' && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]);
            at += isExcluded ? 1 : 0;
            string? field = FieldAt(line, at);
            at += field is null ? 0 : field.Length + 1;
            bool isQuoted = at < line.Length && IsMark(line[at]);
            int end = isQuoted ? EndOfQuote(line, at + 1) : EndOfWord(line, at);
            yield return new SearchPart(field, line[(isQuoted ? at + 1 : at)..end], isQuoted, isExcluded);
            at = isQuoted ? Math.Min(end + 1, line.Length) : end;
        }
    }

    /// <summary>Letters and then a colon: "12:30" and "http://" are words.</summary>
    private static string? FieldAt(string line, int at)
    {
        int end = at;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }
        if (end == at || end == line.Length || line[end] != ':')
        {
            return null;
        }
        string name = line[at..end].ToLowerInvariant();
        bool isAddress = end + 1 < line.Length && line[end + 1] == '/';
        return isAddress && !Fields.Contains(name, StringComparer.Ordinal) ? null : name;
    }

    private static int EndOfQuote(string line, int at)
    {
        while (at < line.Length && !IsMark(line[at]))
        {
            at++;
        }
        return at;
    }

    private static int EndOfWord(string line, int at)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && !IsMark(line[at]))
        {
            at++;
        }
        return at;
    }

    private static bool IsMark(char unit) => unit is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
