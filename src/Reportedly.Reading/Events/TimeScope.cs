using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;

namespace Reportedly.Reading.Events;

/// <summary>Tells which times of a sentence cannot be an event's: they measure it, date another thing, or stand in a clause told of another time.</summary>
internal sealed class TimeScope(ReadingLexicon lexicon)
{
    /// <summary>True where the time, near as it may stand, dates something else.</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="token">The event's word.</param>
    /// <param name="time">A time of its sentence.</param>
    public bool Excludes(Analysis text, int token, TimeExpression time) =>
        IsMeasure(text, time) || IsOfParticiple(text, token, time) || IsToldApart(text, token, time);

    /// <summary>"the worst attack since 2016": the time says what it is compared with.</summary>
    private bool IsMeasure(Analysis text, TimeExpression time)
    {
        int noun = time.Tokens.First - 1;
        if (noun >= 0 && text.Word(noun) is "since")
        {
            noun--;
        }
        else if (text.Word(time.Tokens.First) is not "since")
        {
            return false;
        }
        if (noun < 0 || !text.IsNominal(noun))
        {
            return false;
        }
        foreach (int child in text.Trees.Children(noun))
        {
            if (child < noun && lexicon.IsOfClass(text.Word(child), "superlative"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"The device, placed on 5 May, was defused": the participle's time is the noun's, and no other verb's.</summary>
    private static bool IsOfParticiple(Analysis text, int token, TimeExpression time)
    {
        int verb = Clauses.GoverningVerb(text, time.Tokens.Past - 1);
        return verb > 0
            && verb != token
            && text.Word(verb - 1) is ","
            && text.Trees.Relation(verb) == Relation.Acl
            && text.Tags.Form(verb) == WordForm.Participle
            && text.Trees.Head(verb) != token
            && !text.Trees.IsUnder(token, text.Trees.Head(verb));
    }

    /// <summary>
    /// "The army announced victory in May, but the rebels have continued to attack": a clause of its own that tells of now does not share the time of
    /// the one before it.
    /// </summary>
    private static bool IsToldApart(Analysis text, int token, TimeExpression time)
    {
        if (time.To is null || text.Word(time.Tokens.First) is "since")
        {
            return false;
        }
        int dated = Clauses.GoverningVerb(text, time.Tokens.Past - 1);
        for (int at = token; at != dated && at != DependencyTrees.Root; at = text.Trees.Head(at))
        {
            if (
                text.IsVerb(at)
                && text.Trees.Relation(at) is Relation.Conj or Relation.Parataxis
                && Clauses.OwnSubject(text, at) >= 0
                && TellsOfNow(text, at)
                && !text.Trees.IsUnder(time.Tokens.Past - 1, at)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"have continued", "are fighting", "attack": the present, or the present perfect.</summary>
    private static bool TellsOfNow(Analysis text, int verb)
    {
        foreach (int child in text.Trees.Children(verb))
        {
            if (child < verb && text.Trees.Relation(child) is Relation.Aux or Relation.AuxPass)
            {
                return text.Tags.Form(child) == WordForm.Present;
            }
        }
        return text.Tags.Form(verb) == WordForm.Present;
    }
}
