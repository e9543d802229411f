using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>What the gazetteer has under the names of one text, each looked up once. For one thread.</summary>
internal sealed class PlaceNameIndex
{
    /// <summary>No name has more places that matter; behind them are the smallest.</summary>
    private const int MostPlaces = 64;

    private readonly WorldGazetteer gazetteer;
    private readonly Dictionary<string, PlaceName> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceName>.AlternateLookup<ReadOnlySpan<char>> bySlice;

    /// <param name="gazetteer">Knows the places.</param>
    public PlaceNameIndex(WorldGazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        bySlice = byText.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the gazetteer has under a name; null where it has nothing.</summary>
    public PlaceName? Find(ReadOnlySpan<char> name)
    {
        if (bySlice.TryGetValue(name, out PlaceName? known))
        {
            return known.IsKnown ? known : null;
        }
        Span<NameHit> hits = stackalloc NameHit[MostPlaces];
        int count = gazetteer.Find(name, hits);
        PlaceName found = new(name.ToString(), [.. hits[..count]]);
        byText.Add(found.Text, found);
        return found.IsKnown ? found : null;
    }
}
