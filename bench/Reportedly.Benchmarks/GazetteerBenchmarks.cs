using BenchmarkDotNet.Attributes;
using Reportedly.Gazetteer;

namespace Reportedly.Benchmarks;

/// <summary>How fast a name is looked up in the built-in gazetteer, and how fast that opens.</summary>
public class GazetteerBenchmarks
{
    private const int Names = 10_000;

    private readonly NameHit[] hits = new NameHit[32];
    private string[] known = [];
    private string[] unknown = [];
    private PlaceRef[] places = [];

    /// <summary>Takes names from all over the world, and makes as many that no place has.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        WorldGazetteer world = WorldGazetteer.BuiltIn;
        int step = world.Count / Names;
        places = [.. Enumerable.Range(0, Names).Select(i => new PlaceRef(i * step))];
        known = [.. places.Select(place => world.Read(place).Name)];
        unknown = [.. known.Select(name => name + "vuq")];
    }

    /// <summary>Names that places have.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int Known() => FindAll(known);

    /// <summary>Names that no place has.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public int Unknown() => FindAll(unknown);

    /// <summary>What hot loops ask of a place that was found.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public double Asked()
    {
        WorldGazetteer world = WorldGazetteer.BuiltIn;
        double sum = 0;
        foreach (PlaceRef place in places)
        {
            sum +=
                world.LatitudeOf(place) + world.LongitudeOf(place) + world.CountryOf(place) + world.PopulationOf(place);
        }
        return sum;
    }

    /// <summary>Opens the file again; the tables of folding stay.</summary>
    [Benchmark]
    public int Open()
    {
        using WorldGazetteer world = WorldGazetteer.Open([]);
        return world.Find("Mosul", hits);
    }

    private int FindAll(string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += WorldGazetteer.BuiltIn.Find(name, hits);
        }
        return found;
    }
}
