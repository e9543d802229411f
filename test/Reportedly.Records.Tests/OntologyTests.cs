using System.Globalization;

namespace Reportedly.Records.Tests;

/// <summary>The ontology says what every name in a record means, and nothing else.</summary>
public sealed class OntologyTests
{
    /// <summary>The names are a contract with everybody's files: one that goes or changes needs a new schema number.</summary>
    [Theory]
    [InlineData(
        "events",
        "armed_clash air_strike shelling bombing suicide_bombing chemical_attack attack killing abduction sexual_violence arson "
            + "property_destruction extortion arrest release judicial weapons_seizure military_operation troop_movement "
            + "territory_change surrender agreement protest riot displacement rescue"
    )]
    [InlineData("stages", "accomplished ongoing attempted foiled planned threatened hypothetical")]
    [InlineData(
        "actors",
        "unknown military police intelligence government rebel_group militia coalition intergovernmental media ngo organisation "
            + "community civilians criminal_group person"
    )]
    [InlineData(
        "measures",
        "killed injured casualties arrested abducted released missing displaced surrendered seized destroyed damaged rescued "
            + "charged participants strength"
    )]
    [InlineData("qualifiers", "exact about more_than at_least less_than up_to between vague")]
    [InlineData("sources", "named_person role anonymous organisation media document witness report")]
    [InlineData(
        "stances",
        "asserts confirms denies disputes does_not_confirm declines_to_comment claims_responsibility accuses threatens"
    )]
    [InlineData("certainty", "certain probable possible hedged unspecified")]
    [InlineData("quotations", "direct indirect partial none")]
    [InlineData("place_statuses", "resolved ambiguous unresolved")]
    [InlineData("place_precisions", "point settlement district admin1 country region")]
    [InlineData("time_precisions", "day week month season year decade period")]
    [InlineData("date_bases", "metadata dateline inferred unknown")]
    public void The_names_in_the_file_and_in_the_code_are_those_of_the_guide(string file, string names)
    {
        string[] expected = names.Split(' ');

        TermsOf(file).Select(term => term.Id).Should().Equal(expected);
        NamesOf(file).Should().Equal(expected);
    }

