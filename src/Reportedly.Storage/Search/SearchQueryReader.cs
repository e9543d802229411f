using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Search;

namespace Reportedly.Storage;

/// <summary>Reads a line as a query.</summary>
internal static class SearchQueryReader
{
    private const string Either = "OR";
    private const string Fields = "speaker:, place:, since:, until: or verdict:";

    public static SearchQuery Read(string line)
    {
        List<List<SearchPhrase>> all = [];
        ImmutableArray<SearchPhrase>.Builder none = ImmutableArray.CreateBuilder<SearchPhrase>();
        SearchQuery query = new();
        bool joins = false;
        bool joinable = false;
        foreach (SearchPart part in SearchPart.Of(line))
        {
            if (part is { Field: null, IsExcluded: false, IsQuoted: false, Text: Either })
            {
                joins = joinable ? true : throw Lonely();
                continue;
            }
            if (part.Field is not null || part.IsExcluded)
            {
                joinable = joins ? throw Lonely() : false;
            }
            if (part.Field is not null)
            {
                query = WithField(query, part);
            }
            else if (Phrase(part) is not { } phrase)
            {
                // A lone sign: it says nothing, and stands between nothing.
                continue;
            }
            else if (part.IsExcluded)
            {
                none.Add(phrase);
            }
            else
            {
                (joins ? all[^1] : Begun(all)).Add(phrase);
                (joins, joinable) = (false, true);
            }
        }
        if (joins)
        {
            throw Lonely();
        }
        query = query with { All = [.. all.Select(one => one.ToImmutableArray())], None = none.ToImmutable() };
        return IsEmpty(query)
            ? throw new SearchFormatException($"There is nothing to look for; write words, or {Fields} with a value.")
            : query;
    }

    private static List<SearchPhrase> Begun(List<List<SearchPhrase>> all)
    {
        all.Add([]);
        return all[^1];
    }

    private static bool IsEmpty(SearchQuery query) =>
        query.All.IsEmpty
        && query.None.IsEmpty
        && query.Speakers.IsEmpty
        && query.Places.IsEmpty
        && query.Verdicts.IsEmpty
        && query.Since is null
        && query.Until is null;

    private static SearchQuery WithField(SearchQuery query, SearchPart part)
    {
        if (part.IsExcluded)
        {
            throw new SearchFormatException($"-{part.Field}: only words can be left out, as -word or -\"some words\".");
        }
        if (part.Text.Length == 0)
        {
            throw new SearchFormatException(
                $"{part.Field}: a value is missing; write {part.Field}:VALUE, without a space."
            );
        }
        return part.Field switch
        {
            "speaker" => query with { Speakers = query.Speakers.Add(Phrase(part) ?? throw Nothing(part)) },
            "place" => query with { Places = query.Places.Add(part.Text) },
            "since" => query with { Since = Day(part) },
            "until" => query with { Until = Day(part) },
            "verdict" => query with { Verdicts = query.Verdicts.Add(VerdictOf(part)) },
            _ => throw new SearchFormatException(
                $"{part.Field}: there is no such field; use {Fields}, or put quotation marks around the words."
            ),
        };
    }

    private static SearchPhrase? Phrase(SearchPart part)
    {
        ImmutableArray<string> words = [.. SearchWords.Of(part.Text).Select(word => word.Form)];
        bool isBeginning = part.Text.EndsWith('*') && !part.IsQuoted;
        return words.IsEmpty ? null : new SearchPhrase(words, isBeginning);
    }

    private static DateOnly Day(SearchPart part) =>
        DateOnly.TryParseExact(
            part.Text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw new SearchFormatException(
                $"{part.Field}:{part.Text}: this is no day; write it as {part.Field}:2026-03-31."
            );

    private static Verdict VerdictOf(SearchPart part) =>
        RecordNames.TryParse(part.Text.ToLowerInvariant().Replace('-', '_'), out Verdict verdict)
            ? verdict
            : throw new SearchFormatException(
                $"{part.Field}:{part.Text}: there is no such verdict; write one of "
                    + $"{string.Join(", ", RecordNames.All<Verdict>())}."
            );

    private static SearchFormatException Lonely() =>
        new("OR stands between two words or phrases: bombing OR \"market blast\". To look for the word, write \"or\".");

    private static SearchFormatException Nothing(SearchPart part) =>
        new($"{part.Field}:{part.Text}: this holds no letter or digit; write a name.");
}
