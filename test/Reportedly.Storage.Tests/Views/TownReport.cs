using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Storage.Tests.Views;

/// <summary>One report of one attack that never was, as a reader would have read it.</summary>
internal sealed record TownReport
{
    public string Id { get; init; } = "herald-1";
    public string Publisher { get; init; } = "Orsal Herald";
    public string Title { get; init; } = "Blast in town";
    public string Town { get; init; } = "Orsal";
    public string Country { get; init; } = "XA";
    public int GeonamesId { get; init; } = 101;
    public double Latitude { get; init; } = 34.5;
    public double Longitude { get; init; } = 44.5;
    public PlacePrecision Precision { get; init; } = PlacePrecision.Settlement;
    public DateOnly Day { get; init; } = new(2031, 5, 5);
    public DateOnly? Published { get; init; }
    public EventType Type { get; init; } = EventType.Bombing;
    public string Attacker { get; init; } = "River Guard";
    public int Killed { get; init; } = 12;
    public string Source { get; init; } = "interior ministry";
    public string Denier { get; init; } = "";
    public string Tail { get; init; } = "The market stayed closed.";
    public string Engine { get; init; } = "reportedly/0.1.0";

    /// <summary>The record as the log takes it.</summary>
    public StoredReading Reading() => new(RecordCodec.ToUtf8(Record()), "{}"u8.ToArray());

    public ReportRecord Record()
    {
        StringBuilder text = new(Title + "\n\n");
        TextSpan attacker = Say(text, Attacker, "The ");
        TextSpan anchor = Say(text, "struck", " ");
        TextSpan town = Say(text, Town, " ");
        TextSpan day = Say(text, $"on {Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", " ");
        TextSpan killed = Say(text, Killed.ToString(CultureInfo.InvariantCulture), " and killed ");
        TextSpan people = Say(text, "people", " ");
        TextSpan source = Say(text, Source, ", the ");
        TextSpan denier = Denier.Length == 0 ? default : Say(text, Denier, " said. The ");
        TextSpan denied = Denier.Length == 0 ? default : Say(text, "any part in it", " denied ");
        text.Append(Denier.Length == 0 ? " said. " : ". ").Append(Tail);
        SourceText whole = SourceText.FromString(text.ToString());
        QuotedSpan Words(TextSpan span) => QuotedSpan.Of(whole, span);
        DateOnly published = Published ?? Day.AddDays(1);
        ReportRecord record = new()
        {
            Report = new Report
            {
                Id = whole.Id,
                ExternalId = Id,
                Publisher = Publisher,
                Title = Title,
                Published = new PublicationDate(published, published, DateBasis.Metadata),
                Language = "en",
                Text = whole.Text,
            },
            Actors =
            [
                Actor("a1", Attacker, ActorKind.RebelGroup, Words(attacker)),
                Actor("a2", Source, ActorKind.Government, Words(source)),
                .. Denier.Length == 0 ? [] : (Actor[])[Actor("a3", Denier, ActorKind.RebelGroup, Words(denier))],
            ],
            Places = [Place(Words(town))],
            Events =
            [
                new ReportedEvent
                {
                    Id = "e1",
                    Type = Type,
                    Stage = EventStage.Accomplished,
                    Anchor = Words(anchor),
                    Agents = [new Participant("a1", Words(attacker))],
                    Places = ["p1"],
                    Time = new TimeInterval(Day, Day, TimePrecision.Day, Words(day)),
                    Figures = ["f1"],
                },
            ],
            Figures =
            [
                new Figure
                {
                    Id = "f1",
                    Measure = Measure.Killed,
                    Low = Killed,
                    High = Killed,
                    Qualifier = Qualifier.Exact,
                    Span = Words(killed),
                    Of = Words(people),
                    Event = "e1",
                },
            ],
            Claims =
            [
                Claim("c1", "a2", Words(source), Words(TextSpan.FromBounds(anchor.Start, people.End))) with
                {
                    Events = ["e1"],
                    Figures = ["f1"],
                },
                .. Denier.Length == 0
                    ? []
                    : (Claim[])
                        [
                            Claim("c2", "a3", Words(denier), Words(denied)) with
                            {
                                Stance = Stance.Denies,
                                About = ["e1"],
                            },
                        ],
            ],
            Reading = new ReadingNote(Engine, ImmutableSortedDictionary<string, string>.Empty, []),
        };
        RecordValidator.Validate(record).Should().BeEmpty();
        return record;
    }

    private Place Place(QuotedSpan town) =>
        new()
        {
            Id = "p1",
            Name = Town,
            Mentions = [town],
            Status = PlaceStatus.Resolved,
            GeonamesId = GeonamesId,
            Country = Country,
            Latitude = Latitude,
            Longitude = Longitude,
            Precision = Precision,
        };

    private static TextSpan Say(StringBuilder text, string words, string before)
    {
        text.Append(before);
        int start = text.Length;
        text.Append(words);
        return TextSpan.FromBounds(start, text.Length);
    }

    private static Actor Actor(string id, string name, ActorKind kind, QuotedSpan mention) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Mentions = [mention],
        };

    private static Claim Claim(string id, string actor, QuotedSpan source, QuotedSpan content) =>
        new()
        {
            Id = id,
            Source = new ClaimSource(actor, source, SourceKind.Organisation),
            Content = content,
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.Indirect,
        };
}
