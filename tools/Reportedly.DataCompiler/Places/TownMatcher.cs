using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer.Names;

namespace Reportedly.DataCompiler.Places;

/// <summary>
/// Finds the towns of one list in a newer one that has no ids: a town of the same name near by, or one that stands where
/// it stood and is written in another way by now.
/// </summary>
internal sealed class TownMatcher
{
    /// <summary>How far a town of the same name may be, in degrees.</summary>
    private const double Near = 0.1;

    private readonly ILookup<(string Country, string Folded), DividedTown> byName;
    private readonly ILookup<(string Country, int North, int East), DividedTown> bySpot;

    /// <summary>Prepares a list.</summary>
    public TownMatcher(IReadOnlyList<DividedTown> towns)
    {
        byName = towns.ToLookup(town => (town.Country, NameFolding.Fold(town.Name)));
        bySpot = towns.ToLookup(town => (town.Country, Spot(town.Latitude), Spot(town.Longitude)));
    }

    /// <summary>The town of the newer list that a city is, or null.</summary>
    public DividedTown? Find(City city) =>
        byName[(city.Country, NameFolding.Fold(city.Name))]
            .FirstOrDefault(town =>
                Math.Abs(town.Latitude - city.Latitude) < Near && Math.Abs(town.Longitude - city.Longitude) < Near
            )
        ?? bySpot[(city.Country, Spot(city.Latitude), Spot(city.Longitude))].FirstOrDefault();

    /// <summary>A coordinate in 1/2,000 of a degree, about fifty metres.</summary>
    private static int Spot(double degrees) => (int)Math.Round(degrees * 2000);
}
