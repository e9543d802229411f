using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Words of a report that name an event.</summary>
/// <param name="First">The first word.</param>
/// <param name="Past">The word behind the last.</param>
public readonly record struct EventMention(int First, int Past);

/// <summary>A report as words, with the words in it that name events.</summary>
/// <param name="Id">Whatever tells it from the others.</param>
/// <param name="Words">All its words in order.</param>
/// <param name="SentenceStarts">The first word of each sentence, in order, from 0.</param>
/// <param name="Mentions">The mentions, in any order.</param>
public sealed record MentionReport(
    string Id,
    ImmutableArray<MentionWord> Words,
    ImmutableArray<int> SentenceStarts,
    ImmutableArray<EventMention> Mentions
);
