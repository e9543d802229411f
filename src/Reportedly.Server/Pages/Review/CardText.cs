using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Review;

/// <summary>The sentence of a claim with the words that it was read from marked, and a sentence of context on either side.</summary>
/// <param name="Before">The sentence before; empty where none is.</param>
/// <param name="Sentence">The sentence, or the sentences where the claim's words stand in several, in pieces.</param>
/// <param name="After">The sentence behind; empty where none is.</param>
public sealed record CardText(string Before, ImmutableArray<CardPiece> Sentence, string After)
{
    /// <summary>Cuts the words around a claim out of its report.</summary>
    public static CardText Of(ReportRecord record, Claim claim)
    {
        string text = record.Report.Text;
        CodePointMap map = CodePointMap.Of(text);
        List<(int Start, int End, CardMark Mark)> marks = [];
        Add(claim.Content, CardMark.Content);
        Add(claim.Cue, CardMark.Cue);
        Add(claim.Source.Span, CardMark.Source);
        (int start, int end) = CardSentences.Around(text, marks.Min(mark => mark.Start), marks.Max(mark => mark.End));
        (int before, _) = start == 0 ? (0, 0) : CardSentences.Around(text, start - 1, start);
        (_, int after) = end >= text.Length ? (0, text.Length) : CardSentences.Around(text, end, end + 1);
        return new CardText(text[before..start].Trim(), Pieces(text, start, end, marks), text[end..after].Trim());

        void Add(QuotedSpan? words, CardMark mark)
        {
            if (words is not null)
            {
                marks.Add((map.ToUtf16(words.Start), map.ToUtf16(words.End), mark));
            }
        }
    }

    /// <summary>Marks may stand in one another: a piece ends wherever one of them begins or ends.</summary>
    private static ImmutableArray<CardPiece> Pieces(
        string text,
        int start,
        int end,
        List<(int Start, int End, CardMark Mark)> marks
    )
    {
        SortedSet<int> borders = [start, end, .. marks.Select(mark => mark.Start), .. marks.Select(mark => mark.End)];
        int[] cuts = [.. borders.Where(border => border >= start && border <= end)];
        ImmutableArray<CardPiece>.Builder pieces = ImmutableArray.CreateBuilder<CardPiece>(cuts.Length);
        for (int i = 1; i < cuts.Length; i++)
        {
            CardMark on = marks
                .Where(mark => mark.Start <= cuts[i - 1] && mark.End >= cuts[i])
                .Aggregate(CardMark.None, (all, mark) => all | mark.Mark);
            pieces.Add(new CardPiece(text[cuts[i - 1]..cuts[i]], on));
        }
        return pieces.ToImmutable();
    }
}

/// <summary>A stretch of a sentence that is marked in one way.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Mark">What they are to the claim.</param>
public readonly record struct CardPiece(string Words, CardMark Mark);

/// <summary>What words are to a claim.</summary>
[Flags]
public enum CardMark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is said.</summary>
    Content = 1,

    /// <summary>That somebody says it.</summary>
    Cue = 2,

    /// <summary>Who says it.</summary>
    Source = 4,
}
