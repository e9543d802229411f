using System.Collections.Immutable;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>
/// A reader for tests: it knows one report, which a person read, and of any other it says that the report speaks its
/// first line.
/// </summary>
internal static class HandRead
{
    public const string Text =
        "Militia says it foiled raid on grain depot\n\nTARSAL, May 4 – Colonel Idris Vahn told the Tarsal Courier that the "
        + "River Guard arrested 160 raiders in Tarsal and another two in Oum.\n\nThe provincial police chief did not "
        + "confirm the figures. \"Our men may have killed more than 600 raiders,\" said Vahn.\n\n"
        + "The Free Mountain Army denied the raid. متحدث باسم الجيش قال إن العشرات فروا من قرية النهر.";

    public const string Published = "2031-05-05";

    public static ReportReading Read(ReportInput input) =>
        input.Source.Text == Text ? Known(input)
        : input.Source.Text.Contains("BREAK THE READER", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken on purpose")
        : Unknown(input);

    private static ReportReading Unknown(ReportInput input)
    {
        SourceText source = input.Source;
        int end = source.Text.IndexOf('\n', StringComparison.Ordinal);
        TextSpan first = TextSpan.FromBounds(0, end < 0 ? source.Length : end);
        ReportRecord record = new()
        {
            Report = About(input),
            Actors = [],
            Places = [],
            Events = [],
            Figures = [],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Source = new ClaimSource(null, null, SourceKind.Report),
                    Content = QuotedSpan.Of(source, first),
                    Stance = Stance.Asserts,
                    Certainty = Certainty.Certain,
                    Quotation = Quotation.None,
                },
            ],
            Reading = Note,
        };
        return new ReportReading(record, Book(("c1", new Derivation("test/first-line@1", first, "the report speaks"))));
    }

    private static ReportReading Known(ReportInput input)
    {
        SourceText text = input.Source;
        QuotedSpan Q(string words) => QuotedSpan.Of(text, S(text, words));
        ReportRecord record = new()
        {
            Report = About(input),
            Actors =
            [
                Actor("a1", "Colonel Idris Vahn", ActorKind.Person, Q("Colonel Idris Vahn")),
                Actor("a2", "Tarsal Courier", ActorKind.Media, Q("Tarsal Courier")),
                Actor("a3", "River Guard", ActorKind.Militia, Q("River Guard")),
                Actor("a4", "raiders", ActorKind.RebelGroup, Q("raiders")),
                Actor("a5", "provincial police chief", ActorKind.Police, Q("provincial police chief")),
                Actor("a6", "Free Mountain Army", ActorKind.RebelGroup, Q("Free Mountain Army")),
                Actor("a7", "متحدث باسم الجيش", ActorKind.Military, Q("متحدث باسم الجيش")),
            ],
            Places =
            [
                Place("p1", "Tarsal", PlaceStatus.Resolved, Q("in Tarsal")) with
                {
                    Country = "XT",
                    Latitude = 1,
                    Longitude = 2,
                },
                Place("p2", "Oum", PlaceStatus.Ambiguous, Q("Oum")),
                Place("p3", "قرية النهر", PlaceStatus.Unresolved, Q("قرية النهر")),
            ],
            Events =
            [
                Event("e1", EventType.Attack, EventStage.Foiled, Q("raid")),
                Event("e2", EventType.Arrest, EventStage.Accomplished, Q("arrested")) with
                {
                    Agents = [new Participant("a3", Q("River Guard"))],
                    Targets = [new Participant("a4", Q("raiders"))],
                    Places = ["p1", "p2"],
                    Figures = ["f1", "f2"],
                    Time = new TimeInterval(new(2031, 5, 4), new(2031, 5, 4), TimePrecision.Day, Q("May 4")),
                },
                Event("e3", EventType.Killing, EventStage.Accomplished, Q("killed")) with
                {
                    Targets = [new Participant("a4", Q("raiders"))],
                    Figures = ["f3"],
                },
                Event("e4", EventType.Displacement, EventStage.Ongoing, Q("فروا")) with
                {
                    Agents = [new Participant(null, Q("العشرات"))],
                    Places = ["p3"],
                    Figures = ["f4"],
                },
            ],
            Figures =
            [
                Number("f1", Measure.Arrested, 160, 160, Qualifier.Exact, Q("160")) with
                {
                    Event = "e2",
                    Place = "p1",
                },
                Number("f2", Measure.Arrested, 2, 2, Qualifier.Exact, Q("another two")) with
                {
                    Event = "e2",
                    Place = "p2",
                },
                Number("f3", Measure.Killed, 601, null, Qualifier.MoreThan, Q("more than 600")) with
                {
                    Event = "e3",
                },
                Number("f4", Measure.Displaced, 24, null, Qualifier.Vague, Q("العشرات")) with
                {
                    Event = "e4",
                },
            ],
            Claims =
            [
                Claim("c1", null, SourceKind.Report, Q("it foiled raid on grain depot")) with
                {
                    Events = ["e1"],
                },
                Claim(
                    "c2",
                    ("a1", Q("Colonel Idris Vahn")),
                    SourceKind.NamedPerson,
                    Q("the River Guard arrested 160 raiders in Tarsal and another two in Oum")
                ) with
                {
                    Via = [new Carrier("a2", Q("Tarsal Courier"))],
                    Cue = Q("told"),
                    Events = ["e2"],
                    Figures = ["f1", "f2"],
                    Quotation = Quotation.Indirect,
                },
                Claim("c3", ("a5", Q("provincial police chief")), SourceKind.Role, Q("the figures")) with
                {
                    Stance = Stance.DoesNotConfirm,
                    About = ["c2"],
                    Quotation = Quotation.Indirect,
                },
                Claim(
                    "c4",
                    ("a1", Q("Vahn")),
                    SourceKind.NamedPerson,
                    Q("Our men may have killed more than 600 raiders")
                ) with
                {
                    Certainty = Certainty.Possible,
                    Quotation = Quotation.Direct,
                    Events = ["e3"],
                    Figures = ["f3"],
                },
                Claim("c5", ("a6", Q("Free Mountain Army")), SourceKind.Organisation, Q("the raid")) with
                {
                    Stance = Stance.Denies,
                    About = ["e1"],
                    Quotation = Quotation.Indirect,
                },
                Claim("c6", ("a7", Q("متحدث باسم الجيش")), SourceKind.Role, Q("العشرات فروا من قرية النهر")) with
                {
                    Quotation = Quotation.Indirect,
                    Events = ["e4"],
                    Figures = ["f4"],
                },
            ],
            Reading = Note,
        };
        Derivation cue = new("attribution/cue@1", S(text, "told"), "cue \"told\", asserts");
        Derivation vahn = new("names/title-person@2", S(text, "Colonel Idris Vahn"), "person a1");
        Derivation said = new(
            "attribution/verb-that@1",
            S(text, "Colonel Idris Vahn told the Tarsal Courier that the River Guard arrested 160 raiders"),
            "a1 asserts through a2",
            [vahn, cue, new Derivation("figures/count@1", S(text, "160"), "figure f1: 160")]
        );
        return new ReportReading(record, Book(("c2", said), ("a1", vahn)));
    }

    private static readonly ReadingNote Note = new(
        "hand/1",
        ImmutableSortedDictionary<string, string>
            .Empty.WithComparers(StringComparer.Ordinal)
            .Add("lexicon", "sha256:0123456789abcdef"),
        []
    );

    private static DerivationBook Book(params (string Id, Derivation Step)[] steps) =>
        new(steps.ToImmutableSortedDictionary(each => each.Id, each => each.Step, StringComparer.Ordinal));

    private static TextSpan S(SourceText text, string words)
    {
        int start = text.Text.IndexOf(words, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, "the test's own text must hold {0}", words);
        return new TextSpan(start, words.Length);
    }

    private static Report About(ReportInput input) =>
        new()
        {
            Id = input.Source.Id,
            ExternalId = input.ExternalId,
            Title = input.Title,
            Url = input.Url,
            Publisher = input.Publisher,
            Published = new PublicationDate(
                input.Published,
                input.Published,
                input.Published is null ? DateBasis.Unknown : DateBasis.Metadata
            ),
            Language = "en",
            Text = input.Source.Text,
        };

    private static Actor Actor(string id, string name, ActorKind kind, QuotedSpan mention) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Mentions = [mention],
        };

    private static Place Place(string id, string name, PlaceStatus status, QuotedSpan mention) =>
        new()
        {
            Id = id,
            Name = name,
            Status = status,
            Mentions = [mention],
        };

    private static ReportedEvent Event(string id, EventType type, EventStage stage, QuotedSpan anchor) =>
        new()
        {
            Id = id,
            Type = type,
            Stage = stage,
            Anchor = anchor,
        };

    private static Figure Number(
        string id,
        Measure measure,
        long? low,
        long? high,
        Qualifier qualifier,
        QuotedSpan span
    ) =>
        new()
        {
            Id = id,
            Measure = measure,
            Low = low,
            High = high,
            Qualifier = qualifier,
            Span = span,
        };

    private static Claim Claim(
        string id,
        (string Actor, QuotedSpan Span)? source,
        SourceKind kind,
        QuotedSpan content
    ) =>
        new()
        {
            Id = id,
            Source = new ClaimSource(source?.Actor, source?.Span, kind),
            Content = content,
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.None,
        };
}
