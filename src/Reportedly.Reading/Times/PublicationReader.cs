using Reportedly.Reading.Numbers;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>
/// Tells when a report was published: from the date that came with it, else from its dateline, else from its words as
/// far as they say it. Needs tokens and sentences. Safe from any thread.
/// </summary>
public sealed class PublicationReader
{
    /// <summary>A dateline stands in one of so many first paragraphs.</summary>
    private const int HeadParagraphs = 6;

    /// <summary>At most so many pieces stand before the date in a dateline.</summary>
    private const int HeadPieces = 14;

    private readonly TimeReader times;
    private readonly YearInference years;

    private PublicationReader(TimeReader times)
    {
        this.times = times;
        years = new YearInference(times);
    }

    /// <summary>The reader with the data that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static PublicationReader CreateDefault() => new(TimeReader.CreateDefault());

    /// <summary>The reader that shares its patterns with <paramref name="times"/>.</summary>
    public static PublicationReader With(TimeReader times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new PublicationReader(times);
    }

    /// <summary>Tells when a document was published; both ends are null where nothing says it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="metadata">The date that came with it, if any.</param>
    /// <exception cref="InvalidOperationException">The document has no tokens or sentences yet.</exception>
    public PublicationDate Read(Document document, DateOnly? metadata)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (metadata is { } day)
        {
            return new PublicationDate(day, day, DateBasis.Metadata);
        }
        TimeMatches matches = times.Matches(document);
        Days? inferred = years.Infer(matches);
        if (FindDateline(matches) is { } slots)
        {
            int? year = slots[TimeSlot.Year] ?? inferred?.To?.Year;
            // "Period: 12-18 February 2024" was written when the period was over.
            Days days = year is { } known
                ? Days.OfDay(
                    known,
                    (slots[TimeSlot.Month2] ?? slots[TimeSlot.Month])!.Value,
                    (slots[TimeSlot.Day2] ?? slots[TimeSlot.Day])!.Value
                )
                : Days.Unknown;
            if (days.From is not null)
            {
                return new PublicationDate(days.From, days.To, DateBasis.Dateline);
            }
        }
        return inferred is { } bounds
            ? new PublicationDate(bounds.From, bounds.To, DateBasis.Inferred)
            : new PublicationDate(null, null, DateBasis.Unknown);
    }

    private static TimeSlots? FindDateline(TimeMatches matches)
    {
        PieceSequence pieces = matches.Pieces;
        int paragraph = -1;
        for (int i = 0; i < pieces.Sentences.Count && pieces.Sentences[i].Paragraph < HeadParagraphs; i++)
        {
            if (pieces.Sentences[i].Paragraph == paragraph)
            {
                continue;
            }
            paragraph = pieces.Sentences[i].Paragraph;
            PieceWindow window = pieces.Sentence(i);
            foreach (TimeMatch match in matches.Of(i))
            {
                bool day =
                    match.Slots.Has(TimeSlot.Month)
                    && match.Slots.Has(TimeSlot.Day)
                    && (!match.Slots.Has(TimeSlot.Day2) || IsPeriod(window));
                if (day && IsHead(window, match.First) && IsClosed(window, match))
                {
                    return match.Slots;
                }
            }
        }
        return null;
    }

    /// <summary>"Period: 12-18 February 2024", "Reporting period: ...": what a weekly report covers.</summary>
    private static bool IsPeriod(PieceWindow window) =>
        window.Is(window.First, "Period") || window.Is(window.First, "Reporting") || window.Is(window.First, "Week");

    /// <summary>Only a place, an agency or "Published:" stands before the date.</summary>
    private static bool IsHead(PieceWindow window, int first)
    {
        if (first - window.First > HeadPieces)
        {
            return false;
        }
        for (int at = window.First; at < first; at++)
        {
            bool small = window.IsWord(at) && !window.IsCapitalised(at) && !window.Is(at, "of") && !window.Is(at, "on");
            if (small || window.IsDigits(at))
            {
                return false;
            }
        }
        return first == window.First
            || window.IsMark(first - 1, ",:(|/-\u2013\u2014")
            || window.Is(first - 1, "Published")
            || window.Is(first - 1, "Updated")
            || window.Is(first - 1, "Posted")
            || window.Is(first - 1, "Issued")
            || (window.Is(first - 1, "of") && window.Is(first - 2, "As") && first - 2 == window.First)
            || (window.Is(first - 1, "on") && first - 2 == window.First);
    }

    /// <summary>The sentence ends behind the date, or the agency or a dash follows.</summary>
    private static bool IsClosed(PieceWindow window, TimeMatch match) =>
        match.Past == window.Past
        || window.IsMark(match.Past, "(-\u2013\u2014:|)")
        || (match.Past + 1 == window.Past && window.IsMark(match.Past, "."));
}
