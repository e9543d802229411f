namespace Reportedly.Language.Tokens;

/// <summary>Finds the shortened words at the end of a longer one: <c>n't</c>, <c>'s</c>, <c>'re</c>.</summary>
internal static class Clitics
{
    /// <summary>
    /// UTF-16 units of the clitic at the end of <paramref name="word"/>, or 0. Only after a pronoun is <c>'d</c> a
    /// clitic: many names end in it.
    /// </summary>
    public static int LengthAtEnd(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length < 3)
        {
            return 0;
        }
        if (length > 3 && Is(word[^1], 't') && Characters.IsApostrophe(word[^2]) && Is(word[^3], 'n'))
        {
            return 3;
        }
        if (Characters.IsApostrophe(word[^2]))
        {
            return Is(word[^1], 's') ? 2
                : Is(word[^1], 'm') && length == 3 && Is(word[0], 'i') ? 2
                : Is(word[^1], 'd') && IsPronoun(word[..^2]) ? 2
                : 0;
        }
        if (length > 3 && Characters.IsApostrophe(word[^3]))
        {
            return
                Is(word[^2], 'r') && Is(word[^1], 'e')
                || Is(word[^2], 'v') && Is(word[^1], 'e')
                || Is(word[^2], 'l') && Is(word[^1], 'l')
                ? 3
                : 0;
        }
        return 0;
    }

    /// <summary>
    /// UTF-16 units of the later word in a known contraction without an apostrophe: <c>can-not</c>, <c>gon-na</c>,
    /// <c>do-nt</c>, <c>they-re</c>, <c>I-m</c>.
    /// </summary>
    public static int LengthWithoutApostrophe(ReadOnlySpan<char> word) =>
        word.EndsWith("not", StringComparison.OrdinalIgnoreCase) ? 3
        : word.EndsWith("nt", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("na", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("ta", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("re", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("ve", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("ll", StringComparison.OrdinalIgnoreCase)
            ? 2
        : 1;

    private static bool IsPronoun(ReadOnlySpan<char> host)
    {
        foreach (
            string pronoun in (ReadOnlySpan<string>)
                ["i", "you", "he", "she", "it", "we", "they", "who", "that", "there"]
        )
        {
            if (host.Equals(pronoun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Is(char c, char lower) => char.ToLowerInvariant(c) == lower;
}
