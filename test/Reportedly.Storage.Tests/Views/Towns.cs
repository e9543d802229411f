using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Reports of a few towns in a few days, so that many tell of one incident and some nearly do.</summary>
internal static class Towns
{
    private static readonly (string Name, int Id, double Latitude, double Longitude)[] All =
    [
        ("Orsal", 101, 34.5, 44.5),
        ("Tal Vessin", 102, 34.6, 44.6),
        ("Harim Bridge", 103, 36.1, 43.2),
    ];

    private static readonly string[] Groups = ["River Guard", "Northern Front"];
    private static readonly string[] Sources = ["interior ministry", "city hospital", "police chief"];
    private static readonly EventType[] Types = [EventType.Bombing, EventType.Attack, EventType.Shelling];

    /// <summary>The report with a number; the same number gives the same report.</summary>
    public static TownReport Report(int number)
    {
        Random chance = new(number);
        (string name, int id, double latitude, double longitude) = All[chance.Next(All.Length)];
        return new TownReport
        {
            Id = $"paper-{number}",
            Publisher = $"Paper {number % 7}",
            Town = name,
            GeonamesId = id,
            Latitude = latitude,
            Longitude = longitude,
            Day = new DateOnly(2031, 5, 1).AddDays(chance.Next(6)),
            Type = Types[chance.Next(Types.Length)],
            Attacker = Groups[chance.Next(Groups.Length)],
            Killed = 10 + chance.Next(3),
            Source = Sources[chance.Next(Sources.Length)],
            Denier = chance.Next(4) == 0 ? "Desert Column" : "",
        };
    }

    /// <summary>Some reports in some order.</summary>
    public static Gen<TownReport[]> Some(int most) =>
        Gen.Int[0, 5000].Array[1, most].Select(numbers => numbers.Distinct().Select(Report).ToArray());

    /// <summary>Views of a store that go in small steps.</summary>
    public static IncidentViews Views(this RecordStore store, ViewPace pace) =>
        new(store.Connection, () => store.Judgements.Active(), store.Clock) { Pace = pace };

    /// <summary>All incidents of a store, as lines.</summary>
    public static string[] Lines(this RecordStore store) =>
        [
            .. store
                .Views.Incidents(new IncidentQuery { Limit = IncidentQuery.MostOnPage })
                .Incidents.Select(incident => new ReadOnlyMemory<byte>(IncidentCodec.ToUtf8(incident)).Text()),
        ];

    /// <summary>The event of a report, for a judgement.</summary>
    public static WordsRef Event(this TownReport report) => WordsRef.To(report.Record(), "e1")!;
}
