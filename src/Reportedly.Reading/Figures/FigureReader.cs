using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
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
    /// <summary>A number beside its verb or adjective stands no further away than this.</summary>
    private const int Beside = 4;

    private readonly Analysis text;
    private readonly MentionIndex mentions;
    private readonly ImmutableArray<EventMention> events;
    private readonly ImmutableArray<TimeExpression> times;
    private readonly List<Counting> countings = [];
    private readonly List<FigureMention> figures = [];

    private FigureReader(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<EventMention> events,
        ImmutableArray<TimeExpression> times
    )
    {
        this.times = times;
        this.text = text;
        this.mentions = mentions;
        this.events = events;
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
        FigureReader reader = new(text, mentions, events, times);
        foreach (NumberExpression number in numbers)
        {
            if (number.Kind == NumberKind.Count)
            {
                reader.Bind(number);
            }
        }
        reader.BindSingles(numbers);
        reader.BindNone();
        return [.. reader.figures.OrderBy(f => f.Number.First).Select((f, i) => f with { Index = i })];
    }

    private void Bind(NumberExpression number)
    {
        int carrier = Carrier(number);
        int first = FirstConjunct(carrier);
        Mention? counted = CountedAt(carrier, number) ?? (first == carrier ? null : CountedAt(first, number));
        Counting? counting = ByRole(carrier) ?? (first == carrier ? null : ByRole(first));
        string rule = first == carrier && counted is not null ? FigureRules.OfTarget : FigureRules.Elliptic;
        if (counting is null)
        {
            counting = ByNeighbour(number);
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
        TokenRange? of =
            counted?.Name
            ?? figures.LastOrDefault(f => text.SentenceOf(f.Number.First) == text.SentenceOf(number.Tokens.First))?.Of;
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
                Place = OwnPlace(number, carrier, counting.Telling),
                Time = PeriodOf(number, counting.Telling),
                Rule = counting.Measure == Measure.Participants ? FigureRules.Participants : rule,
            }
        );
    }

    /// <summary>The nominal that the number stands on: the noun counted, or the number itself where it stands alone.</summary>
    private int Carrier(NumberExpression number)
    {
        int token = number.Tokens.Past - 1;
        for (int i = number.Tokens.First; i < number.Tokens.Past; i++)
        {
            int head = text.Trees.Head(i);
            if (head != DependencyTrees.Root && !number.Tokens.Contains(head))
            {
                token = i;
                if (
                    text.Trees.Relation(i) is Relation.Nummod or Relation.Det or Relation.Amod or Relation.Compound
                    && text.IsNominal(head)
                )
                {
                    return head;
                }
            }
        }
        return token;
    }

    /// <summary>"160 militants in Mosul, 40 in Baghdad": the later number counts what the first one counts.</summary>
    private int FirstConjunct(int token)
    {
        int at = token;
        while (
            text.Trees.Relation(at) == Relation.Conj && text.Trees.Head(at) is var head and >= 0 && text.IsNominal(head)
        )
        {
            at = head;
        }
        return at;
    }

    /// <summary>Who or what the number counts: the noun it stands on, or what follows "of".</summary>
    private Mention? CountedAt(int carrier, NumberExpression number)
    {
        int of = Clauses.Oblique(text, carrier, "of");
        if ((number.Tokens.Contains(carrier) || text.Class(carrier) == WordClass.Num) && of >= 0)
        {
            return number.Tokens.Contains(of) ? CountedAt(of, number) : mentions.Headed(of);
        }
        Mention? mention = mentions.Headed(carrier);
        return mention is not null && !number.Tokens.Contains(mention.Name.Past - 1) ? mention : null;
    }

    private Counting? ByRole(int carrier)
    {
        foreach (Counting counting in countings)
        {
            if (HoldsRole(counting, carrier))
            {
                return counting;
            }
        }
        return null;
    }

    private bool HoldsRole(Counting counting, int carrier)
    {
        if (counting.Trigger.Token == carrier)
        {
            return counting.Trigger.Word is { Class: EntryClass.Noun, Frame: not Frame.Device };
        }
        bool agentsCount = counting.Measure == Measure.Participants || counting.Trigger.Word.Frame == Frame.Agent;
        foreach (int filler in agentsCount ? counting.Trigger.Agents : counting.Trigger.Targets)
        {
            int head = mentions[filler].Head;
            if (
                head == carrier
                || text.Trees.Head(head) == carrier
                    && text.Trees.Relation(head) == Relation.Nmod
                    && text.Class(carrier) is WordClass.Num or WordClass.Noun
            )
            {
                return true;
            }
        }
        // A number that stands alone as subject or object fills no mention, but the role is its own.
        int verb = text.Trees.Head(carrier);
        if (verb != counting.Trigger.Token || mentions.Headed(carrier) is not null)
        {
            return false;
        }
        bool suffers =
            counting.Trigger.Word.Frame is Frame.Target or Frame.Agent
            || Clauses.IsPassive(text, verb)
            || counting.Trigger.Word.Class == EntryClass.Adj;
        return text.Trees.Relation(carrier) switch
        {
            Relation.Nsubj or Relation.NsubjPass => suffers,
            Relation.Obj => !suffers,
            _ => false,
        };
    }

    /// <summary>"nine injured", "13 soldiers killed", "killing 35", "a death toll of 12": the word beside the number.</summary>
    private Counting? ByNeighbour(NumberExpression number)
    {
        Counting? best = null;
        int least = Beside + 1;
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        foreach (Counting counting in countings)
        {
            int token = counting.Trigger.Token;
            if (!sentence.Contains(token))
            {
                continue;
            }
            bool before = token < number.Tokens.First;
            bool reads = before
                ? counting.Trigger.Word.Frame is not (Frame.Target or Frame.Agent)
                    && counting.Trigger.Word.Class != EntryClass.Adj
                : counting.Trigger.Word.Class != EntryClass.Noun
                    && !(counting.Trigger.Word.Frame == Frame.AgentTarget && Clauses.Object(text, token) >= 0);
            int distance = before ? number.Tokens.First - token : token - number.Tokens.Past + 1;
            if (
                reads
                && distance < least
                && !Parted(Math.Min(token, number.Tokens.First), Math.Max(token, number.Tokens.Past - 1))
            )
            {
                best = counting;
                least = distance;
            }
        }
        return best;
    }

    private bool Parted(int low, int high)
    {
        for (int i = low + 1; i < high; i++)
        {
            bool numberGap = text.Class(i) == WordClass.Num && i > low && text.Class(low) == WordClass.Num;
            if (text.Word(i) is "," or ";" or "and" or "but" or "." or ":" || numberGap)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"for the past five months": the stretch that a count is told for, where it is not the event's own time.</summary>
    private TimeExpression? PeriodOf(NumberExpression number, EventMention telling)
    {
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        TimeExpression? period = null;
        foreach (TimeExpression time in times)
        {
            bool near = Math.Abs(time.Tokens.First - telling.Trigger.Token) <= 12;
            if (
                sentence.Contains(time.Tokens.First)
                && near
                && time.Precision == TimePrecision.Period
                && time != telling.Time
            )
            {
                period = time;
            }
        }
        return period;
    }

    /// <summary>"in Mosul" right behind one of several numbers is that number's place, where it is not the event's only one.</summary>
    private int? OwnPlace(NumberExpression number, int carrier, EventMention telling)
    {
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        int from = Math.Max(carrier + 1, number.Tokens.Past);
        for (int i = from; i < Math.Min(sentence.Past, from + 3); i++)
        {
            if (text.Word(i) is "in" or "at" or "near" or "from")
            {
                for (int j = i + 1; j < Math.Min(sentence.Past, i + 5); j++)
                {
                    if (mentions.Headed(j) is { IsPlace: true } place)
                    {
                        return telling.Places is [var only] && only == place.Index ? null : place.Index;
                    }
                }
                return null;
            }
            if (text.Class(i) is WordClass.Punct or WordClass.Verb or WordClass.Cconj)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"around 10,000 fighters remain in Iraq", "the group has 400 members": how many there are.</summary>
    private void BindStrength(NumberExpression number, int carrier, Mention? counted)
    {
        if (counted is not { IsActor: true, IsPlace: false } || number.Low is null && number.High is null)
        {
            return;
        }
        int verb = Clauses.GoverningVerb(text, carrier);
        if (
            verb < 0
            || text.Lemma(verb)
                is not (
                    "remain"
                    or "live"
                    or "number"
                    or "have"
                    or "stay"
                    or "command"
                    or "belong"
                    or "join"
                    or "comprise"
                    or "include"
                    or "trap"
                    or "shelter"
                )
        )
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

    /// <summary>"a civilian was killed", "Jiang has been arrested": one named or singular person is a figure of 1.</summary>
    private void BindSingles(ImmutableArray<NumberExpression> numbers)
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
            )
            {
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
        || text.Word(mention.Phrase.First) is "a" or "an"
            && text.Tags.Form(mention.Name.Past - 1) != WordForm.Plural
            && mention.Number != ActorNumber.Many;

    /// <summary>"no one was injured", "without casualties", "no reported deaths": none is a number too.</summary>
    private void BindNone()
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
                if (none && !Parted(i, token))
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

    private sealed record Counting(EventMention Telling, Trigger Trigger, Measure Measure);
}