    [Fact]
    public void Every_file_of_the_ontology_is_used() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "data", "ontology"))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .Should()
            .Equal(Files.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_term_says_what_it_covers(string file)
    {
        foreach (OntologyTerm term in TermsOf(file))
        {
            term.Label.Should().MatchRegex("^[A-Z][a-z1-9 -]+$", $"{file}: {term.Id} has a label for people");
            term.Definition.Should().EndWith(".", $"{file}: {term.Id} is defined in a sentence");
            term.Examples.Should().NotBeEmpty($"{file}: {term.Id} shows what it means");
        }
        TermsOf(file).Select(term => term.Label).Should().OnlyHaveUniqueItems();
        TermsOf(file).Select(term => term.Definition).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(EventType.AirStrike, "acled", "Explosions/Remote violence/Air/drone strike")]
    [InlineData(EventType.Bombing, "acled", "Explosions/Remote violence/Remote explosive/landmine/IED")]
    [InlineData(EventType.SuicideBombing, "plover", "ASSAULT/suicide-attack")]
    [InlineData(EventType.Arrest, "plover", "COERCE/arrest")]
    [InlineData(EventType.Abduction, "muc", "KIDNAPPING")]
    [InlineData(EventType.Abduction, "gtd", "6")]
    [InlineData(EventType.Protest, "cameo", "141")]
    public void An_event_type_has_its_name_in_other_codebooks(EventType type, string codebook, string code) =>
        EventOntology.Default.Codes(type)[codebook].Should().Be(code);

    [Fact]
    public void A_codebook_without_such_a_type_is_left_out() =>
        EventOntology.Default.Codes(EventType.Rescue).Should().BeEmpty();

    [Fact]
    public void Codes_are_of_the_form_that_their_codebook_has()
    {
        string[] acled =
        [
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments",
        ];
        foreach (EventType type in Enum.GetValues<EventType>())
        {
            foreach ((string codebook, string code) in EventOntology.Default.Codes(type))
            {
                bool known = codebook switch
                {
                    "acled" => acled.Any(name => code == name || code.StartsWith($"{name}/", StringComparison.Ordinal)),
                    "plover" => code.Split('/') is [{ Length: > 0 } root, ..] && root.All(char.IsAsciiLetterUpper),
                    "cameo" => code.Length is 3 or 4
                        && int.Parse(code[..2], CultureInfo.InvariantCulture) is >= 1 and <= 20,
                    "muc" => code is "ARSON" or "ATTACK" or "BOMBING" or "KIDNAPPING" or "ROBBERY",
                    "gtd" => code is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9'],
                    _ => false,
                };
                known.Should().BeTrue($"{type} has the {codebook} code '{code}'");
            }
        }
    }

    [Fact]
    public void A_type_has_a_label_for_people() =>
        EventOntology.Default.Label(EventType.AirStrike).Should().Be("Air strike");

    [Theory]
    [InlineData("- id: certain\n  label: [", "stances.yaml:", "no YAML")]
    [InlineData("id: certain", "stances.yaml:1:", "one list of terms")]
    [InlineData("- certain", "stances.yaml:1:", "map of id, label")]
    [InlineData("- id: direct\n  lable: Direct", "stances.yaml:2:", "'lable' is not one of id, label")]
    [InlineData("- id: direct\n  label: Direct\n  definition: D.", "stances.yaml:1:", "Give one example")]
    [InlineData("- label: Direct\n  definition: D.\n  examples: [x]", "stances.yaml:1:", "no id")]
    [InlineData("- id: direct\n  label:\n  definition: D.\n  examples: [x]", "stances.yaml:2:", "label should be")]
    [InlineData(
        "\n- id: shouted\n  label: S\n  definition: D.\n  examples: [x]",
        "stances.yaml:2:",
        "'shouted' is no Quotation"
    )]
    [InlineData(
        "- id: direct\n  label: D\n  definition: D.\n  examples: [x]",
        "stances.yaml:1:",
        "missing: indirect, partial, none"
    )]
    [InlineData(
        "- {id: direct, label: D, definition: D., examples: [x]}\n- {id: direct, label: D, definition: D., examples: [x]}",
        "stances.yaml:2:",
        "there already"
    )]
    [InlineData(
        "- id: direct\n  label: D\n  definition: D.\n  examples: [x]\n  codes: {nato: x}",
        "stances.yaml:5:",
        "'nato' is not"
    )]
    public void A_broken_file_is_refused_with_its_line_and_a_remedy(string yaml, string place, string message)
    {
        using StringReader reader = new(yaml);

        FluentActions
            .Invoking(() => Vocabulary<Quotation>.Load(reader, "stances.yaml"))
            .Should()
            .Throw<InvalidDataException>()
            .Which.Message.Should()
            .StartWith(place)
            .And.Contain(message);
    }

    public static TheoryData<string> AllFiles() => [.. Files];

    private static readonly string[] Files =
    [
        "events",
        "stages",
        "actors",
        "measures",
        "qualifiers",
        "sources",
        "stances",
        "certainty",
        "quotations",
        "place_statuses",
        "place_precisions",
        "time_precisions",
        "date_bases",
    ];

    private static IReadOnlyList<OntologyTerm> TermsOf(string file) =>
        file switch
        {
            "events" => Vocabularies.Events.Terms,
            "stages" => Vocabularies.Stages.Terms,
            "actors" => Vocabularies.Actors.Terms,
            "measures" => Vocabularies.Measures.Terms,
            "qualifiers" => Vocabularies.Qualifiers.Terms,
            "sources" => Vocabularies.Sources.Terms,
            "stances" => Vocabularies.Stances.Terms,
            "certainty" => Vocabularies.Certainty.Terms,
            "quotations" => Vocabularies.Quotations.Terms,
            "place_statuses" => Vocabularies.PlaceStatuses.Terms,
            "place_precisions" => Vocabularies.PlacePrecisions.Terms,
            "time_precisions" => Vocabularies.TimePrecisions.Terms,
            "date_bases" => Vocabularies.DateBases.Terms,
            _ => throw new ArgumentOutOfRangeException(nameof(file), file, "No vocabulary comes from this file."),
        };

    private static IReadOnlyList<string> NamesOf(string file) =>
        file switch
        {
            "events" => RecordNames.All<EventType>(),
            "stages" => RecordNames.All<EventStage>(),
            "actors" => RecordNames.All<ActorKind>(),
            "measures" => RecordNames.All<Measure>(),
            "qualifiers" => RecordNames.All<Qualifier>(),
            "sources" => RecordNames.All<SourceKind>(),
            "stances" => RecordNames.All<Stance>(),
            "certainty" => RecordNames.All<Certainty>(),
            "quotations" => RecordNames.All<Quotation>(),
            "place_statuses" => RecordNames.All<PlaceStatus>(),
            "place_precisions" => RecordNames.All<PlacePrecision>(),
            "time_precisions" => RecordNames.All<TimePrecision>(),
            "date_bases" => RecordNames.All<DateBasis>(),
            _ => throw new ArgumentOutOfRangeException(nameof(file), file, "No enum has this file."),
        };
}
