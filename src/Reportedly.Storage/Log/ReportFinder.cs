using System.Collections.Immutable;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Log;

/// <summary>Finds the one report that a person means, or says which it may be.</summary>
internal sealed class ReportFinder(StoreConnection store)
{
    private const string NewestFirst = " ORDER BY r.sequence DESC LIMIT 1";

    public ReportLookup Find(string name)
    {
        // An external id goes before the beginning of a hash: "2019" may be both, and sha256:2019 says the latter.
        string filed = ReadingKey.Filed(name);
        ImmutableArray<ReportName> named =
            name.Length == 0 ? [] : Names("r.external_id = $1 ORDER BY r.report_id", filed);
        if (named.Length > 0)
        {
            return named.Length > 1
                ? new ReportLookup.Ambiguous(named)
                : Newest("r.external_id = $1 AND r.report_id = $2", filed, named[0].Id);
        }
        string hex = name.ToLowerInvariant();
        hex = hex.StartsWith(ReadingKey.IdPrefix, StringComparison.Ordinal) ? hex[ReadingKey.IdPrefix.Length..] : hex;
        if (hex.Length < RecordStore.MinimumPrefix || hex.Length > 64 || !hex.All(char.IsAsciiHexDigitLower))
        {
            return NotFound(hex);
        }
        string from = ReadingKey.IdPrefix + hex;
        // "g" is the first letter behind the hex digits.
        ImmutableArray<ReportName> begins = Names(
            "r.report_id >= $1 AND r.report_id < $2 ORDER BY r.report_id, r.external_id",
            from,
            from + "g"
        );
        if (begins.IsEmpty)
        {
            return NotFound(hex);
        }
        // Asked apart, because a report that was carried often may fill the list alone.
        bool another = !Names("r.report_id > $1 AND r.report_id < $2", begins[0].Id, from + "g").IsEmpty;
        return another ? new ReportLookup.Ambiguous(begins) : Newest("r.report_id = $1", begins[0].Id);
    }

    private ReportLookup.Found Newest(string condition, params string[] values) =>
        new(ReadingTable.Where(store, condition + NewestFirst, values)[0].Reading);

    private ReportLookup.NotFound NotFound(string hex)
    {
        ImmutableArray<ReportName> near = Names(
            "r.report_id >= $1 ORDER BY r.report_id",
            ReadingKey.IdPrefix + hex.Replace('\0', '\uFFFD')
        );
        return new(near.Length > 0 ? near : Names("1 = 1 ORDER BY r.report_id"));
    }

    private ImmutableArray<ReportName> Names(string condition, params object?[] values) =>
        [
            .. store.List(
                $"SELECT r.report_id, r.external_id, r.title FROM readings r WHERE {ReadingTable.Newest} AND {condition} "
                    + $"LIMIT {ReportLookup.MaximumCandidates}",
                values,
                row => new ReportName(row.GetString(0), NullIfEmpty(row.GetString(1)), NullIfEmpty(row.GetString(2)))
            ),
        ];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
