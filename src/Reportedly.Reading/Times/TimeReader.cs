using System.Collections.Immutable;
using Reportedly.Reading.Numbers;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>
/// Reads the dates and other times of a document and works out which days they mean, from the date of publication and
/// from what was said before them. Needs tokens and sentences. Safe from any thread.
/// </summary>
public sealed class TimeReader
{
    /// <summary>A text with as many years as this may be a history, where those years lie long before publication.</summary>
    private const int HistoryYears = 12;

    private readonly TimeLexicon lexicon;
    private readonly TimePatterns patterns;
    private readonly Tense tense;

    private TimeReader(TimeLexicon lexicon, NumberReader numbers)
    {
        this.lexicon = lexicon;
        patterns = TimePatterns.LoadDefault(lexicon, numbers);
        tense = new Tense(lexicon);
    }

    /// <summary>The reader with the data that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static TimeReader CreateDefault() => new(TimeLexicon.LoadDefault(), NumberReader.CreateDefault());

    /// <summary>Reads every time of a document. The expressions never overlap.</summary>
    /// <param name="document">The document.</param>
    /// <param name="published">When it was published, as <see cref="PublicationReader"/> tells it.</param>
    /// <exception cref="InvalidOperationException">The document has no tokens or sentences yet.</exception>
    public Sequence<TimeExpression> Read(Document document, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(published);
        PieceSequence pieces = PieceSequence.Of(document);
        ImmutableArray<TimeExpression>.Builder found = ImmutableArray.CreateBuilder<TimeExpression>();
        bool history = IsHistory(pieces, published);
        TimeContext context = new(published, history);
        TimexReader values = new(lexicon, new TimexClock(history ? null : context.Today));
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            context.Enter(pieces.Sentences[sentence].Paragraph);
            PieceWindow window = pieces.Sentence(sentence);
            int floor = window.First;
            foreach (TimeMatch match in Matches(window))
            {
                // TIMEX2 of histories counts "former"; news says it of everybody who left an office.
                if (match.Pattern.Meaning == "former" && !history)
                {
                    continue;
                }
                TimeExpression expression = Express(window, match, context, values, floor);
                found.Add(expression);
                floor = match.Past;
            }
        }
        return new Sequence<TimeExpression>(found.ToImmutable());
    }

    /// <summary>The longest patterns of a sentence from left to right.</summary>
    internal IEnumerable<TimeMatch> Matches(PieceWindow window)
    {
        int at = window.First;
        while (at < window.Past)
        {
            if (!patterns.MayOpen(window, at))
            {
                at++;
                continue;
            }
            int idiom = lexicon.Idioms.Match(window, at, out _);
            if (idiom > 0)
            {
                at = idiom;
            }
            else if (patterns.Match(window, at) is { } match)
            {
                // A preposition only looked at must not cut short what begins behind it: "in the spring of 2014".
                TimeMatch longest =
                    match.First > at && patterns.Match(window, match.First) is { } inner && inner.Past > match.Past
                        ? inner
                        : match;
                at = longest.Past;
                if (longest.Pattern.Meaning != TimeRules.NoMeaning)
                {
                    yield return longest;
                }
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>True where the words around a match tell of what is over.</summary>
    internal bool IsPast(PieceWindow window, TimeMatch match) => tense.IsPast(window, match.First, match.Past);

    /// <summary>True where the word puts something first or last of its kind: "biggest".</summary>
    internal bool IsRank(PieceWindow window, int at) => lexicon.Word(window.Text(at)).Is(TimeWordClass.Rank);

    private TimeExpression Express(PieceWindow window, TimeMatch match, TimeContext context, TimexReader values, int floor)
    {
        GroundedTime time = TimeGrounder.Ground(match, context, tense.IsFuture(window, match.First, match.Past));
        time = time with { Days = time.Days.WithinCalendar() };
        ImmutableArray<Timex> timexes = values.Read(window, match, time.Days);
        string rule = match.Pattern.Rule;
        int first = match.First;
        int before = first - 1;
        bool dated = time.Kind == TimeKind.Date && before >= floor;
        if (dated && window.Is(before, "since"))
        {
            first = before;
            rule = TimeRules.Since;
            time = time with { Days = new Days(time.Days.From, null), Precision = TimePrecision.Period };
        }
        else if (dated && (window.Is(before, "until") || window.Is(before, "till")))
        {
            first = before;
            rule = TimeRules.Until;
            time = time with { Days = new Days(null, time.Days.To), Precision = TimePrecision.Period };
        }
        else if (dated && window.Is(before, "before"))
        {
            first = before;
            rule = TimeRules.Before;
            time = time with { Days = new Days(null, time.Days.From?.AddDays(-1)), Precision = TimePrecision.Period };
        }
        else if (time.Kind == TimeKind.Date)
        {
            context.Remember(time.Days, match.Slots.Has(TimeSlot.Year), match.Slots.Has(TimeSlot.Month));
        }
        return new TimeExpression(
            window.Tokens(first, match.Past),
            window.Span(first, match.Past),
            time.Kind,
            time.Days.From,
            time.Days.To,
            time.Precision,
            rule
        )
        {
            Timexes = timexes,
        };
    }

    /// <summary>True where most years named lie more than a year before publication, and there are many.</summary>
    private static bool IsHistory(PieceSequence pieces, PublicationDate published)
    {
        if (published.From is not { } from)
        {
            return false;
        }
        int years = 0;
        int past = 0;
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            for (int at = window.First; at < window.Past; at++)
            {
                if (NumericTimes.TakeYear(window, at, out int year) > 0)
                {
                    years++;
                    past += year < from.Year - 1 ? 1 : 0;
                }
            }
        }
        return years >= HistoryYears && past * 2 > years;
    }
}
