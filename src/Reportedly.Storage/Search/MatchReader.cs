using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Storage.Search;

/// <summary>Finds in a report the words that a query found it by, and shows them.</summary>
internal sealed class MatchReader
{
    private const int Before = 80;
    private const int Behind = 160;

    private readonly SearchQuery query;
    private readonly ReportRecord record;
    private readonly string text;
    private readonly CodePointMap map;
    private readonly List<SearchWord> words;
    private readonly int title;

    public MatchReader(SearchQuery query, ReportRecord record)
    {
        this.query = query;
        this.record = record;
        text = record.Report.Text;
        map = CodePointMap.Of(text);
        words = [.. SearchWords.Of(text)];
        string? headline = record.Report.Title;
        title = headline is not null && text.StartsWith(headline, StringComparison.Ordinal) ? headline.Length : 0;
    }

    /// <summary>The report as found.</summary>
    public SearchHit Read(string key)
    {
        ImmutableArray<(TextSpan Span, Claim? Claim)> found = [.. Found().Take(SearchHit.MostMatches)];
        int first = found.FirstOrDefault(match => match.Span.Start >= title).Span is { Length: > 0 } span
            ? span.Start
            : Body();
        Report report = record.Report;
        return new SearchHit
        {
            Key = key,
            Id = report.Id,
            ExternalId = report.ExternalId,
            Title = report.Title,
            Publisher = report.Publisher,
            Url = report.Url,
            Published = report.Published.From,
            Snippet = Quote(Around(first)),
            Matches = [.. found.Select(match => Match(match.Span, match.Claim))],
        };
    }

    private IEnumerable<(TextSpan Span, Claim? Claim)> Found()
    {
        ImmutableArray<(TextSpan Span, Claim Claim)> claims =
        [
            .. record
                .Claims.Where(claim => claim.Source.Kind != SourceKind.Report)
                .Select(claim => (Span(claim.Content), claim))
                .OrderBy(pair => pair.Item1),
        ];
        if (query.Speakers.IsEmpty)
        {
            // Of claims within claims the narrowest is who says it.
            return Phrases(new TextSpan(0, text.Length))
                .Select(span =>
                    (
                        span,
                        claims
                            .Where(pair => pair.Span.Contains(span))
                            .OrderBy(pair => pair.Span.Length)
                            .Select(pair => pair.Claim)
                            .FirstOrDefault()
                    )
                );
        }
        return claims
            .Where(pair => IsSaid(pair.Span, pair.Claim))
            .SelectMany(
                pair => query.All.IsEmpty ? [pair.Span] : Phrases(pair.Span),
                (pair, span) => (span, (Claim?)pair.Claim)
            )
            .DistinctBy(pair => pair.span)
            .OrderBy(pair => pair.span);
    }

    /// <summary>True where a speaker of the names says all words that were asked for, and none that were not.</summary>
    private bool IsSaid(TextSpan content, Claim claim)
    {
        string[] names = SpeakerNames.Folded(record, claim.Source, []).Split(' ');
        return query.Speakers.All(phrase =>
                Enumerable.Range(0, names.Length).Any(at => Stands(phrase, at, names.Length, i => names[i]))
            )
            && query.All.All(either => either.Any(phrase => Places(phrase, content).Any()))
            && !query.None.Any(phrase => Places(phrase, content).Any());
    }

    private IEnumerable<TextSpan> Phrases(TextSpan within) =>
        query.All.SelectMany(either => either).SelectMany(phrase => Places(phrase, within)).Distinct().Order();

    private IEnumerable<TextSpan> Places(SearchPhrase phrase, TextSpan within)
    {
        for (int at = 0; at + phrase.Words.Length <= words.Count; at++)
        {
            if (
                Stands(phrase, at, words.Count, i => words[i].Form)
                && words[at].Span.Union(words[at + phrase.Words.Length - 1].Span) is var span
                && within.Contains(span)
            )
            {
                yield return span;
            }
        }
    }

    private static bool Stands(SearchPhrase phrase, int at, int count, Func<int, string> form)
    {
        int length = phrase.Words.Length;
        for (int i = 0; i < length; i++)
        {
            if (at + i >= count)
            {
                return false;
            }
            string word = form(at + i);
            bool isWord = string.Equals(word, phrase.Words[i], StringComparison.Ordinal);
            bool begins =
                phrase.IsBeginning && i == length - 1 && word.StartsWith(phrase.Words[i], StringComparison.Ordinal);
            if (!isWord && !begins)
            {
                return false;
            }
        }
        return true;
    }

    private SearchMatch Match(TextSpan span, Claim? claim) =>
        new(
            Quote(span),
            span.End <= title ? MatchPlace.Title
                : claim is null ? MatchPlace.Text
                : MatchPlace.Claim,
            claim?.Id,
            claim is null ? null : SpeakerNames.Shown(record, claim.Source)
        )
        {
            Said = claim?.Content,
        };

    private int Body()
    {
        int at = title;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Whole words around an offset, of one paragraph.</summary>
    private TextSpan Around(int offset)
    {
        int start = offset;
        while (start > 0 && text[start - 1] != '\n' && (offset - start < Before || !char.IsWhiteSpace(text[start - 1])))
        {
            start--;
        }
        int end = offset;
        while (end < text.Length && text[end] != '\n' && (end - offset < Behind || !char.IsWhiteSpace(text[end])))
        {
            end++;
        }
        return TextSpan.FromBounds(start, end);
    }

    private TextSpan Span(QuotedSpan quoted) => TextSpan.FromBounds(map.ToUtf16(quoted.Start), map.ToUtf16(quoted.End));

    private QuotedSpan Quote(TextSpan span) =>
        new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End), text.Substring(span.Start, span.Length));
}
