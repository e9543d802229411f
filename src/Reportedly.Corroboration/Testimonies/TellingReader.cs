using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Makes tellings of a record's events.</summary>
internal sealed class TellingReader
{
    /// <summary>A report without a date for its event tells of the last days: what is news is no older.</summary>
    private const int DaysOfNews = 3;

    private readonly ReportRecord record;
    private readonly string key;
    private readonly CodePointMap map;
    private readonly int? published;
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, TellingParty> parties;
    private readonly Dictionary<string, Figure> figures;
    private readonly Dictionary<string, string> givers = new(StringComparer.Ordinal);

    public TellingReader(ReportRecord record, CodePointMap map)
    {
        this.record = record;
        this.map = map;
        key = ReportKey.Of(record.Report);
        published = record.Report.Published.From?.DayNumber;
        places = record.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        parties = record.Actors.ToDictionary(a => a.Id, PartyReader.Of, StringComparer.Ordinal);
        figures = record.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (Claim claim in record.Claims)
        {
            foreach (string figure in claim.Figures)
            {
                givers.TryAdd(figure, claim.Source.Actor ?? claim.Source.Span?.Quote ?? "");
            }
        }
    }

    /// <summary>One telling for each event, in the record's order.</summary>
    public ImmutableArray<Telling> Read()
    {
        Dictionary<QuotedSpan, int> ordinals = [];
        Telling[] tellings = new Telling[record.Events.Length];
        List<Telling> earlier = [];
        foreach (int i in Enumerable.Range(0, tellings.Length).OrderBy(i => record.Events[i].Anchor.Start))
        {
            ReportedEvent told = record.Events[i];
            ordinals.TryGetValue(told.Anchor, out int ordinal);
            ordinals[told.Anchor] = ordinal + 1;
            Telling telling = Read(told, TellingId.Of(key, told.Anchor, ordinal));
            int start = map.ToUtf16(told.Anchor.Start);
            tellings[i] =
                BackReferences.Of(record.Report.Text, start, telling, earlier) is { } named
                    ? BackReferences.Complete(telling, named)
                : BackReferences.Setting(telling, earlier) is { } set
                    ? telling with
                    {
                        Days = set.Days,
                        IsDated = set.IsDated,
                        Places = set.Places,
                    }
                : telling;
            earlier.Add(tellings[i]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(tellings);
    }

    /// <summary>The party that an actor of the record is.</summary>
    public TellingParty? Party(string? actor) => actor is null ? null : parties.GetValueOrDefault(actor);

    /// <summary>The place as a telling has it.</summary>
    public TellingPlace? Place(string? id) =>
        id is not null && places.TryGetValue(id, out Place? place) ? Of(place) : null;

    private Telling Read(ReportedEvent told, TellingId id)
    {
        string text = record.Report.Text;
        TextSpan anchor = TextSpan.FromBounds(map.ToUtf16(told.Anchor.Start), map.ToUtf16(told.Anchor.End));
        TextSpan sentence = AnchorWords.Sentence(text, anchor);
        ReadOnlySpan<char> words = text.AsSpan(sentence.Start, sentence.Length);
        DaySpan? days = Days(told.Time);
        return new Telling
        {
            Id = id,
            Report = key,
            Event = told.Id,
            Type = told.Type,
            Stage = told.Stage,
            Anchor = told.Anchor,
            Days = days ?? News(),
            IsDated = days is not null,
            Places = Finest([.. told.Places.Select(Place).OfType<TellingPlace>()]),
            Agents = Parties(told.Agents),
            Targets = Parties(told.Targets),
            Figures = [.. told.Figures.Where(figures.ContainsKey).Select(f => Of(figures[f]))],
            Words = AnchorWords.Of(words),
            Sentence = AnchorWords.Digest(words),
            Published = published,
        };
    }

    /// <summary>An open end reaches to the day of publication.</summary>
    public DaySpan? Days(TimeInterval? time)
    {
        int? from = time?.From?.DayNumber;
        int? to = time?.To?.DayNumber;
        return (from, to) switch
        {
            ({ } first, { } last) when first <= last => new DaySpan(first, last),
            ({ } first, null) => new DaySpan(first, Math.Max(first, published ?? first)),
            (null, { } last) => new DaySpan(last, last),
            _ => null,
        };
    }

    private DaySpan? News() => published is { } day ? new DaySpan(Math.Max(0, day - DaysOfNews), day) : null;

    private TellingFigure Of(Figure figure) =>
        new(
            figure.Measure,
            figure.Low,
            figure.High,
            CountedGroups.Of(figure.Of?.Quote),
            givers.GetValueOrDefault(figure.Id, "")
        );

    private static TellingPlace Of(Place place) =>
        new(
            Folding.Name(place.Name),
            place.Name,
            place.GeonamesId,
            place.Country,
            place.Admin1,
            place.Latitude,
            place.Longitude,
            place.Precision
        );

    /// <summary>The finest places first; those that only hold one of the others are left out.</summary>
    private static ImmutableArray<TellingPlace> Finest(ImmutableArray<TellingPlace> all)
    {
        bool fine = all.Any(p => !Blocking.CellCover.IsCoarse(p));
        return
        [
            .. all.Where(p => !fine || !Blocking.CellCover.IsCoarse(p))
                .OrderBy(p => p.Precision ?? PlacePrecision.Region),
        ];
    }

    private ImmutableArray<TellingParty> Parties(ImmutableArray<Participant> participants) =>
        [.. participants.Select(p => Party(p.Actor)).OfType<TellingParty>().Distinct()];
}
