using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>A reading in the log.</summary>
/// <param name="Row">Its sequence number.</param>
/// <param name="Key">Key of its report.</param>
/// <param name="Record">The record as UTF-8 JSON.</param>
/// <param name="First">Sequence number of its report's first reading.</param>
internal readonly record struct LoggedReading(long Row, string Key, byte[] Record, long First);

/// <summary>Reads the log as views need it: of each report the newest reading.</summary>
internal static class NewestReadings
{
    private const string Newest =
        "NOT EXISTS (SELECT 1 FROM readings n WHERE n.report_id = r.report_id AND n.external_id = r.external_id "
        + "AND n.sequence > r.sequence)";

    /// <summary>The number of the last reading; 0 where there is none.</summary>
    public static long Last(StoreConnection connection) =>
        connection.Scalar("SELECT coalesce(max(sequence), 0) FROM readings") is { } last
            ? Convert.ToInt64(last, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>How many readings stand behind a number.</summary>
    public static long Behind(StoreConnection connection, long row) =>
        (long)connection.Scalar("SELECT count(*) FROM readings WHERE sequence > $1", row)!;

    /// <summary>The next readings that are their report's newest, in their order: until there are enough, by number or by size.</summary>
    public static ImmutableArray<LoggedReading> After(StoreConnection connection, long row, int most, long mostBytes)
    {
        ImmutableArray<LoggedReading>.Builder readings = ImmutableArray.CreateBuilder<LoggedReading>();
        long bytes = 0;
        foreach (
            LoggedReading reading in Read(
                connection,
                "r.sequence > $1 AND " + Newest + " ORDER BY r.sequence LIMIT $2",
                row,
                (long)most
            )
        )
        {
            readings.Add(reading);
            bytes += reading.Record.Length;
            if (readings.Count >= most || bytes >= mostBytes)
            {
                break;
            }
        }
        return readings.ToImmutable();
    }

    /// <summary>The newest reading of a report, up to a number; null where there is none.</summary>
    public static LoggedReading? Find(StoreConnection connection, string key, long upTo)
    {
        int at = key.IndexOf('#', StringComparison.Ordinal);
        string id = at < 0 ? key : key[..at];
        string external = at < 0 ? "" : key[(at + 1)..];
        const string Condition =
            "r.report_id = $1 AND r.external_id = $2 AND r.sequence <= $3 ORDER BY r.sequence DESC LIMIT 1";
        foreach (LoggedReading reading in Read(connection, Condition, id, external, upTo))
        {
            return reading;
        }
        return null;
    }

    /// <summary>Key of the report that a reading is of.</summary>
    public static string KeyOf(StoreConnection connection, long row) =>
        connection
            .List(
                "SELECT report_id, external_id FROM readings WHERE sequence = $1",
                [row],
                found => ReportKey.Of(found.GetString(0), found.GetString(1))
            )
            .Single();

    /// <summary>The reading with a number.</summary>
    public static LoggedReading At(StoreConnection connection, long row) =>
        Read(connection, "r.sequence = $1", row).First();

    private static IEnumerable<LoggedReading> Read(
        StoreConnection connection,
        string condition,
        params object?[] values
    ) =>
        connection.Rows(
            "SELECT r.sequence, r.report_id, r.external_id, r.record, (SELECT min(f.sequence) FROM readings f "
                + "WHERE f.report_id = r.report_id AND f.external_id = r.external_id) FROM readings r WHERE "
                + condition,
            values,
            row => new LoggedReading(
                row.GetInt64(0),
                ReportKey.Of(row.GetString(1), row.GetString(2)),
                row.GetFieldValue<byte[]>(3),
                row.GetInt64(4)
            )
        );
}
