using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Finds whom a pronoun stands for, by who fits it, how near he is, whether he is a subject, how often he is named, and who speaks. What
/// nothing decides stands for nobody.
/// </summary>
internal sealed class PronounResolver(ReadingLexicon lexicon, ActorDrafts drafts, SpeechTurns turns)
{
    /// <summary>How many mentions are looked back over.</summary>
    private const int Reach = 40;

    /// <summary>What somebody loses of whom the text has turned away to somebody else.</summary>
    private const int Turn = 40;

    /// <summary>Less than any score.</summary>
    private const int Nothing = -100_000;

    private readonly Analysis text = drafts.Text;

    private enum Sort
    {
        None,
        Person,
        Many,
        Body,
    }

    /// <summary>The actor; null where none is sure.</summary>
    public ActorDraft? Resolve(Mention pronoun)
    {
        string word = text.Word(pronoun.Head);
        switch (word)
        {
            case "i" or "me" or "my":
                return turns.Speaker(pronoun.Head) is { } speaker ? drafts.Of(speaker) : null;
            case "himself" or "herself" or "themselves" or "itself":
                return Reflexive(pronoun);
            case "who":
                return null;
        }
        Sort sort = SortOf(word);
        return sort == Sort.None ? null
            : sort == Sort.Body && !Acts(pronoun) ? Ruling(pronoun)
            : Best(pronoun, sort);
    }

    private static Sort SortOf(string word) =>
        word switch
        {
            "he" or "she" or "him" or "his" or "her" or "hers" => Sort.Person,
            "they" or "them" or "their" or "theirs" => Sort.Many,
            "it" or "its" => Sort.Body,
            _ => Sort.None,
        };

    /// <summary>"Daud shot himself": the subject of its own verb.</summary>
    private ActorDraft? Reflexive(Mention pronoun)
    {
        int verb = Clauses.GoverningVerb(text, pronoun.Head);
        return verb >= 0 && drafts.Index.Headed(Clauses.Subject(text, verb)) is { } subject && subject != pronoun
            ? drafts.Of(subject)
            : null;
    }

    /// <summary>"it said", "its fighters": most of what "it" stands for is nobody, so that only what a body does and has counts.</summary>
    private bool Acts(Mention pronoun)
    {
        int head = text.Trees.Head(pronoun.Head);
        return head >= 0
            && (
                text.Trees.Relation(pronoun.Head) == Relation.NmodPoss
                    ? lexicon.ActorHeads.TryLongest(text.Lemmas, head, head + 1, out _, out _)
                    : text.Trees.Relation(pronoun.Head) == Relation.Nsubj && turns.Says(head)
            );
    }

    /// <summary>"The army said it regained the town", "the group lost its base": the body that the pronoun's own sentence is about.</summary>
    private ActorDraft? Ruling(Mention pronoun)
    {
        int verb = Clauses.GoverningVerb(text, pronoun.Head);
        int told = turns.ToldBy(pronoun.Head);
        return verb >= 0
            && text.Trees.Relation(pronoun.Head) == Relation.NmodPoss
            && BodyAt(pronoun, Clauses.Subject(text, verb)) is { } own
                ? own
            : told >= 0 ? BodyAt(pronoun, Clauses.Subject(text, told))
            : null;
    }

    /// <summary>The body that a token before the pronoun names; null where it names none that fits.</summary>
    private ActorDraft? BodyAt(Mention pronoun, int token) =>
        token >= 0
        && token < pronoun.Head
        && drafts.Index.Headed(token) is { } body
        && Fits(pronoun, body, Sort.Body, Gender.Unknown)
        && !IsBarred(pronoun, body)
        && drafts.Of(body) is { Best: { IsActor: true, Number: ActorNumber.Group } } draft
            ? draft
            : null;

