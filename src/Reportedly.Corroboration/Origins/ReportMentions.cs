using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>Who is named where in a report, and the words around.</summary>
internal sealed class ReportMentions
{
    /// <summary>How far the words behind a mention are looked at, in UTF-16 units.</summary>
    private const int Reach = 120;

    /// <summary>The most words before a name that are looked at.</summary>
    private const int MostBefore = 6;

    /// <summary>The longest abbreviation of a rank: "Maj.-Gen.", with the stop.</summary>
    private const int LongestRank = 9;

    private static readonly string[] Prepositions = ["of", "for", "at", "from", "in", "with"];

    private readonly string text;
    private readonly CodePointMap points;
    private readonly Dictionary<int, int> ends = [];

    /// <summary>Gathers the mentions of a record.</summary>
    public ReportMentions(ReportRecord record)
    {
        text = record.Report.Text;
        points = CodePointMap.Of(text);
        All =
        [
            .. record
                .Actors.SelectMany(actor => actor.Mentions.Select(span => new Mention(actor, span)))
                .OrderBy(mention => mention.Span.Start)
                .ThenByDescending(mention => mention.Span.End),
        ];
        foreach (
            QuotedSpan span in All.Select(mention => mention.Span).Concat(record.Places.SelectMany(at => at.Mentions))
        )
        {
            ends[span.Start] = Math.Max(span.End, ends.GetValueOrDefault(span.Start));
        }
    }

    /// <summary>All mentions of actors in the order of the text; of two at one place the longer first.</summary>
    public ImmutableArray<Mention> All { get; }

    /// <summary>A mention with whose it is and of what: "the front's spokesman", "police chief of Dervan province".</summary>
    public string Phrase(QuotedSpan span) => Owner(span.Start) + span.Quote + Of(span.End);

    /// <summary>What stands behind a name between commas: ", a spokesman for the army,"; null for nothing.</summary>
    public string? Apposition(QuotedSpan span)
    {
        ReadOnlySpan<char> rest = Behind(span.End);
        if (!rest.StartsWith(", ", StringComparison.Ordinal))
        {
            return null;
        }
        rest = rest[2..];
        int stop = rest.IndexOfAny(",.;:\n\"“”()");
        return stop > 0 ? rest[..stop].ToString() : null;
    }

    /// <summary>
    /// What stands before a name and belongs to it: "army spokesman Col.". Names and words that tell of offices and bodies belong to it, other
    /// words end it.
    /// </summary>
    public string Before(QuotedSpan span)
    {
        int end = points.ToUtf16(span.Start);
        int start = end;
        for (int words = 0; words < MostBefore; words++)
        {
            int stop = text.AsSpan(0, start).TrimEnd(' ').Length;
            if (stop == 0 || (!char.IsLetterOrDigit(text[stop - 1]) && text[stop - 1] != '.'))
            {
                break;
            }
            int from = text.AsSpan(0, stop).LastIndexOfAny(" \n\"“”(,;:") + 1;
            string word = text[from..stop];
            // A stop ends a sentence, or an abbreviated rank.
            bool belongs = word.EndsWith('.')
                ? word.Length <= LongestRank && char.IsUpper(word[0])
                : char.IsUpper(word[0]) || OriginWords.Default.Knows(FoldedWords.Of(word));
            if (!belongs)
            {
                break;
            }
            start = from;
        }
        return text[start..end].Trim();
    }

    /// <summary>True where the two places, in code points, are in one sentence, as far as stops and lines tell.</summary>
    public bool InOneSentence(int one, int other)
    {
        (int start, int end) = (points.ToUtf16(Math.Min(one, other)), points.ToUtf16(Math.Max(one, other)));
        ReadOnlySpan<char> between = text.AsSpan(start, end - start);
        return !between.Contains('\n') && between.IndexOf(". ", StringComparison.Ordinal) < 0;
    }

