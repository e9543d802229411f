using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>
/// Binds every count to the word that says what is counted about it ("killed", "arrested") and so to its event:
/// through the tree where the number stands on a role, by its neighbours where it stands alone.
/// </summary>
internal sealed class FigureReader
{
    /// <summary>Lemmas of the verbs that tell how many there are.</summary>
    internal static readonly FrozenSet<string> StrengthVerbs = FrozenSet.ToFrozenSet(
        [
            "remain",
            "live",
            "number",
            "have",
            "stay",
            "command",
            "belong",
            "join",
            "comprise",
            "include",
            "trap",
            "shelter",
        ],
        StringComparer.Ordinal
    );

    private readonly Analysis text;
    private readonly MentionIndex mentions;
    private readonly ImmutableArray<NumberExpression> numbers;
    private readonly ImmutableArray<TimeExpression> times;
    private readonly CountedNouns nouns;
    private readonly CountingFinder finder;
    private readonly FigureCircumstances circumstances;
    private readonly List<Counting> countings = [];
    private readonly List<FigureMention> figures = [];

    /// <summary>What the number before counts, and where it stands.</summary>
    private (Counting Counting, int At)? latest;

    /// <summary>Where numbers stand that count a part of those whom another counts.</summary>
    private readonly HashSet<int> parts = [];

    private FigureReader(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<EventMention> events,
        ImmutableArray<NumberExpression> numbers,
        ImmutableArray<TimeExpression> times
    )
    {
        this.numbers = numbers;
        this.times = times;
        this.text = text;
        this.mentions = mentions;
        nouns = new CountedNouns(text, mentions);
        finder = new CountingFinder(text, mentions, countings);
        circumstances = new FigureCircumstances(text, mentions, times);
        foreach (EventMention telling in events)
        {
            Add(telling, telling.Trigger);
            foreach (Trigger casualty in telling.Casualties)
            {
                Add(telling, casualty);
            }
        }

        void Add(EventMention telling, Trigger trigger)
        {
            if (trigger.Word.Measure is { } measure)
            {
                countings.Add(new Counting(telling, trigger, measure));
            }
        }
    }

    public static ImmutableArray<FigureMention> Read(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<EventMention> events,
        ImmutableArray<NumberExpression> numbers,
        ImmutableArray<TimeExpression> times
    )
    {
        FigureReader reader = new(text, mentions, events, numbers, times);
        foreach (NumberExpression number in numbers)
        {
            if (number.Kind == NumberKind.Count)
            {
                reader.Bind(number);
            }
        }
        UnnumberedFigures unnumbered = new(text, mentions, reader.countings, reader.figures);
        unnumbered.BindSingles(numbers);
        unnumbered.BindNone();
        return
        [
            .. reader
                .figures.OrderBy(f => f.Number.First)
                .Select((f, i) => f with { Index = i, Place = f.Place ?? SharedPlace(f, reader.figures, events) }),
        ];
    }

    /// <summary>Where its siblings are told for places of their own, a figure is told for the event's one place: "160 in Mosul, 40 in Baghdad".</summary>
    private static int? SharedPlace(
        FigureMention figure,
        List<FigureMention> figures,
        ImmutableArray<EventMention> events
    ) =>
        figure.Event is { } told
        && events[told].Places is [var only]
        && figures.Exists(f => f.Event == told && f.Place is not null)
            ? only
            : null;

