using System.Collections.Concurrent;
using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>
/// What the gazetteer has under each name that was asked for: names come back in report after report, and are looked up once. What is known here changes
/// no answer, only how soon it comes. Safe from any thread.
/// </summary>
internal sealed class PlaceNameIndex
{
    /// <summary>No name has more places that matter; behind them are the smallest.</summary>
    private const int MostPlaces = 64;

    /// <summary>A country or division that stands behind so many namesakes is not what the name means.</summary>
    private const int FirstPlaces = 4;

    /// <summary>Names beyond so many are looked up each time: memory does not follow the corpus.</summary>
    private const int MostNames = 1 << 16;

    private readonly WorldGazetteer gazetteer;
    private readonly ConcurrentDictionary<string, PlaceName> byText = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PlaceName>.AlternateLookup<ReadOnlySpan<char>> bySlice;
    private int kept;

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
        PlaceName found = new(
            name.ToString(),
            [.. hits[..count]],
            PlaceNameWeight.Of(gazetteer, hits[..count]),
            IsWide(hits[..Math.Min(count, FirstPlaces)])
        );
        if (kept < MostNames && byText.TryAdd(found.Text, found))
        {
            Interlocked.Increment(ref kept);
        }
        return found.IsKnown ? found : null;
    }

    private bool IsWide(ReadOnlySpan<NameHit> hits)
    {
        foreach (NameHit hit in hits)
        {
            if (gazetteer.KindOf(hit.Place) is FeatureKind.Country or FeatureKind.Admin1)
            {
                return true;
            }
        }
        return false;
    }
}
