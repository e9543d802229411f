using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>
/// Makes stretches of days out of a day and what is said of it: when something that lasts began, when it ended and how long it had gone on, and how
/// far one event lies behind another.
/// </summary>
internal sealed class EventSpans(
    ReadingLexicon lexicon,
    Analysis text,
    ImmutableArray<NumberExpression> numbers,
    ImmutableArray<TimeExpression> times
)
{
    private readonly NounContainers containers = new(lexicon);

    /// <summary>The event with the stretch of days for which it went on, where its time says when it began or ended.</summary>
    public EventMention Stretch(EventMention telling)
    {
        int token = telling.Trigger.Token;
        if (telling.Time is not { IsGrounded: true } time || telling.Trigger.IsVerb || !Lasts(telling))
        {
            return telling;
        }
        int verb = Clauses.GoverningVerb(text, time.Tokens.Past - 1);
        if (verb < 0 || !IsOf(token, verb))
        {
            return telling;
        }
        TimeExpression? stretch = null;
        if (lexicon.IsOfClass(text.Lemma(verb), "beginning"))
        {
            stretch = time with { To = null };
        }
        else if (lexicon.IsOfClass(text.Lemma(verb), "ending"))
        {
            stretch = time with { From = DurationOf(token) is { } length ? Moved(time.To, length, -1) : null };
        }
        return stretch is null
            ? telling
            : telling with
            {
                Time = stretch,
                Rules = telling.Rules.Add(EventRules.TimeStretch),
            };
    }

    /// <summary>"The explosion on Sunday came two days after bombs killed six": where one of the two has a day, the other has one too.</summary>
    public void Chain(ImmutableArray<EventMention>.Builder events)
    {
        foreach (TimeExpression length in times)
        {
            int link = length.Tokens.Past;
            if (length.Kind != TimeKind.Duration || length.IsGrounded || link >= text.Count)
            {
                continue;
            }
            int direction = text.Word(link) switch
            {
                "after" => 1,
                "before" => -1,
                _ => 0,
            };
            if (direction == 0)
            {
                continue;
            }
            (int first, int second) = Pair(events, length, link);
            if (first < 0 || second < 0)
            {
                continue;
            }
            if (events[first].Time is { IsGrounded: true } told && told.Tokens.Past <= link)
            {
                events[second] = Dated(events[second], told, length, -direction);
            }
            else if (events[second].Time is { IsGrounded: true } other && other.Tokens.First > link)
            {
                events[first] = TimeAnchors.Ground(length, other) is { } grounded
                    ? events[first] with
                    {
                        Time = grounded,
                        Rules = events[first].Rules.Add(EventRules.TimeFromEvent),
                    }
                    : Dated(events[first], other, length, direction);
            }
        }
    }

    /// <summary>The last event before the length and the first behind it, in the clauses that it joins; -1 where there is none.</summary>
    private (int First, int Second) Pair(ImmutableArray<EventMention>.Builder events, TimeExpression length, int link)
    {
        TokenRange sentence = text.SentenceOf(link).Tokens;
        int first = -1;
        int second = -1;
        for (int i = InOrder.FirstFrom(events, sentence.First, e => e.Trigger.Token); i < events.Count; i++)
        {
            int token = events[i].Trigger.Token;
            if (token >= sentence.Past)
            {
                break;
            }
            if (token < length.Tokens.First && !Parts(token, length.Tokens.First))
            {
                first = i;
            }
            else if (token > link && second < 0 && !Parts(link, token))
            {
                second = i;
            }
        }
        return (first, second);
    }

    /// <summary>True where a mark stands between two words that ends what the one has to do with the other.</summary>
    private bool Parts(int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (text.Class(i) == WordClass.Punct && text.Word(i) is not ("-" or "\"" or "'" or "“" or "”"))
            {
                return true;
            }
        }
        return false;
    }

    private EventMention Dated(EventMention telling, TimeExpression from, TimeExpression length, int direction)
    {
        if (LengthOf(length) is not { } much || from.Precision != TimePrecision.Day)
        {
            // "several days after": another day than the one told, and nobody says which.
            return telling.Time == from ? telling with { Time = null } : telling;
        }
        return telling with
        {
            Time = length with
            {
                From = Moved(from.From, much, direction),
                To = Moved(from.To, much, direction),
                Precision = TimePrecision.Day,
            },
            Rules = telling.Rules.Add(EventRules.TimeFromEvent),
        };
    }

    /// <summary>Fighting, sieges and rallies last; so does what is told in the plural. A bomb does not.</summary>
    private bool Lasts(EventMention telling) =>
        text.Tags.Form(telling.Trigger.Token) == WordForm.Plural
        || telling.Type
            is EventType.ArmedClash
                or EventType.MilitaryOperation
                or EventType.Protest
                or EventType.Riot
                or EventType.Displacement
                or EventType.TroopMovement
                or EventType.Shelling;

    /// <summary>"Three days of fighting ended", "plans rallies beginning ...", "ended the siege": true where it is the event that the verb begins or ends.</summary>
    private bool IsOf(int token, int verb)
    {
        int ended = Clauses.Object(text, verb);
        ended = ended >= 0 ? ended : Clauses.Subject(text, verb);
        return ended == token
            || ended >= 0
                && (
                    containers.Of(text, token) == ended
                    || text.Trees.Head(token) == ended && Clauses.Preposition(text, token) == "of"
                );
    }

    private (int Number, int Unit)? DurationOf(int token)
    {
        TokenRange sentence = text.SentenceOf(token).Tokens;
        for (int i = InOrder.FirstFrom(times, sentence.First); i < times.Length; i++)
        {
            TimeExpression time = times[i];
            if (time.Tokens.First >= sentence.Past)
            {
                break;
            }
            int last = time.Tokens.Past - 1;
            if (
                time.Kind == TimeKind.Duration
                && !time.IsGrounded
                && (text.Trees.Head(last) == token || text.Trees.Head(token) == last)
            )
            {
                return LengthOf(time);
            }
        }
        return null;
    }

    /// <summary>"three days", "a week", "two-month": how many, and of which unit. Null for hours and for what has no number.</summary>
    private (int Number, int Unit)? LengthOf(TimeExpression time)
    {
        string word = text.Lemma(time.Tokens.Past - 1);
        int unit = word[(word.LastIndexOf('-') + 1)..] switch
        {
            "day" => TimeUnits.Day,
            "week" => TimeUnits.Week,
            "month" => TimeUnits.Month,
            "year" => TimeUnits.Year,
            _ => 0,
        };
        if (unit == 0)
        {
            return null;
        }
        int at = InOrder.FirstFrom(numbers, time.Tokens.First, n => n.Tokens.First);
        if (at < numbers.Length && time.Tokens.Contains(numbers[at].Tokens.First))
        {
            return
                numbers[at] is { Low: { } low and > 0 and < 1000, Qualifier: Qualifier.Exact } number
                && number.High == low
                ? ((int)low, unit)
                : null;
        }
        return text.Word(time.Tokens.First) is "a" or "an" or "one" ? (1, unit) : null;
    }

    private static DateOnly? Moved(DateOnly? day, (int Number, int Unit) length, int direction) =>
        day is { } known ? Days.Move(known, length.Unit, length.Number * direction) : null;
}