    private ActorDraft? Best(Mention pronoun, Sort sort)
    {
        int sentence = text.Sentences.IndexOfToken(pronoun.Head);
        Gender gender = drafts.GenderOf(pronoun);
        int farthest = sort == Sort.Person ? 5 : 2;
        Mention? best = null;
        int bestScore = Nothing;
        int second = Nothing;
        ActorDraft? turned = null;
        for (int i = pronoun.Index - 1; i >= Math.Max(0, pronoun.Index - Reach); i--)
        {
            Mention earlier = drafts.Mentions[i];
            int distance = sentence - text.Sentences.IndexOfToken(earlier.Head);
            if (distance > farthest)
            {
                break;
            }
            if (
                !Fits(pronoun, earlier, sort, gender)
                || IsBarred(pronoun, earlier)
                || distance > 0 && sort == Sort.Person && IsHitHere(pronoun)
            )
            {
                continue;
            }
            int score = Score(pronoun, earlier, distance, sort, gender);
            if (turned is not null && drafts.Of(earlier) != turned)
            {
                score -= Turn;
            }
            else if (turned is null && distance > 0 && sort != Sort.Body && TurnsTo(earlier, sort))
            {
                turned = drafts.Of(earlier);
            }
            bool same = best is not null && drafts.Of(best) is { } one && one == drafts.Of(earlier);
            if (score > bestScore)
            {
                second = same ? second : bestScore;
                best = earlier;
                bestScore = score;
            }
            else if (!same)
            {
                second = Math.Max(second, score);
            }
        }
        return best is null || bestScore < Least(sort) || bestScore - second < Margin(sort) ? null : drafts.Of(best);
    }

    /// <summary>What a score must reach.</summary>
    private static int Least(Sort sort) => sort == Sort.Person ? -40 : -10;

    /// <summary>By how much the best must lead.</summary>
    private static int Margin(Sort sort) => sort == Sort.Person ? 6 : 5;

    private bool Fits(Mention pronoun, Mention earlier, Sort sort, Gender gender)
    {
        if (earlier.IsNobody || earlier.Name.Past > pronoun.Head)
        {
            return false;
        }
        ActorDraft? draft = drafts.Of(earlier);
        if (earlier.IsPronoun)
        {
            return draft is not null && SortOf(text.Word(earlier.Head)) == sort && drafts.GenderOf(earlier) == gender;
        }
        if (sort == Sort.Person)
        {
            return draft is not null
                && (
                    draft.Best.IsPerson
                    || earlier is { Number: ActorNumber.One, IsActor: true, IsPlace: false }
                        && earlier.SpeaksAs is not SourceKind.Document
                )
                && !(earlier is { Number: ActorNumber.Group, IsNamed: true, IsPerson: false } && !draft.Best.IsPerson)
                && (gender == Gender.Unknown || draft.Gender == Gender.Unknown || draft.Gender == gender);
        }
        if (
            sort == Sort.Body
            && IsSaying(pronoun)
            && (draft is null || !earlier.IsActor || earlier.SpeaksAs == SourceKind.Document)
        )
        {
            // "in a message it said": a message says nothing by itself.
            return false;
        }
        bool plural = text.Tags.Form(earlier.Head) == WordForm.Plural;
        return sort == Sort.Many
            ? plural
                || earlier.Number is ActorNumber.Many or ActorNumber.Group
                    && draft is { Best.IsPerson: false }
                    && !earlier.IsPlace
                    && (earlier.Number == ActorNumber.Many || IsLoneSubject(earlier) || IsPursued(pronoun, earlier))
            : !plural
                && draft is not { Best.IsPerson: true }
                && earlier.Number != ActorNumber.Many
                && !IsDemonym(earlier)
                && !(draft is not null && earlier is { IsActor: true, IsNamed: false, Number: ActorNumber.One });
    }

    private bool IsSaying(Mention pronoun) =>
        text.Trees.Relation(pronoun.Head) == Relation.Nsubj && turns.Says(text.Trees.Head(pronoun.Head));

    /// <summary>A body is "they" where the text is about it: a subject, not one of several.</summary>
    private bool IsLoneSubject(Mention mention) =>
        text.Trees.Relation(mention.Head) is Relation.Nsubj or Relation.NsubjPass
        && text.Trees.Child(mention.Head, Relation.Conj) < 0;

    private bool IsDemonym(Mention mention) => text.Trees.Relation(mention.Head) == Relation.Amod;

