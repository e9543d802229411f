using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Evaluation.Coreference;

/// <summary>A mention as a treebank marks it.</summary>
/// <param name="Span">The whole phrase, in UTF-16 units of the document's text.</param>
/// <param name="Heads">Its smallest words: the head, or the words of a name.</param>
/// <param name="Entity">Whom it names; the same number for the same one.</param>
/// <param name="Type">What it names: <c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c>.</param>
/// <param name="Sort">How it names it.</param>
public sealed record GoldMention(
    TextSpan Span,
    ImmutableArray<TextSpan> Heads,
    string Entity,
    string Type,
    MentionSort Sort
);

/// <summary>A document of a treebank with its entities.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Genre">Its genre; empty where none is given.</param>
/// <param name="Text">Its text: sentences by spaces, paragraphs by blank lines.</param>
/// <param name="Mentions">Its mentions, in the order in which they begin; the longer first.</param>
public sealed record CorefDocument(string Id, string Genre, string Text, ImmutableArray<GoldMention> Mentions);
