namespace Reportedly.Language.Tokens;

/// <summary>Finds faces made of marks, and what belongs to an emoji.</summary>
internal static class Pictures
{
    /// <summary>UTF-16 units of a face made of marks, <c>:-)</c>, where nothing but marks follows it; else 0.</summary>
    public static int Face(ReadOnlySpan<char> rest)
    {
        int mouth = rest.Length > 2 && rest[1] == '-' ? 2 : 1;
        return
            mouth < rest.Length
            && rest[mouth] is ')' or '(' or 'D' or 'P' or '/' or '|'
            && !Characters.IsWordAt(rest, mouth + 1)
            ? mouth + 1
            : 0;
    }

    /// <summary>Where the variation selectors, joiners and skin tones behind a symbol end.</summary>
    public static int EmojiEnd(ReadOnlySpan<char> text, int past, int limit)
    {
        while (past < limit)
        {
            if (text[past] == '\uFE0F')
            {
                past++;
            }
            else if (text[past] == '\u200D' && past + 2 < limit && char.IsHighSurrogate(text[past + 1]))
            {
                past += 3;
            }
            else if (text[past] == '\uD83C' && past + 1 < limit && text[past + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                past += 2;
            }
            else
            {
                break;
            }
        }
        return past;
    }
}