    /// <summary>What a pronoun cannot mean: what it is part of, another part of its own clause, and who says the words that it stands in.</summary>
    private bool IsBarred(Mention pronoun, Mention earlier)
    {
        int mine = text.Trees.Head(pronoun.Head);
        bool possessive = text.Trees.Relation(pronoun.Head) == Relation.NmodPoss;
        if (possessive && (mine == earlier.Head || earlier.Phrase.Contains(pronoun.Head)))
        {
            return true;
        }
        if (!possessive && mine >= 0 && (IsArgument(earlier.Head, mine) || IsWhoseObject(pronoun, earlier, mine)))
        {
            return true;
        }
        if (
            possessive
            && mine >= 0
            && text.Trees.Relation(mine) is Relation.Appos
            && text.Trees.Head(mine) == earlier.Head
        )
        {
            return true;
        }
        return turns.QuoteOf(pronoun.Head) >= 0
            && turns.QuoteOf(earlier.Head) != turns.QuoteOf(pronoun.Head)
            && turns.Speaker(pronoun.Head) is { } speaker
            && drafts.Of(speaker) is { } says
            && says == drafts.Of(earlier);
    }

    /// <summary>"soldiers pursued the gang, killing two of them": those who kill are not those killed.</summary>
    private bool IsWhoseObject(Mention pronoun, Mention earlier, int above)
    {
        if (text.Trees.Relation(pronoun.Head) == Relation.Nmod && text.Trees.Relation(above) == Relation.Obj)
        {
            above = text.Trees.Head(above);
        }
        else if (text.Trees.Relation(pronoun.Head) != Relation.Obj)
        {
            return false;
        }
        if (above < 0 || !text.IsVerb(above))
        {
            return false;
        }
        int subject = Clauses.Subject(text, above);
        // "They beheaded two of them": nor those for whom the subject stands.
        return subject == earlier.Head
            || drafts.Index.Headed(subject) is { } doer && drafts.Of(doer) is { } who && who == drafts.Of(earlier);
    }

    /// <summary>True for what hangs on the verb itself, and for the subject that the verb shares with the one above.</summary>
    private bool IsArgument(int token, int verb) =>
        text.Trees.Head(token) == verb
            && text.Trees.Relation(token)
                is Relation.Nsubj
                    or Relation.NsubjPass
                    or Relation.Obj
                    or Relation.Iobj
                    or Relation.Obl
                    or Relation.OblAgent
        || text.IsVerb(verb)
            && text.Trees.Relation(verb) is Relation.Conj or Relation.Xcomp
            && Clauses.Subject(text, verb) == token;

    /// <summary>"The spokesman, Alabo Adamu, confirmed the raid": from here on the text is about him, not about who was spoken of before.</summary>
    private bool TurnsTo(Mention earlier, Sort sort) =>
        drafts.Of(earlier) is { Best: { IsActor: true } best }
        && (sort == Sort.Person ? best.IsPerson : text.Tags.Form(earlier.Head) == WordForm.Plural)
        && (
            // Trees that find no verb have the subject as the root.
            text.Trees.Relation(earlier.Head) == Relation.Root
            || text.Trees.Relation(earlier.Head) is Relation.Nsubj or Relation.Appos
                && SubjectOf(earlier.Head) is var subject and >= 0
                && text.Trees.Head(subject) is var verb and >= 0
                && text.Trees.Relation(verb) == Relation.Root
        );

    private int SubjectOf(int token) =>
        text.Trees.Relation(token) == Relation.Appos ? SubjectOf(text.Trees.Head(token))
        : text.Trees.Relation(token) == Relation.Nsubj ? token
        : -1;

