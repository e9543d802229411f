using System.Collections.Immutable;

namespace Reportedly.Storage.Sqlite;

/// <summary>Finds the one report that a person means, or says which it may be.</summary>
internal static class ReportFinder
{
    private const string NewestFirst = " ORDER BY r.sequence DESC LIMIT 1";

    public static ReportLookup Find(RecordStore store, string name)
    {
        // An external id goes before the beginning of a hash: "2019" may be both, and sha256:2019 says the latter.
        ImmutableArray<ReportName> named =
            name.Length == 0 ? [] : store.Names("r.external_id = $1 ORDER BY r.report_id", name);
        if (named.Length > 0)
        {
            return named.Length > 1
                ? new ReportLookup.Ambiguous(named)
                : Newest(store, "r.external_id = $1 AND r.report_id = $2", name, named[0].Id);
        }
        string hex = name.ToLowerInvariant();
        hex = hex.StartsWith(ReadingKey.IdPrefix, StringComparison.Ordinal) ? hex[ReadingKey.IdPrefix.Length..] : hex;
        if (hex.Length < RecordStore.MinimumPrefix || hex.Length > 64 || !hex.All(char.IsAsciiHexDigitLower))
        {
            return NotFound(store, hex);
        }
        string from = ReadingKey.IdPrefix + hex;
        // "g" is the first letter behind the hex digits.
        ImmutableArray<ReportName> begins = store.Names(
            "r.report_id >= $1 AND r.report_id < $2 ORDER BY r.report_id, r.external_id",
            from,
            from + "g"
        );
        if (begins.IsEmpty)
        {
            return NotFound(store, hex);
        }
        // Asked apart, because a report that was carried often may fill the list alone.
        bool another = !store.Names("r.report_id > $1 AND r.report_id < $2", begins[0].Id, from + "g").IsEmpty;
        return another ? new ReportLookup.Ambiguous(begins) : Newest(store, "r.report_id = $1", begins[0].Id);
    }

    private static ReportLookup.Found Newest(RecordStore store, string condition, params string[] values) =>
        new(store.Readings(condition + NewestFirst, values).First());

    private static ReportLookup.NotFound NotFound(RecordStore store, string hex)
    {
        ImmutableArray<ReportName> near = store.Names(
            "r.report_id >= $1 ORDER BY r.report_id",
            ReadingKey.IdPrefix + hex
        );
        return new(near.Length > 0 ? near : store.Names("1 ORDER BY r.report_id"));
    }
}
