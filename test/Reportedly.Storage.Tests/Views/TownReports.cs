using Reportedly.Records;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Reports that several tests tell the same of: two of one incident by two papers, and one of another.</summary>
internal static class TownReports
{
    /// <summary>The first paper.</summary>
    public static TownReport Herald { get; } = new();

    /// <summary>The second paper, a day later: another origin, and another toll.</summary>
    public static TownReport Courier { get; } =
        new()
        {
            Id = "courier-1",
            Publisher = "Courier",
            Source = "city hospital",
            Killed = 17,
            Published = new(2031, 5, 9),
        };

    /// <summary>Another incident, elsewhere.</summary>
    public static TownReport Elsewhere { get; } =
        new()
        {
            Id = "elsewhere-1",
            Town = "Harim Bridge",
            GeonamesId = 103,
            Latitude = 36.1,
            Longitude = 43.2,
            Type = EventType.Shelling,
        };
}