    private int Score(Mention pronoun, Mention earlier, int distance, Sort sort, Gender gender)
    {
        ActorDraft? draft = drafts.Of(earlier);
        Relation relation = text.Trees.Relation(earlier.Head);
        bool subject = relation is Relation.Nsubj or Relation.NsubjPass;
        bool mineSubject = text.Trees.Relation(pronoun.Head) is Relation.Nsubj or Relation.NsubjPass;
        int score = -14 * distance - Math.Min(10, (pronoun.Head - earlier.Head) / 6);
        int verb = text.Trees.Head(earlier.Head);
        if (subject)
        {
            score += 30;
            score += verb >= 0 && text.Trees.Relation(verb) == Relation.Root ? 10 : 0;
            score += mineSubject ? 5 : 0;
        }
        else if (relation == Relation.Root)
        {
            score += 10;
        }
        else if (relation is Relation.Nmod or Relation.Obl or Relation.Compound or Relation.Flat)
        {
            score -= 10;
        }
        if (draft is not null)
        {
            int times = draft.Members.Count;
            score +=
                times > 6 ? 20
                : times > 2 ? 12
                : times > 1 ? 6
                : 0;
            score += draft.Best.IsPerson && sort == Sort.Person ? 12 : 0;
            score += gender != Gender.Unknown && draft.Gender == gender ? 20 : 0;
            score -= gender == Gender.Female && draft.Gender == Gender.Unknown ? 8 : 0;
        }
        score += earlier.IsPronoun ? 18 : 0;
        score += IsOwnSubject(pronoun, earlier) ? 15 : 0;
        score += sort == Sort.Many && IsPursued(pronoun, earlier) ? 40 : 0;
        // "they" is said of people rather than of a body, unless it speaks.
        bool body = sort == Sort.Many && !earlier.IsPronoun && text.Tags.Form(earlier.Head) != WordForm.Plural;
        score -= body && text.Word(pronoun.Head) == "them" && !IsPursued(pronoun, earlier) ? 25 : 0;
        score -= body && !(mineSubject && turns.Says(text.Trees.Head(pronoun.Head))) ? 12 : 0;
        // "his father", "its leader": whoever is named by another is seldom whom the text is about.
        int owner = text.Trees.Child(earlier.Head, Relation.NmodPoss);
        score -= owner >= 0 && text.Class(owner) == WordClass.Pron ? 25 : 0;
        return score + Speech(pronoun, earlier, mineSubject);
    }

    /// <summary>"fired at a worker, wounding him": whoever is meant was named in this clause, if not as somebody who is kept.</summary>
    private bool IsHitHere(Mention pronoun)
    {
        int verb = text.Trees.Relation(pronoun.Head) == Relation.Obj ? text.Trees.Head(pronoun.Head) : -1;
        int above = verb >= 0 && text.Trees.Relation(verb) == Relation.Advcl ? text.Trees.Head(verb) : -1;
        int hit = above < 0 ? -1 : Clauses.Object(text, above);
        hit = hit < 0 && above >= 0 ? Clauses.Oblique(text, above, "at", "on") : hit;
        return hit >= 0 && hit < pronoun.Head && text.Class(hit) == WordClass.Noun;
    }

    /// <summary>"pursued the gang, killing two of them": the object of the verb that the pronoun's clause modifies.</summary>
    private bool IsPursued(Mention pronoun, Mention earlier)
    {
        int verb = Clauses.GoverningVerb(text, pronoun.Head);
        return verb >= 0
            && text.Trees.Relation(verb) == Relation.Advcl
            && text.Trees.Relation(earlier.Head) == Relation.Obj
            && text.Trees.Head(earlier.Head) == text.Trees.Head(verb);
    }

    /// <summary>"Rebels left their base": the subject of the clause in which something of the pronoun's stands.</summary>
    private bool IsOwnSubject(Mention pronoun, Mention earlier) =>
        text.Trees.Relation(pronoun.Head) == Relation.NmodPoss
        && Clauses.GoverningVerb(text, pronoun.Head) is var verb and >= 0
        && Clauses.Subject(text, verb) == earlier.Head;

    /// <summary>"he added" is by whoever spoke last, not by those whom he spoke of.</summary>
    private int Speech(Mention pronoun, Mention earlier, bool mineSubject)
    {
        int score = 0;
        bool speaks = mineSubject && turns.Says(text.Trees.Head(pronoun.Head));
        if (speaks && turns.QuoteOf(pronoun.Head) < 0)
        {
            score += turns.IsSpeaker(earlier) ? 40 : 0;
            score -= turns.ToldBy(earlier.Head) >= 0 ? 20 : 0;
        }
        if (turns.QuoteOf(earlier.Head) != turns.QuoteOf(pronoun.Head))
        {
            score -= turns.QuoteOf(earlier.Head) >= 0 ? 30 : 5;
        }
        int told = turns.ToldBy(pronoun.Head);
        return score + (told >= 0 && text.Trees.Head(earlier.Head) == told ? 15 : 0);
    }
}
