using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Training.Triggers;

/// <summary>A word in a sentence, with the sense that it has there.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Part">Its word class, as models keep it.</param>
/// <param name="Sense">A type of event, "casualty" or "none".</param>
/// <param name="ByRule">The sense that the lexicon alone gives.</param>
/// <param name="Section">Which part of a paper the sentence could stand in.</param>
/// <param name="Text">The sentence, analysed.</param>
/// <param name="Mentions">Who and what is named in it.</param>
/// <param name="Token">The word's token.</param>
/// <param name="Topics">What the sentence is about.</param>
/// <param name="Sentence">The sentence as it was written, with the word marked.</param>
internal sealed record TriggerExample(
    string Lemma,
    EntryClass Part,
    string Sense,
    string ByRule,
    string Section,
    Analysis Text,
    MentionIndex Mentions,
    int Token,
    ReportTopics Topics,
    string Sentence
);
