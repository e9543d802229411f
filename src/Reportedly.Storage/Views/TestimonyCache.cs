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

    /// <summary>Reads the testimonies of some tellings' reports with one question, where they can all be kept.</summary>
    public void ReadAhead(IEnumerable<TellingId> members)
    {
        Dictionary<string, long> rows = new(StringComparer.Ordinal);
        foreach (TellingId id in members)
        {
            rows[tellings.Find(id)!.Report] = PartNumber.RowOf(tellings.Number(id));
        }
        long[] wanted = [.. rows.Where(report => !kept.ContainsKey(report.Key)).Select(report => report.Value)];
        if (wanted.Length + kept.Count > MostKept)
        {
            return;
        }
        foreach (
            Testimony testimony in NumberList.Rows(
                connection,
                "SELECT body FROM testimony WHERE row {these}",
                wanted,
                row => TestimonyBytes.Read(row.GetFieldValue<byte[]>(0))
            )
        )
        {
            kept[testimony.Key] = testimony;
        }
    }

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
