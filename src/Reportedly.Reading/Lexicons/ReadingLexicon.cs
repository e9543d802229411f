using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Reportedly.Records;

namespace Reportedly.Reading.Lexicons;

/// <summary>Every lexicon of one language that Reading uses, loaded once and shared by all threads.</summary>
internal sealed class ReadingLexicon
{
    private const string Folder = "lexicons/en/";

    private ReadingLexicon() { }

    public required PhraseIndex<EventWord> Events { get; init; }

    public required PhraseIndex<CueWord> Cues { get; init; }

    public required PhraseIndex<HedgeWord> Hedges { get; init; }

    public required PhraseIndex<StageWord> Stages { get; init; }

    public required PhraseIndex<LightVerb> LightVerbs { get; init; }

    public required PhraseIndex<string> Negations { get; init; }

    public required PhraseIndex<ActorHead> ActorHeads { get; init; }

    public required PhraseIndex<Instrument> Instruments { get; init; }

    /// <summary>The classes of a lemma, for the <c>needs</c> of triggers.</summary>
    public required FrozenDictionary<string, ImmutableArray<string>> Classes { get; init; }

    /// <summary>Titles before names, lower-case.</summary>
    public required PhraseIndex<ActorKind> Titles { get; init; }

    /// <summary>Known groups, forces and media by every alias, lower-case words.</summary>
    public required PhraseIndex<KnownActor> Actors { get; init; }

    /// <summary>Known places and countries by every alias, lower-case words.</summary>
    public required PhraseIndex<KnownPlace> Places { get; init; }

    public required PhraseIndex<PlaceWord> PlaceWords { get; init; }

    public required FrozenSet<string> GivenNames { get; init; }

    /// <summary>Countries by demonym, lower-case: <c>turkish</c>, <c>turks</c>.</summary>
    public required FrozenDictionary<string, Country> Demonyms { get; init; }

    /// <summary>Countries by name and alias, lower-case words joined by one space.</summary>
    public required FrozenDictionary<string, Country> Countries { get; init; }

    /// <summary>One SHA-256 over all tables, in the order of their names.</summary>
    public required string Digest { get; init; }

    /// <summary>Loads the tables that ship in the assembly.</summary>
    /// <exception cref="LexiconException">A table is missing or broken.</exception>
    public static ReadingLexicon Load()
    {
        TsvTable countries = TsvTable.Load(Folder + "countries.tsv");
        (FrozenDictionary<string, Country> byName, FrozenDictionary<string, Country> byDemonym) = Countries_(countries);
        return new ReadingLexicon
        {
            Events = EventWords(),
            Cues = CueWords(),
            Hedges = Index("hedges.tsv", (t, r) => new HedgeWord(Words(t, r), Class(t, r), r.Enum<Certainty>(t.Column("certainty")))),
            Stages = Index("stage-words.tsv", (t, r) => new StageWord(
                Words(t, r),
                Class(t, r),
                r.Enum<EventStage>(t.Column("stage")),
                [.. r.Many<StageReach>(t.Column("reach"))]
            )),
            LightVerbs = Index("light-verbs.tsv", (t, r) => new LightVerb(Words(t, r), r.Enum<LightRole>(t.Column("role")))),
            Negations = Index("negations.tsv", (t, r) => r.Need(t.Column("kind"))),
            ActorHeads = ActorHeads_(),
            Instruments = Index("instruments.tsv", (t, r) => new Instrument(
                Words(t, r),
                r.Need(t.Column("class")),
                r.Get(t.Column("type")) is null ? null : r.Enum<EventType>(t.Column("type"))
            )),
            Classes = Classes_(),
            Titles = Titles_(),
            Actors = KnownActors(),
            Places = KnownPlaces(countries),
            PlaceWords = PlaceWords_(),
            GivenNames = GivenNames_(),
            Demonyms = byDemonym,
            Countries = byName,
            Digest = DigestOf(Assembly.GetExecutingAssembly()),
        };
    }

    private static PhraseIndex<EventWord> EventWords() =>
        Index("events.tsv", (t, r) =>
        {
            string type = r.Need(t.Column("type"));
            TriggerSort sort = type switch
            {
                "none" => TriggerSort.None,
                "casualty" => TriggerSort.Casualty,
                _ => TriggerSort.Event,
            };
            return new EventWord(
                Words(t, r),
                Class(t, r),
                sort,
                sort == TriggerSort.Event ? r.Enum<EventType>(t.Column("type")) : EventType.Killing,
                r.Get(t.Column("frame")) is null ? Frame.Event : ParseFrame(r, t.Column("frame")),
                r.Get(t.Column("stage")) is null ? EventStage.Accomplished : r.Enum<EventStage>(t.Column("stage")),
                r.Get(t.Column("measure")) is null ? null : r.Enum<Measure>(t.Column("measure")),
                [.. r.Get(t.Column("needs"))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []]
            );
        });

    private static Frame ParseFrame(TsvRow row, int column) =>
        Enum.TryParse(row.Need(column).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out Frame frame)
            ? frame
            : throw new LexiconException(row.Table, row.Line, $"'{row.Fields[column]}' is no frame");

    private static PhraseIndex<CueWord> CueWords() =>
        Index("cues.tsv", (t, r) => new CueWord(
            Words(t, r),
            Class(t, r),
            r.Enum<Stance>(t.Column("stance")),
            r.Get(t.Column("certainty")) is null ? null : r.Enum<Certainty>(t.Column("certainty")),
            r.Many<CueFrame>(t.Column("frame"))
        ));