    private void Bind(NumberExpression number)
    {
        int listed = nouns.ListedWith(number, numbers);
        int carrier = listed >= 0 ? number.Tokens.Past - 1 : nouns.Carrier(number);
        int first = listed >= 0 ? listed : nouns.FirstConjunct(carrier);
        Mention? counted =
            nouns.CountedAt(carrier, number) ?? (first == carrier ? null : nouns.CountedAt(first, number));
        Counting? counting = finder.ByRole(carrier) ?? (first == carrier ? null : finder.ByRole(first));
        if (counting is null && (finder.ByWhole(carrier) ?? WholeBefore(number)) is { } whole)
        {
            counting = whole;
            parts.Add(number.Tokens.First);
        }
        string rule = first == carrier && counted is not null ? FigureRules.OfTarget : FigureRules.Elliptic;
        if (counting is null)
        {
            counting = finder.ByToll(carrier) ?? (IsWhence(carrier) ? null : finder.ByNeighbour(number));
            rule = FigureRules.Beside;
        }
        if (counting is null)
        {
            BindStrength(number, carrier, counted);
            return;
        }
        if (counted is null && counting.Trigger.Targets is [var only, ..])
        {
            counted = mentions[only];
        }
        latest = (counting, number.Tokens.First);
        TokenRange? of =
            counted?.Name
            // "17 civilians, including six women, and 43 others": others of the whole, not of its part.
            ?? figures
                .LastOrDefault(f =>
                    !parts.Contains(f.Number.First)
                    // "12 bodies and 31 wounded": the wounded are no bodies.
                    && !(f.Of is { } counted && text.Lemma(counted.Past - 1) is "body" or "corpse")
                    && text.SentenceOf(f.Number.First) == text.SentenceOf(number.Tokens.First)
                )
                ?.Of;
        figures.Add(
            new FigureMention
            {
                Index = 0,
                Number = number.Tokens,
                Low = number.Low,
                High = number.High,
                Qualifier = number.Qualifier,
                Measure = counting.Measure,
                Of = of,
                Event = counting.Telling.Index,
                Place = circumstances.OwnPlace(number, carrier, counting.Telling),
                Time = circumstances.PeriodOf(number, counting.Telling),
                Rule = counting.Measure == Measure.Participants ? FigureRules.Participants : rule,
            }
        );
    }

    /// <summary>"5,000 people from 12 villages fled": where those counted are from.</summary>
    private bool IsWhence(int carrier) =>
        text.Class(carrier) is Language.Tagging.WordClass.Noun
        && text.Trees.Relation(carrier) is Language.Parsing.Relation.Nmod or Language.Parsing.Relation.Obl
        && Clauses.Preposition(text, carrier) is "from" or "in" or "across" or "at" or "near";

    /// <summary>"abducted 31 people, among them nine children": what the number before it counts, wherever trees hang the part.</summary>
    private Counting? WholeBefore(NumberExpression number)
    {
        int first = number.Tokens.First;
        return
            latest is (var counting, var at)
            && first >= 2
            && at >= text.SentenceOf(first).Tokens.First
            && (
                text.Word(first - 1) == "them" && text.Word(first - 2) == "among" || text.Word(first - 1) == "including"
            )
            ? counting
            : null;
    }

    /// <summary>"around 10,000 fighters remain in Iraq", "the group has 400 members": how many there are.</summary>
    private void BindStrength(NumberExpression number, int carrier, Mention? counted)
    {
        if (counted is not { IsActor: true, IsPlace: false } || number.Low is null && number.High is null)
        {
            return;
        }
        int verb = Clauses.GoverningVerb(text, carrier);
        if (verb < 0 || !StrengthVerbs.Contains(text.Lemma(verb)))
        {
            return;
        }
        bool subject = text.Trees.Relation(carrier) is Relation.Nsubj or Relation.NsubjPass;
        bool held =
            text.Trees.Relation(carrier) is Relation.Obj
            && text.Lemma(verb) is "have" or "number" or "command" or "comprise" or "trap";
        if (!subject && !held)
        {
            return;
        }
        int place = Clauses.Oblique(text, verb, "in", "at", "near");
        figures.Add(
            new FigureMention
            {
                Index = 0,
                Number = number.Tokens,
                Low = number.Low,
                High = number.High,
                Qualifier = number.Qualifier,
                Measure = Measure.Strength,
                Of = counted.Name,
                Event = null,
                Place = mentions.Headed(place) is { IsPlace: true } at ? at.Index : null,
                Time = times.FirstOrDefault(t =>
                    t.IsGrounded && text.SentenceOf(number.Tokens.First).Tokens.Contains(t.Tokens.First)
                ),
                Rule = FigureRules.Strength,
            }
        );
    }
}
