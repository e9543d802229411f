using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>Finds the place and the stretch of time that belong to one figure alone.</summary>
internal sealed class FigureCircumstances(Analysis text, MentionIndex mentions, ImmutableArray<TimeExpression> times)
{
    /// <summary>"for the past five months": the stretch that a count is told for, where it is not the event's own time.</summary>
    public TimeExpression? PeriodOf(NumberExpression number, EventMention telling)
    {
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        TimeExpression? period = null;
        for (int i = InOrder.FirstFrom(times, sentence.First); i < times.Length; i++)
        {
            TimeExpression time = times[i];
            if (time.Tokens.First >= sentence.Past)
            {
                break;
            }
            bool near = Math.Abs(time.Tokens.First - telling.Trigger.Token) <= 12;
            // "a three-hour shootout", "12 are now dead": how long it went on, and when it is told, are no stretch of the calendar.
            if (
                near
                && (time.IsGrounded || time.Kind is not (TimeKind.Duration or TimeKind.Reference))
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
    public int? OwnPlace(NumberExpression number, int carrier, EventMention telling)
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
}
