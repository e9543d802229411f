using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language.Tokens;

/// <summary>
/// Finds tokens that are one word on the page, as the English treebanks of Universal Dependencies mark them: <c>do n't</c> is
/// <c>don't</c>, <c>can not</c> is <c>cannot</c>, <c>rebels '</c> is <c>rebels'</c>.
/// </summary>
/// <remarks>
/// Two tokens of kind <see cref="TokenKind.Word"/> with nothing between them are one word: only clitics and contractions give
/// that. So is a possessive mark behind a word or number, which only its tag (<c>POS</c>) tells from a quotation mark; where no Penn tags are
/// known, it stands apart.
/// </remarks>
public static class MultiwordTokens
{
    private const string Possessive = "POS";

    /// <summary>The stretches of a sentence that are one word each: two or more tokens, ascending, without overlap.</summary>
    /// <param name="document">Holds tokens, and tags where they are known.</param>
    /// <param name="sentence">The sentence's tokens; no stretch leaves it.</param>
    /// <exception cref="InvalidOperationException">The document has no tokens.</exception>
    public static ImmutableArray<TokenRange> Of(Document document, TokenRange sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        TokenSequence tokens = document.Read(Layers.Tokens);
        TagSequence? tags = document.Has(Layers.Tags) ? document.Read(Layers.Tags) : null;
        ImmutableArray<TokenRange>.Builder found = ImmutableArray.CreateBuilder<TokenRange>();
        int first = sentence.First;
        for (int i = sentence.First + 1; i <= sentence.Past; i++)
        {
            if (i < sentence.Past && Joins(document.Source, tokens[i - 1], tokens[i], tags?.PennTag(i)))
            {
                continue;
            }
            if (i - first > 1)
            {
                found.Add(new TokenRange(first, i));
            }
            first = i;
        }
        return found.DrainToImmutable();
    }

    private static bool Joins(SourceText source, Token before, Token token, string? pennTag)
    {
        if (before.End != token.Start)
        {
            return false;
        }
        bool behindWord = before.Kind == TokenKind.Word;
        return (behindWord && token.Kind == TokenKind.Word)
            || (
                (behindWord || before.Kind == TokenKind.Number)
                && pennTag == Possessive
                && Characters.IsApostrophe(source.Text[token.Start])
            );
    }
}