    private static PhraseIndex<ActorHead> ActorHeads_()
    {
        TsvTable t = TsvTable.Load(Folder + "actor-heads.tsv");
        return PhraseIndex<ActorHead>.Of(t.Rows.Select(r =>
        {
            string words = r.Need(t.Column("head"));
            return (
                words.Split(' '),
                new ActorHead(
                    words,
                    r.Enum<ActorKind>(t.Column("kind")),
                    r.Get(t.Column("speaks_as")) is null ? null : r.Enum<SourceKind>(t.Column("speaks_as")),
                    r.Enum<ActorNumber>(t.Column("number"))
                )
            );
        }));
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Classes_()
    {
        TsvTable t = TsvTable.Load(Folder + "classes.tsv");
        return t.Rows.GroupBy(r => r.Need(t.Column("word")), StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(r => r.Need(t.Column("class"))).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    private static PhraseIndex<ActorKind> Titles_()
    {
        TsvTable t = TsvTable.Load(Folder + "titles.tsv");
        return PhraseIndex<ActorKind>.Of(
            t.Rows.Select(r => (NameWords.Of(r.Need(t.Column("title"))), r.Enum<ActorKind>(t.Column("kind"))))
        );
    }

    private static PhraseIndex<KnownActor> KnownActors()
    {
        TsvTable groups = TsvTable.Load(Folder + "groups.tsv");
        TsvTable media = TsvTable.Load(Folder + "media.tsv");
        List<(string[], KnownActor)> entries = [];
        foreach (TsvRow r in groups.Rows)
        {
            Add(r, groups, r.Enum<ActorKind>(groups.Column("kind")));
        }
        foreach (TsvRow r in media.Rows)
        {
            Add(r, media, ActorKind.Media);
        }
        return PhraseIndex<KnownActor>.Of(entries);

        void Add(TsvRow r, TsvTable t, ActorKind kind)
        {
            KnownActor actor = new(r.Need(t.Column("name")), kind, r.Get(t.Column("country")));
            foreach (string name in r.List(t.Column("aliases")).Prepend(actor.Name))
            {
                entries.Add((NameWords.Of(name), actor));
                // "Workers' Party" is printed without its apostrophe as often as with it.
                if (name.Contains("s' ", StringComparison.Ordinal))
                {
                    entries.Add((NameWords.Of(name.Replace("s' ", "s ", StringComparison.Ordinal)), actor));
                }
            }
        }
    }

    private static PhraseIndex<KnownPlace> KnownPlaces(TsvTable countries)
    {
        TsvTable t = TsvTable.Load(Folder + "places.tsv");
        List<(string[], KnownPlace)> entries = [];
        foreach (TsvRow r in countries.Rows)
        {
            KnownPlace country = new(r.Need(countries.Column("name")), r.Need(countries.Column("iso2")), PlacePrecision.Country);
            foreach (string name in r.List(countries.Column("aliases")).Prepend(country.Name))
            {
                entries.Add((NameWords.Of(name), country));
            }
            if (r.Get(countries.Column("capital")) is { } capital)
            {
                entries.Add((NameWords.Of(capital), new KnownPlace(capital, country.Country, PlacePrecision.Settlement)));
            }
        }
        foreach (TsvRow r in t.Rows)
        {
            KnownPlace place = new(
                r.Need(t.Column("name")),
                r.Get(t.Column("country")),
                r.Enum<PlacePrecision>(t.Column("kind"))
            );
            foreach (string name in r.List(t.Column("aliases")).Prepend(place.Name))
            {
                entries.Add((NameWords.Of(name), place));
            }
        }
        return PhraseIndex<KnownPlace>.Of(entries);
    }

    private static PhraseIndex<PlaceWord> PlaceWords_()
    {
        TsvTable t = TsvTable.Load(Folder + "place-words.tsv");
        return PhraseIndex<PlaceWord>.Of(t.Rows.Select(r =>
        {
            string words = r.Need(t.Column("word"));
            string position = r.Need(t.Column("position"));
            return (
                words.Split(' '),
                new PlaceWord(
                    words,
                    r.Enum<PlacePrecision>(t.Column("precision")),
                    position is "before" or "both",
                    position is "after" or "both"
                )
            );
        }));
    }

    private static FrozenSet<string> GivenNames_()
    {
        TsvTable t = TsvTable.Load(Folder + "given-names.tsv");
        return t.Rows.Select(r => r.Need(t.Column("name")).ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }

    private static (FrozenDictionary<string, Country>, FrozenDictionary<string, Country>) Countries_(TsvTable t)
    {
        Dictionary<string, Country> names = new(StringComparer.Ordinal);
        Dictionary<string, Country> demonyms = new(StringComparer.Ordinal);
        foreach (TsvRow r in t.Rows)
        {
            Country country = new(r.Need(t.Column("iso2")), r.Need(t.Column("name")), r.Get(t.Column("capital")));
            foreach (string name in r.List(t.Column("aliases")).Prepend(country.Name))
            {
                names.TryAdd(string.Join(' ', NameWords.Of(name)), country);
            }
            foreach (string demonym in r.List(t.Column("demonyms")))
            {
                demonyms.TryAdd(demonym.ToLowerInvariant(), country);
            }
        }
        return (names.ToFrozenDictionary(StringComparer.Ordinal), demonyms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static PhraseIndex<T> Index<T>(string file, Func<TsvTable, TsvRow, T> entry)
    {
        TsvTable table = TsvTable.Load(Folder + file);
        return PhraseIndex<T>.Of(table.Rows.Select(row => (Words(table, row).Split(' '), entry(table, row))));
    }

    private static string Words(TsvTable table, TsvRow row) => row.Need(table.Column("words"));

    private static EntryClass Class(TsvTable table, TsvRow row) => row.Enum<EntryClass>(table.Column("pos"));

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
