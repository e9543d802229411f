using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Actors;

/// <summary>Tells a person by a given name, or by saying something.</summary>
internal sealed class PersonNames(ReadingLexicon lexicon)
{
    /// <summary>Two or more capitalised words that say something and are no body known: a person.</summary>
    public bool Speaks(Analysis text, int head, TokenRange name)
    {
        int verb = text.Trees.Head(head);
        return name.Count is 2 or 3
            && text.Trees.Relation(head) == Relation.Nsubj
            && text.Trees.Child(head, Relation.Det) < 0
            && text.Class(name.First) == WordClass.Propn
            && verb >= 0
            && lexicon.Cues.TryLongest(
                text.Lemmas,
                verb,
                text.Count,
                (cue, _) => cue.Class == EntryClass.Verb && cue.Frames.Any(f => f is CueFrame.That or CueFrame.To),
                out _,
                out _
            );
    }

    /// <summary>Two to five words that begin with a given name.</summary>
    public bool LooksLikePerson(Analysis text, TokenRange name) =>
        name.Count is >= 2 and <= 5 && lexicon.GivenNames.Contains(text.Word(name.First));
}
