using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Every lexicon of one language that Reading uses, loaded once and shared by all threads.</summary>
internal sealed class ReadingLexicon
{
    private ReadingLexicon() { }

    /// <summary>Words that name events.</summary>
    public required PhraseIndex<EventWord> Events { get; init; }

    /// <summary>The entries of one word of <see cref="Events"/>, by that word.</summary>
    public required FrozenDictionary<string, ImmutableArray<EventWord>> SingleEvents { get; init; }

    /// <summary>Verbs that name an event together with words behind their object.</summary>
    public required SplitVerbs SplitVerbs { get; init; }

    /// <summary>What some words name where such people do it.</summary>
    public required FrozenDictionary<EventType, ImmutableArray<DoerSense>> DoerSenses { get; init; }

    /// <summary>What single words speak of by themselves.</summary>
    public required FrozenDictionary<string, Topic> Topics { get; init; }

    /// <summary>Words that say that somebody says.</summary>
    public required PhraseIndex<CueWord> Cues { get; init; }

    /// <summary>Words that weaken or strengthen what is said.</summary>
    public required PhraseIndex<HedgeWord> Hedges { get; init; }

    /// <summary>Words that attribute.</summary>
    public required AttributionLexicon Attributions { get; init; }

    /// <summary>Words that say how far an event came.</summary>
    public required PhraseIndex<StageWord> Stages { get; init; }

    /// <summary>Verbs that carry a noun that names an event.</summary>
    public required PhraseIndex<LightVerb> LightVerbs { get; init; }

    /// <summary>Words that say that it is not so, each with its kind.</summary>
    public required PhraseIndex<string> Negations { get; init; }

    /// <summary>Nouns that name somebody.</summary>
    public required PhraseIndex<ActorHead> ActorHeads { get; init; }

    /// <summary>Weapons and vehicles.</summary>
    public required PhraseIndex<Instrument> Instruments { get; init; }

    /// <summary>The classes of a lemma, for the <c>needs</c> of triggers.</summary>
    public required FrozenDictionary<string, ImmutableArray<string>> Classes { get; init; }

    /// <summary>True where <c>classes.tsv</c> has a lemma in a class.</summary>
    public bool IsOfClass(string lemma, string sort) =>
        Classes.TryGetValue(lemma, out ImmutableArray<string> classes) && classes.Contains(sort);

    /// <summary>Titles before names, lower-case.</summary>
    public required PhraseIndex<ActorKind> Titles { get; init; }

    /// <summary>Known groups, forces and media by every alias, lower-case words.</summary>
    public required PhraseIndex<KnownActor> Actors { get; init; }

    /// <summary>Known places and countries by every alias, lower-case words.</summary>
    public required PhraseIndex<KnownPlace> Places { get; init; }

    /// <summary>Common nouns in names of places.</summary>
    public required PhraseIndex<PlaceWord> PlaceWords { get; init; }

    /// <summary>Given names, lower-case.</summary>
    public required FrozenSet<string> GivenNames { get; init; }

    /// <summary>Words that tell a woman from a man.</summary>
    public required GenderLexicon Genders { get; init; }

    /// <summary>Countries by demonym, lower-case: <c>turkish</c>, <c>turks</c>.</summary>
    public required FrozenDictionary<string, Country> Demonyms { get; init; }

    /// <summary>Countries by name and alias, lower-case words joined by one space.</summary>
    public required FrozenDictionary<string, Country> Countries { get; init; }

    /// <summary>Capitals with the ISO 3166-1 alpha-2 codes of their countries.</summary>
    public required FrozenSet<(string Name, string Country)> Capitals { get; init; }

    /// <summary>One SHA-256 over all tables, in the order of their names.</summary>
    public required string Digest { get; init; }

    /// <summary>Loads the tables that ship in the assembly.</summary>
    /// <exception cref="InvalidDataException">
    /// A table is missing or malformed; the message names file, line and remedy.
    /// </exception>
    public static ReadingLexicon Load()
    {
        WordTable countries = CountryRegister.ReadTable();
        CountryRegister register = CountryRegister.Of(countries);
        return new ReadingLexicon
        {
            Events = EventLexicon.Events(out FrozenDictionary<string, ImmutableArray<EventWord>> single),
            SingleEvents = single,
            SplitVerbs = SplitVerbs.Load(),
            DoerSenses = EventLexicon.DoerSenses(),
            Topics = EventLexicon.Topics(),
            Cues = CueLexicon.Cues(),
            Hedges = CueLexicon.Hedges(),
            Attributions = AttributionLexicon.Load(),
            Stages = EventLexicon.Stages(),
            LightVerbs = EventLexicon.LightVerbs(),
            Negations = CueLexicon.Negations(),
            ActorHeads = ActorLexicon.Heads(),
            Instruments = EventLexicon.Instruments(),
            Classes = ReadClasses(),
            Titles = ActorLexicon.Titles(),
            Actors = ActorLexicon.Known(),
            Places = PlaceLexicon.Known(countries),
            PlaceWords = PlaceLexicon.Words(),
            GivenNames = ReadGivenNames(),
            Genders = GenderLexicon.Load(),
            Demonyms = register.ByDemonym,
            Countries = register.ByName,
            Capitals = register
                .ByName.Values.Where(c => c.Capital is not null)
                .Select(c => (c.Capital!, c.Code))
                .ToFrozenSet(),
            Digest = DigestOf(typeof(ReadingLexicon).Assembly),
        };
    }

    private static FrozenDictionary<string, ImmutableArray<string>> ReadClasses() =>
        LexiconFiles
            .Read("classes.tsv", "word", "class")
            .Rows.GroupBy(row => row["word"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(row => row["class"]).ToImmutableArray(),
                StringComparer.Ordinal
            );

    private static FrozenSet<string> ReadGivenNames() =>
        LexiconFiles
            .Read("given-names.tsv", "name")
            .Rows.Select(row => row["name"].ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal);

    private static string DigestOf(Assembly assembly)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(stream));
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
