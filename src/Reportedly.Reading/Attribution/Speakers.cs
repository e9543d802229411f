using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds who speaks: the subject of a cue, or the name behind it.</summary>
internal sealed class Speakers(Analysis text, MentionIndex mentions)
{
    /// <summary>The source of a cue verb; null where none that can speak stands with it.</summary>
    public Mention? Of(int verb, TokenRange cue, TokenRange sentence, bool passive)
    {
        bool bare =
            text.Tags.Form(verb) == WordForm.Participle
            && text.Trees.Child(verb, Relation.Aux) < 0
            && text.Trees.Relation(verb) != Relation.Conj;
        int subject = bare ? Clauses.OwnSubject(text, verb) : Clauses.Subject(text, Teller(verb));
        if (
            subject >= 0
            && !cue.Contains(subject)
            && sentence.Contains(subject)
            && mentions.Headed(subject) is { } mention
            && CanSpeak(mention)
        )
        {
            return SourceReader.Speaker(text, mentions, mention);
        }
        // "..., said police chief X": the subject stands behind its verb.
        if (
            !passive
            && Behind(cue.Past) is { } inverted
            && CanSpeak(inverted)
            && StandsBehindContent(cue.First, sentence)
        )
        {
            return SourceReader.Speaker(text, mentions, inverted);
        }
        return null;
    }

    /// <summary>
    /// "claimed that 13 soldiers died and accused the army": trees coordinate the second with what was claimed, but whoever claims is who accuses.
    /// </summary>
    private int Teller(int verb)
    {
        int first = text.Trees.Head(verb);
        int saying = first < 0 ? -1 : text.Trees.Head(first);
        if (
            saying < 0
            || text.Trees.Relation(verb) != Relation.Conj
            || Clauses.OwnSubject(text, verb) >= 0
            || !text.IsVerb(saying)
        )
        {
            return verb;
        }
        bool ofSaying =
            text.Trees.Relation(first) == Relation.Ccomp
            && text.Tags.Form(verb) == WordForm.Past
            && text.Tags.Form(saying) == WordForm.Past
            && text.Lemma(first) is "die" or "kill" or "wound" or "injure";
        // "urged residents to stay at home and did not comment": no infinitive goes on as a finite verb.
        bool ofUrging =
            text.Trees.Relation(first) == Relation.Xcomp
            && text.Trees.Child(first, Relation.Mark) is var to and >= 0
            && text.Word(to) == "to"
            && (
                text.Tags.Form(verb) == WordForm.Past
                || text.Trees.Child(verb, Relation.Aux) is var aux and >= 0
                    && text.Word(aux) is "did" or "has" or "had" or "does"
            );
        return ofSaying || ofUrging ? saying : verb;
    }

    /// <summary>"denied by the police": who does what a passive tells; null where nobody is named.</summary>
    public Mention? Agent(int verb)
    {
        int by = text.Trees.Child(verb, Relation.OblAgent);
        by = by >= 0 ? by : Clauses.Oblique(text, verb, "by");
        return mentions.Headed(by) is { } agent && CanSpeak(agent) ? agent : null;
    }

    private bool StandsBehindContent(int cue, TokenRange sentence) =>
        cue > sentence.First
            && (text.Word(cue - 1) is "," or "-" or "–" or "—" or "--" || QuoteReader.IsMark(text.Word(cue - 1)))
        || cue == sentence.First;

    /// <summary>True for an actor, a country and whatever else a register says speaks; false for a mere place.</summary>
    public static bool CanSpeak(Mention mention) =>
        mention.IsActor && (!mention.IsPlace || mention.Country is not null) || mention.SpeaksAs is not null;

    /// <summary>"no group has claimed responsibility", "nobody admitted it": nobody says so.</summary>
    public bool IsNobody(Mention mention) => text.Word(mention.Phrase.First) is "no" or "nobody" or "none" or "neither";

    /// <summary>The mention that begins at a token, an article aside.</summary>
    /// <param name="token">The first token behind a cue.</param>
    /// <param name="cue">
    /// First token of a cue that trees may count to the phrase behind it: "according to" hangs on the title of "police spokesman X".
    /// </param>
    public Mention? Behind(int token, int? cue = null)
    {
        // "al-Karim's statement": the widest phrase that begins here, not the possessor alone.
        if (token >= text.Count)
        {
            return null;
        }
        Mention? widest = null;
        int latest = text.Class(token) == WordClass.Det ? token + 1 : token;
        for (int i = token; i < Math.Min(text.Count, token + 10); i++)
        {
            if (
                mentions.Headed(i) is { } mention
                && mention.Phrase.First <= latest
                && (mention.Phrase.First >= token || mention.Phrase.First == cue)
                && (widest is null || mention.Phrase.Past > widest.Phrase.Past)
            )
            {
                widest = mention;
            }
            if (text.Class(i) is WordClass.Verb or WordClass.Punct or WordClass.Adp)
            {
                break;
            }
        }
        return widest;
    }
}
