using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says where an incident was, from the country down.</summary>
public sealed partial class LocationFiller
{
    private readonly MucText text;
    private readonly WordStream words;
    private readonly MucLexicon lexicon;
    private readonly ImmutableArray<(int Word, MucPlace Place)> named;
    private readonly Nation? usual;

    /// <summary>For one text.</summary>
    public LocationFiller(MucText text, WordStream words, MucLexicon lexicon, ReportRecord record)
    {
        this.text = text;
        this.words = words;
        this.lexicon = lexicon;
        usual = Usual();
        named = [.. Named(record)];
    }

    /// <summary>The nation that the text is most about.</summary>
    public Nation? Home => usual;

    /// <summary>The first place named in the sentence of a word, the nearest behind the word first.</summary>
    public MucPlace? PlaceNear(int word) =>
        named
            .Where(n => words.Sentences[n.Word] == words.Sentences[word])
            .OrderBy(n => n.Place.Kind is "CITY" or "TOWN" or "NEIGHBORHOOD" or "VILLAGE" ? 0 : 1)
            .ThenBy(n => n.Word > word ? n.Word - word : (word - n.Word) * 2)
            .Select(n => n.Place)
            .FirstOrDefault();

    /// <summary>The slot's fill.</summary>
    public string? Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        MucPlace? place = incident.Tellings.Select(t => t.Place).OfType<MucPlace>().FirstOrDefault();
        place ??= incident.Tellings.Select(t => PlaceBefore(t.Word)).OfType<MucPlace>().FirstOrDefault();
        if (place is null)
        {
            Nation? nation =
                incident.Tellings.Select(t => NationIn(t.Sentence)).OfType<Nation>().FirstOrDefault() ?? usual;
            MucPlace? dateline = lexicon.Places.FirstOrDefault(p =>
                p.Name == text.City && p.Kind == "CITY" && p.Country == nation?.Name
            );
            bool here = dateline is not null && incident.Tellings.Any(t => IsHere(t.Sentence));
            return here ? $"{nation!.Name}: {dateline!.Name} (CITY)" : nation?.Name;
        }
        string chain = $"{place.Name} ({place.Kind})";
        if (place.Within is { } above && (place.Kind == "NEIGHBORHOOD" || IsNamed(above, place)))
        {
            MucPlace? within =
                place.Kind == "NEIGHBORHOOD"
                    ? lexicon.Places.FirstOrDefault(p =>
                        p.Name == above && p.Kind == "CITY" && p.Country == place.Country
                    )
                    : lexicon.Places.FirstOrDefault(p =>
                        p.Name == above && p.Kind != "CITY" && p.Country == place.Country
                    );
            chain = within is null ? chain : $"{within.Name} ({within.Kind}): {chain}";
        }
        return $"{place.Country}: {chain}";
    }

    /// <summary>The last place named in the three sentences before a word's.</summary>
    private MucPlace? PlaceBefore(int word) =>
        named
            .Where(n =>
                n.Word < word
                && words.Sentences[word] - words.Sentences[n.Word] <= 3
                && n.Place.Kind is "CITY" or "TOWN"
            )
            .Select(n => n.Place)
            .LastOrDefault();

    private bool IsNamed(string above, MucPlace place) =>
        named.Any(n => n.Place.Name == above && n.Place.Kind != "CITY" && n.Place.Country == place.Country);

    private bool IsHere(int sentence)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words.Sentences[i] == sentence && words.Words[i] is "CAPITAL" or "CITY'S")
            {
                return true;
            }
        }
        return false;
    }

    private Nation? NationIn(int sentence)
    {
        Nation? found = null;
        for (int i = 1; i < words.Count; i++)
        {
            if (
                words.Sentences[i] == sentence
                && words.Words[i - 1] is "IN" or "OF"
                && lexicon.NationNames.Find(words, i, out Nation nation) > 0
                && words.Sentences[i] == sentence
            )
            {
                found ??= nation;
            }
        }
        return found;
    }

    private Nation? Usual()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (
                lexicon.NationNames.Find(words, i, out Nation nation) > 0
                || lexicon.Adjectives.Find(words, i, out nation) > 0
            )
            {
                counts[nation.Name] = counts.GetValueOrDefault(nation.Name) + (nation.OfInterest ? 2 : 1);
            }
        }
        Nation? dateline = lexicon.NationOf(text);
        if (dateline is not null)
        {
            counts[dateline.Name] = counts.GetValueOrDefault(dateline.Name) + (dateline.OfInterest ? 8 : 1);
        }
        return lexicon
            .Nations.Where(n => counts.ContainsKey(n.Name))
            .OrderByDescending(n => counts[n.Name])
            .FirstOrDefault();
    }

    private IEnumerable<(int, MucPlace)> Named(ReportRecord record)
    {
        HashSet<int> taken = [];
        for (int i = 0; i < words.Count; )
        {
            int length = lexicon.PlaceNames.Find(words, i, out string name);
            if (length > 0 && (i == 0 || words.Words[i - 1] is not ("RADIO" or "GENERAL" or "COLONEL" or "MR")))
            {
                string after = i + length < words.Count && words.JoinsBefore(i + length) ? words.Words[i + length] : "";
                bool division =
                    after is "DEPARTMENT" or "PROVINCE" or "REGION"
                    || (
                        i > 1
                        && words.Words[i - 1] == "OF"
                        && words.Words[i - 2] is "DEPARTMENT" or "PROVINCE" or "DEPARTMENTS"
                    );
                MucPlace? place = lexicon
                    .Places.Where(p => p.Name == name)
                    .OrderBy(p => p.Country == usual?.Name ? 0 : 1)
                    .ThenBy(p => division == p.Kind is "DEPARTMENT" or "PROVINCE" or "REGION" ? 0 : 1)
                    .FirstOrDefault();
                if (place is not null && (place.Country == usual?.Name || usual is { OfInterest: false }))
                {
                    taken.Add(i);
                    yield return (i, place);
                }
            }
            i += Math.Max(1, length);
        }
        foreach (Place place in record.Places)
        {
            foreach (QuotedSpan mention in place.Mentions)
            {
                int from = words.At(mention.Start);
                int to = Math.Min(words.Count, words.At(mention.End - 1) + 1);
                if (from >= to || Enumerable.Range(from, to - from).Any(taken.Contains) || usual is null)
                {
                    continue;
                }
                if (LocalKind(from, to) is { } kind && lexicon.NationNames.Find(words, from, out _) == 0)
                {
                    string name = string.Join(' ', words.Words.AsSpan()[from..to].ToArray());
                    yield return (from, new MucPlace(KindSuffix().Replace(name, ""), kind, null, usual.Name));
                }
            }
        }
    }

    private string? LocalKind(int from, int to)
    {
        string last = words.Words[to - 1];
        string after = to < words.Count && words.JoinsBefore(to) ? words.Words[to] : "";
        string before = from > 1 && words.Words[from - 1] == "OF" ? words.Words[from - 2] : "";
        foreach (string word in (ReadOnlySpan<string>)[last, after, before])
        {
            if (WordClasses.KindWord.Contains(word))
            {
                return word;
            }
        }
        return null;
    }

    [GeneratedRegex(
        " (?:DEPARTMENT|PROVINCE|MUNICIPALITY|CANTON|VILLAGE|TOWN|CITY|NEIGHBORHOOD|FARM|JURISDICTION|DISTRICT|SUBURB|HAMLET|ISLAND|HILL|VOLCANO|REGION|AIRPORT)$"
    )]
    private static partial Regex KindSuffix();
}
