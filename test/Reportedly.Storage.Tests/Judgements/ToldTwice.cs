using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>Arbitrary reports of a few events that never were, so that several tell of one, for property tests.</summary>
internal static class ToldTwice
{
    private static readonly (EventType Type, string Anchor)[] Kinds =
    [
        (EventType.Bombing, "A bomb exploded"),
        (EventType.Arrest, "Police arrested people"),
        (EventType.AirStrike, "An air strike hit houses"),
    ];

    private static readonly (string Name, double Latitude, double Longitude)[] Towns =
    [
        ("Orsal", 35.5, 44.25),
        ("Tal Vessin", 35.6, 44.3),
        ("Mirad", 31, 48),
    ];

    /// <summary>Two to five reports, each with one or two events.</summary>
    public static Gen<ReportRecord[]> Reports { get; } =
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[0, Towns.Length - 1], Gen.Int[4, 6], Gen.Int[1, 30])
            .Array[1, 2]
            .Array[2, 5]
            .Select(all => all.Select(Record).ToArray());

    private static ReportRecord Record((int Kind, int Town, int Day, int Number)[] told, int at)
    {
        StringBuilder text = new();
        foreach ((int kind, int town, int day, int number) in told)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Kinds[kind].Anchor} in {Towns[town].Name} on {day} May and {number} were killed. "
            );
        }
        SourceText source = SourceText.FromString(text.ToString().TrimEnd());
        int[] starts = [.. Starts(source.Text)];
        return new ReportRecord
        {
            Report = new Report
            {
                Id = source.Id,
                ExternalId = $"paper-{at}",
                Publisher = $"Paper {at}",
                Published = new PublicationDate(new(2031, 5, 7), new(2031, 5, 7), DateBasis.Metadata),
                Language = "en",
                Text = source.Text,
            },
            Actors = [],
            Places = [.. told.Select((one, i) => Place(source, starts[i], i, one.Town))],
            Events = [.. told.Select((one, i) => Event(source, starts[i], i, one.Kind, one.Day))],
            Figures = [.. told.Select((one, i) => Figure(source, starts[i], i, one.Number))],
            Claims = [.. told.Select((_, i) => Claim(source, starts[i], i))],
            Reading = new ReadingNote("reportedly/0.1.0", ImmutableSortedDictionary<string, string>.Empty, []),
        };
    }

    private static IEnumerable<int> Starts(string text)
    {
        for (int at = 0; at >= 0 && at < text.Length; )
        {
            yield return at;
            int end = text.IndexOf(". ", at, StringComparison.Ordinal);
            at = end < 0 ? -1 : end + 2;
        }
    }

    private static QuotedSpan Words(SourceText source, int from, string words) =>
        QuotedSpan.Of(source, new TextSpan(source.Text.IndexOf(words, from, StringComparison.Ordinal), words.Length));

    private static Place Place(SourceText source, int start, int i, int town) =>
        new()
        {
            Id = $"p{i + 1}",
            Name = Towns[town].Name,
            Mentions = [Words(source, start, Towns[town].Name)],
            Status = PlaceStatus.Resolved,
            GeonamesId = town + 1,
            Country = "XX",
            Latitude = Towns[town].Latitude,
            Longitude = Towns[town].Longitude,
            Precision = PlacePrecision.Settlement,
        };

    private static ReportedEvent Event(SourceText source, int start, int i, int kind, int day) =>
        new()
        {
            Id = $"e{i + 1}",
            Type = Kinds[kind].Type,
            Stage = EventStage.Accomplished,
            Anchor = Words(source, start, Kinds[kind].Anchor),
            Places = [$"p{i + 1}"],
            Figures = [$"f{i + 1}"],
            Time = new TimeInterval(
                new(2031, 5, day),
                new(2031, 5, day),
                TimePrecision.Day,
                Words(source, start, FormattableString.Invariant($"{day} May"))
            ),
        };

    private static Figure Figure(SourceText source, int start, int i, int number) =>
        new()
        {
            Id = $"f{i + 1}",
            Measure = Measure.Killed,
            Low = number,
            High = number,
            Qualifier = Qualifier.Exact,
            Span = Words(source, start, FormattableString.Invariant($" {number} were")),
            Event = $"e{i + 1}",
        };

    private static Claim Claim(SourceText source, int start, int i)
    {
        int end = source.Text.IndexOf(" were killed", start, StringComparison.Ordinal);
        return new Claim
        {
            Id = $"c{i + 1}",
            Source = new ClaimSource(null, null, SourceKind.Report),
            Content = QuotedSpan.Of(source, TextSpan.FromBounds(start, end)),
            Stance = Stance.Asserts,
            Certainty = Certainty.Certain,
            Quotation = Quotation.None,
            Events = [$"e{i + 1}"],
            Figures = [$"f{i + 1}"],
        };
    }
}
