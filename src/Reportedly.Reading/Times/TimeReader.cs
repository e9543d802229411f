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
        TimeMatches matches = Matches(document);
        PieceSequence pieces = matches.Pieces;
        ImmutableArray<TimeExpression>.Builder found = ImmutableArray.CreateBuilder<TimeExpression>();
        bool history = Histories.Tells(pieces, published, lexicon);
        TimeContext context = new(published, history);
        TimexReader values = new(lexicon, new TimexClock(history ? null : context.Today));
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            context.Enter(pieces.Sentences[sentence].Paragraph);
            PieceWindow window = pieces.Sentence(sentence);
            int floor = window.First;
            foreach (TimeMatch match in matches.Of(sentence))
            {
                // TIMEX2 of histories counts "former"; news says it of everybody who left an office.
                if (match.Pattern.Meaning == "former" && !history)
                {
                    continue;
                }
                TimeExpression expression = Express(window, match, context, values, history, floor);
                found.Add(expression);
                floor = match.Past;
            }
        }
        return new Sequence<TimeExpression>(found.ToImmutable());
    }

    /// <summary>The patterns of a document, as its stage wrote them; matched anew where no stage has run.</summary>
    internal TimeMatches Matches(Document document) =>
        document.Has(ReadingLayers.TimeMatches)
            ? document.Read(ReadingLayers.TimeMatches)
            : new TimeMatches(this, PieceSequence.Of(document));

    /// <summary>The longest patterns of a sentence from left to right.</summary>
    internal ImmutableArray<TimeMatch> Match(PieceWindow window)
    {
        ImmutableArray<TimeMatch>.Builder found = ImmutableArray.CreateBuilder<TimeMatch>();
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
                    found.Add(longest);
                }
            }
            else
            {
                at++;
            }
        }
        return found.DrainToImmutable();
    }

    /// <summary>True where the words around a match tell of what is over.</summary>
    internal bool IsPast(PieceWindow window, TimeMatch match) => tense.IsPast(window, match.First, match.Past);

    /// <summary>True where the word puts something first or last of its kind: "biggest".</summary>
    internal bool IsRank(PieceWindow window, int at) => lexicon.Word(window.Text(at)).Is(TimeWordClass.Rank);

    private TimeExpression Express(
        PieceWindow window,
        TimeMatch match,
        TimeContext context,
        TimexReader values,
        bool history,
        int floor
    )
    {
        GroundedTime time = TimeGrounder.Ground(
            match,
            context,
            lexicon,
            tense.IsFuture(window, match.First, match.Past)
        );
        time = time with { Days = time.Days.WithinCalendar() };
        ImmutableArray<Timex> timexes = values.Read(window, match, time.Days);
        string rule = match.Pattern.Rule;
        if (history && time.Kind == TimeKind.Date && !match.Slots.Has(TimeSlot.Year))
        {
            // A history's months and days follow the story, not its day of publication.
            time = time with
            {
                Days = new Days(TimexInterval.Of(timexes[0].Value).From, TimexInterval.Of(timexes[^1].Value).To),
            };
        }
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
            Offset = OffsetOf(window, match, time.Kind),
        };
    }

    /// <summary>"two days" in "two days after the attack"; null where nothing follows that may be an event.</summary>
    private static TimeOffset? OffsetOf(PieceWindow window, TimeMatch match, TimeKind kind)
    {
        int side =
            window.Is(match.Past, "after") ? 1
            : window.Is(match.Past, "before") ? -1
            : 0;
        return
            side != 0
            && kind == TimeKind.Duration
            && match.Slots[TimeSlot.Number] is { } number and > 0
            && match.Slots[TimeSlot.Unit] is { } unit
            && window.IsWord(match.Past + 1)
            ? new TimeOffset(unit, side * number, window.Tokens(match.Past + 1, match.Past + 2).First)
            : null;
    }
}
