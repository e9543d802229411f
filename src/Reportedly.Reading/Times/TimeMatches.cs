using System.Collections.Immutable;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>The patterns of times found in a document, sentence by sentence: matched once, for the day of publication and for the times.</summary>
internal sealed class TimeMatches
{
    private readonly ImmutableArray<TimeMatch>[] bySentence;

    /// <summary>Matches every sentence.</summary>
    public TimeMatches(TimeReader times, PieceSequence pieces)
    {
        Pieces = pieces;
        bySentence = new ImmutableArray<TimeMatch>[pieces.Sentences.Count];
        for (int i = 0; i < bySentence.Length; i++)
        {
            bySentence[i] = times.Match(pieces.Sentence(i));
        }
    }

    /// <summary>The pieces that were matched.</summary>
    public PieceSequence Pieces { get; }

    /// <summary>The matches of a sentence, from left to right.</summary>
    public ImmutableArray<TimeMatch> Of(int sentence) => bySentence[sentence];
}
