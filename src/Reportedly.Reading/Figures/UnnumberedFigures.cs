using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>Reads figures that no numeral gives: one person, and none.</summary>
internal sealed class UnnumberedFigures(
    Analysis text,
    MentionIndex mentions,
    IReadOnlyList<Counting> countings,
    List<FigureMention> figures
)
{
    /// <summary>"a civilian was killed", "Omar Daud has been arrested": one named or singular person is a figure of 1.</summary>
    public void BindSingles(ImmutableArray<NumberExpression> numbers)
    {
        foreach (Counting counting in countings)
        {
            if (
                counting.Measure
                    is Measure.Participants
                        or Measure.Casualties
                        or Measure.Strength
                        or Measure.Seized
                        or Measure.Damaged
                        or Measure.Destroyed
                || counting.Telling.Stage is not (EventStage.Accomplished or EventStage.Ongoing)
            )
            {
                // Things are one by nature, and who was only to be taken was not taken.
                continue;
            }
            foreach (int target in counting.Trigger.Targets)
            {
                Mention mention = mentions[target];
                if (
                    !IsOne(mention)
                    || figures.Exists(f => f.Of == mention.Name && f.Measure == counting.Measure)
                    || numbers.Any(n => n.Kind == NumberKind.Count && mention.Phrase.Overlaps(n.Tokens))
                )
                {
                    continue;
                }
                figures.Add(
                    new FigureMention
                    {
                        Index = 0,
                        Number = mention.Phrase,
                        Low = 1,
                        High = 1,
                        Qualifier = Qualifier.Exact,
                        Measure = counting.Measure,
                        Of = mention.Name,
                        Event = counting.Telling.Index,
                        Rule = FigureRules.OneOf,
                    }
                );
            }
        }
    }

    private bool IsOne(Mention mention) =>
        mention.IsPerson
        // "kidnapped the mayor": an office has one holder.
        || mention
            is {
                IsActor: true,
                IsDefinite: true,
                IsPronoun: false,
                IsNamed: false,
                Number: ActorNumber.One,
                SpeaksAs: SourceKind.Role
            }
            && text.Tags.Form(mention.Name.Past - 1) != WordForm.Plural
        || text.Word(mention.Phrase.First) is "a" or "an"
            && text.Tags.Form(mention.Name.Past - 1) != WordForm.Plural
            && mention.Number != ActorNumber.Many;

    /// <summary>"gave no casualty figures", "no death toll": none is known, which is not none.</summary>
    private bool IsOfFigures(int token)
    {
        int head = text.Trees.Head(token);
        return text.Trees.Relation(token) == Language.Parsing.Relation.Compound
                && head >= 0
                && text.Lemma(head) is "figure" or "toll" or "number" or "count" or "estimate" or "report"
            || text.Lemma(token) == "toll";
    }

    /// <summary>"no one was injured", "without casualties", "no reported deaths": none is a number too.</summary>
    public void BindNone()
    {
        foreach (Counting counting in countings)
        {
            if (
                counting.Measure is not (Measure.Killed or Measure.Injured or Measure.Casualties or Measure.Arrested)
                || figures.Exists(f => f.Event == counting.Telling.Index && f.Measure == counting.Measure)
            )
            {
                continue;
            }
            int token = counting.Trigger.Token;
            TokenRange sentence = text.SentenceOf(token).Tokens;
            for (int i = Math.Max(sentence.First, token - 6); i < token; i++)
            {
                bool none =
                    text.Word(i) is "no" or "nobody" or "no-one" or "none"
                    || text.Word(i) == "without" && counting.Trigger.Word.Class == EntryClass.Noun;
                if (none && !IsOfFigures(token) && !CountingFinder.Parted(text, i, token))
                {
                    figures.Add(
                        new FigureMention
                        {
                            Index = 0,
                            Number = new TokenRange(i, i + 1),
                            Low = 0,
                            High = 0,
                            Qualifier = Qualifier.Exact,
                            Measure = counting.Measure,
                            Of = null,
                            Event = counting.Telling.Index,
                            Rule = FigureRules.None,
                        }
                    );
                    break;
                }
            }
        }
    }
}
