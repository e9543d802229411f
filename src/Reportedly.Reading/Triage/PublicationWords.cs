using System.Collections.Frozen;
using Reportedly.Reading.Times;
using Reportedly.Text;

namespace Reportedly.Reading.Triage;

/// <summary>
/// Knows the words without which a report with no date of its own does not tell when it was published: a year at its head, or one
/// that something was "the biggest" of.
/// </summary>
internal sealed class PublicationWords
{
    /// <summary>A day at a report's head ends within so many tokens of its line; the reader of publication looks less far.</summary>
    private const int Head = 40;

    private const int DigitsOfYear = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ranks;

    private PublicationWords(FrozenSet<string> ranks) => this.ranks = ranks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of the lexicon of times.</summary>
    public static PublicationWords LoadDefault() =>
        new(
            TimeLexicon
                .LoadDefault()
                .WordsOf(TimeWordClass.Rank)
                .Append("far")
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>True where a day of publication may be read from the text.</summary>
    public bool MayTellDay(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        bool year = false;
        bool rank = false;
        int line = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Slice(tokens[i].Start, tokens[i].Length);
            if (i > 0 && text[tokens[i - 1].End..tokens[i].Start].ContainsAny('\n', '\r'))
            {
                line = i;
            }
            bool own = HasYear(word);
            year |= own;
            rank |= ranks.Contains(word);
            if (year && rank || own && i - line < Head)
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasYear(ReadOnlySpan<char> word)
    {
        int digits = 0;
        foreach (char c in word)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == DigitsOfYear)
            {
                return true;
            }
        }
        return false;
    }
}
