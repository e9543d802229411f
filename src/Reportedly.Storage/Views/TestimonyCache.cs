using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>The testimonies that incidents are put together of, each read once while it is used. One piece of work, one object.</summary>
internal sealed class TestimonyCache(StoreConnection connection, TellingTable tellings)
{
    private const int MostKept = 4096;

    private readonly Dictionary<string, Testimony> kept = new(StringComparer.Ordinal);

    /// <summary>The testimonies of the reports that tell of an incident, with the tellings that are of it.</summary>
    public IReadOnlyList<Testimony> Of(IEnumerable<TellingId> members) =>
        [
            .. members
                .Select(id => tellings.Find(id)!)
                .GroupBy(telling => telling.Report, StringComparer.Ordinal)
                .Select(report =>
                    Of(report.Key) with
                    {
                        Tellings = [.. report.OrderBy(telling => tellings.Number(telling.Id))],
                    }
                ),
        ];

    private Testimony Of(string key)
    {
        if (!kept.TryGetValue(key, out Testimony? testimony))
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }
            kept[key] = testimony = TestimonyTable.Read(connection, key);
        }
        return testimony;
    }
}
