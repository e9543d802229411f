using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Records.Tests;

/// <summary>One small record that uses every field, about events that never were.</summary>
internal static class SampleRecord
{
    private const string Body =
        "Market blast in Tal Arjan kills twelve\n\n"
        + "TAL ARJAN 🕯 – At least twelve people were killed on Monday when a car bomb went off, police captain "
        + "Samir Dobrani told Radio Zarya. The Red Sun Brigade denied any part in it. سەرچاوەیەک said fifty fled.";

    /// <summary>The words that the record was read from.</summary>
    public static SourceText Source { get; } = SourceText.FromString(Body);

    /// <summary>The record; it keeps every promise.</summary>
    public static ReportRecord Valid { get; } = Build();

    /// <summary>The first place where the text holds the words.</summary>
    public static QuotedSpan Words(string words) =>
        QuotedSpan.Of(Source, new TextSpan(Body.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static ReportRecord Build() =>
        new()
        {
            Report = new Report
            {
                Id = Source.Id,
                ExternalId = "wire-7",
                Url = "https://news.example/tal-arjan",
                Publisher = "Example Wire",
                Title = "Market blast in Tal Arjan kills twelve",
                Dateline = new Dateline(Words("TAL ARJAN"), "p1"),
                Published = new PublicationDate(new DateOnly(2031, 5, 6), new DateOnly(2031, 5, 6), DateBasis.Metadata),
                Language = "en",
                Text = Source.Text,
            },
            Actors =
            [
                new Actor
                {
                    Id = "a1",
                    Name = "Samir Dobrani",
                    Kind = ActorKind.Police,
                    Description = "police captain",
                    Mentions = [Words("Samir Dobrani")],
                },
                new Actor
                {
                    Id = "a2",
                    Name = "Red Sun Brigade",
                    Kind = ActorKind.RebelGroup,
                    Mentions = [Words("Red Sun Brigade")],
                    Links = ImmutableSortedDictionary<string, string>.Empty.Add("plover", "REB"),
                },
                new Actor
                {
                    Id = "a3",
                    Name = "Radio Zarya",
                    Kind = ActorKind.Media,
                    Mentions = [Words("Radio Zarya")],
                },
            ],
            Places =
            [
                new Place
                {
                    Id = "p1",
                    Name = "Tal Arjan",
                    Mentions = [Words("Tal Arjan"), Words("TAL ARJAN")],
                    Status = PlaceStatus.Resolved,
                    GeonamesId = 1,
                    Country = "XX",
                    Latitude = 35.5,
                    Longitude = -0.25,
                    Precision = PlacePrecision.Settlement,
                },
            ],
            Events =
            [
                new ReportedEvent
                {
                    Id = "e1",
                    Type = EventType.Bombing,
                    Stage = EventStage.Accomplished,
                    Anchor = Words("car bomb went off"),
                    Agents = [new Participant("a2", Words("Red Sun Brigade"))],
                    Targets = [new Participant(null, Words("people"))],
                    Instruments = [Words("car bomb")],
                    Places = ["p1"],
                    Time = new TimeInterval(
                        new DateOnly(2031, 5, 5),
                        new DateOnly(2031, 5, 5),
                        TimePrecision.Day,
                        Words("on Monday")
                    ),
                    Figures = ["f1"],
                    Codes = ImmutableSortedDictionary<string, string>.Empty.Add("plover", "ASSAULT/explosives"),
                },
            ],
            Figures =
            [
                new Figure
                {
                    Id = "f1",
                    Measure = Measure.Killed,
                    Low = 12,
                    Qualifier = Qualifier.AtLeast,
                    Span = Words("At least twelve"),
                    Of = Words("people"),
                    Event = "e1",
                    Place = "p1",
                },
                new Figure
                {
                    Id = "f2",
                    Measure = Measure.Displaced,
                    Low = 50,
                    High = 50,
                    Qualifier = Qualifier.Exact,
                    Span = Words("fifty"),
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Source = new ClaimSource("a1", Words("police captain Samir Dobrani"), SourceKind.NamedPerson),
                    Via = [new Carrier("a3", Words("Radio Zarya"))],
                    Cue = Words("told"),
                    Content = Words("At least twelve people were killed on Monday when a car bomb went off"),
                    Stance = Stance.Asserts,
                    Certainty = Certainty.Certain,
                    Quotation = Quotation.Indirect,
                    Events = ["e1"],
                    Figures = ["f1"],
                },
                new Claim
                {
                    Id = "c2",
                    Source = new ClaimSource("a2", Words("The Red Sun Brigade"), SourceKind.Organisation),
                    Cue = Words("denied"),
                    Content = Words("any part in it"),
                    Stance = Stance.Denies,
                    Certainty = Certainty.Certain,
                    Quotation = Quotation.Indirect,
                    About = ["c1", "e1"],
                },
                new Claim
                {
                    Id = "c3",
                    Source = new ClaimSource(null, Words("سەرچاوەیەک"), SourceKind.Anonymous),
                    Cue = Words("said"),
                    Content = Words("fifty fled"),
                    Stance = Stance.Asserts,
                    Certainty = Certainty.Hedged,
                    Quotation = Quotation.Indirect,
                    Figures = ["f2"],
                },
                new Claim
                {
                    Id = "c4",
                    Source = new ClaimSource(null, null, SourceKind.Report),
                    Content = Words("Market blast in Tal Arjan kills twelve"),
                    Stance = Stance.Asserts,
                    Certainty = Certainty.Certain,
                    Quotation = Quotation.None,
                    Events = ["e1"],
                },
            ],
            Reading = new ReadingNote(
                "reportedly 0.1.0",
                ImmutableSortedDictionary<string, string>.Empty.Add("ontology", "sha256:00"),
                [new Diagnostic("time-unclear", "The day is not sure.", Words("Monday"))]
            ),
        };
}