    /// <summary>
    /// Whom a pronoun stands for that nobody was found for: of the nearest sentence before with somebody who fits, the one named first;
    /// null for other words, or for nobody in its paragraph and the one before.
    /// </summary>
    public Actor? Antecedent(QuotedSpan span)
    {
        if (OriginWords.Default.Find(FoldedWords.Of(span.Quote), OriginRole.Pronoun) is not { Body: var fits })
        {
            return null;
        }
        int from = Paragraph(span.Start);
        from = InOneSentence(from, span.Start) ? Paragraph(Math.Max(0, from - 2)) : from;
        Mention? best = null;
        foreach (Mention mention in All)
        {
            if (mention.Span.End > span.Start)
            {
                break;
            }
            if (mention.Span.Start >= from && Fits(mention.Actor, fits))
            {
                best = best is not null && InOneSentence(best.Span.Start, mention.Span.Start) ? best : mention;
            }
        }
        return best?.Actor;
    }

    private static bool Fits(Actor actor, string? fits) =>
        fits switch
        {
            "one" => OfficePhrase.Of(actor.Name) is not null || actor.Kind == ActorKind.Person,
            "body" => BodyResolver.IsBody(actor) && OfficePhrase.Of(actor.Name) is null,
            _ => actor.Kind != ActorKind.Unknown,
        };

    /// <summary>Where the paragraph of a place begins, in code points.</summary>
    public int Paragraph(int at) => points.ToCodePoint(text.LastIndexOf('\n', Math.Max(0, points.ToUtf16(at) - 1)) + 1);

    private string Owner(int start)
    {
        int end = points.ToUtf16(start);
        ReadOnlySpan<char> before = text.AsSpan(0, end);
        if (!before.EndsWith("'s ", StringComparison.Ordinal) && !before.EndsWith("’s ", StringComparison.Ordinal))
        {
            return "";
        }
        int stop = points.ToCodePoint(end - 3);
        foreach (Mention mention in All)
        {
            if (mention.Span.Start < stop && mention.Span.End >= stop && mention.Span.End <= start)
            {
                return text[points.ToUtf16(mention.Span.Start)..end];
            }
        }
        int from = before[..(end - 3)].LastIndexOfAny(" \n\"“(,") + 1;
        return text[from..end];
    }

    private string Of(int end)
    {
        ReadOnlySpan<char> rest = Behind(end);
        foreach (string preposition in Prepositions)
        {
            if (
                rest.Length > preposition.Length + 2
                && rest[0] == ' '
                && rest[1..].StartsWith(preposition, StringComparison.Ordinal)
                && rest[preposition.Length + 1] == ' '
            )
            {
                int at = points.ToUtf16(end) + preposition.Length + 2;
                at += text.AsSpan(at).StartsWith("the ", StringComparison.Ordinal) ? 4 : 0;
                string object_ = Object(at);
                return object_.Length == 0 ? "" : $" {preposition} {object_}";
            }
        }
        return "";
    }

    /// <summary>The name that begins at a place: a mention, or words in capitals and nouns of bodies.</summary>
    private string Object(int at)
    {
        int start = points.ToCodePoint(at);
        int named = ends.TryGetValue(start, out int end) ? points.ToUtf16(end) : at;
        int last = named;
        int next = named;
        for (int words = 0; words < 7 && next < text.Length; words++)
        {
            int from = next < text.Length && text[next] == ' ' ? next + 1 : next;
            int to = from;
            while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] is '\'' or '’' or '-'))
            {
                to++;
            }
            if (to == from || (from == next && next != at))
            {
                break;
            }
            string word = text[from..to];
            string folded = FoldedWords.Of(word);
            bool small = folded is "of" or "and" or "the";
            bool belongs =
                char.IsUpper(word[0])
                || OriginWords.Default.Has(folded, OriginRole.Body)
                || OriginWords.Default.Has(folded, OriginRole.Team);
            if (!small && !belongs)
            {
                break;
            }
            next = to;
            last = belongs ? to : last;
        }
        return text[at..last];
    }

    private ReadOnlySpan<char> Behind(int end)
    {
        int at = points.ToUtf16(end);
        return text.AsSpan(at, Math.Min(Reach, text.Length - at));
    }
}

/// <summary>One place that names an actor.</summary>
/// <param name="Actor">Whom.</param>
/// <param name="Span">Where.</param>
internal sealed record Mention(Actor Actor, QuotedSpan Span);
