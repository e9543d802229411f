using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>Finds the bullets of lists.</summary>
internal static class Bullets
{
    /// <summary>How far back the start of a line is looked for.</summary>
    private const int Reach = 16;

    /// <summary>True where the token at <paramref name="at"/> is a bullet, first on its line, with something behind it.</summary>
    public static bool OpensAt(string text, ReadOnlySpan<Token> tokens, int at)
    {
        Token token = tokens[at];
        if (token.Length != 1 || text[token.Start] is not ('\u2022' or '*' or '-' or '\u2013' or '\u25CF' or '\u25AA'))
        {
            return false;
        }
        int back = token.Start - 1;
        int limit = Math.Max(0, token.Start - Reach);
        while (back > limit && text[back] is ' ' or '\t')
        {
            back--;
        }
        return back >= 0 && text[back] == '\n' && at + 1 < tokens.Length && tokens[at + 1].Start > token.End;
    }
}
