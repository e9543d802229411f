using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>What things last were, and since when; inside a transaction that somebody else opened.</summary>
/// <param name="connection">Where it is kept.</param>
/// <param name="table">The table: <c>remembered_claim</c>.</param>
internal sealed class Remembered(StoreConnection connection, string table)
{
    /// <summary>Remembers what things are now.</summary>
    /// <param name="now">Number and digest of each.</param>
    /// <param name="at">When it is now, in milliseconds.</param>
    /// <returns>Those that were not there, or were something else.</returns>
    public List<(long Number, bool IsNew)> Note(IReadOnlyCollection<(long Number, long Digest)> now, long at)
    {
        Dictionary<long, (long Digest, bool IsGone)> before = NumberList
            .Rows(
                connection,
                $"SELECT number, digest, gone FROM {table} WHERE number {{these}}",
                [.. now.Select(one => one.Number)],
                row => (Number: row.GetInt64(0), (row.GetInt64(1), row.GetInt64(2) != 0))
            )
            .ToDictionary(row => row.Number, row => row.Item2);
        (long Number, long Digest)[] other =
        [
            .. now.Where(one => !before.TryGetValue(one.Number, out var was) || was != (one.Digest, false))
                .OrderBy(one => one.Number),
        ];
        Replace(other, [.. other.Select(one => one.Number).Where(before.ContainsKey)], at, isGone: false);
        return [.. other.Select(one => (one.Number, !before.TryGetValue(one.Number, out var was) || was.IsGone))];
    }

    /// <summary>Remembers that things are gone.</summary>
    /// <param name="numbers">They; those that never were there, or went before, are passed over.</param>
    /// <param name="at">When it is now, in milliseconds.</param>
    /// <returns>Those that were there.</returns>
    public List<long> Forget(IReadOnlyCollection<long> numbers, long at)
    {
        List<long> there = NumberList.Rows(
            connection,
            $"SELECT number FROM {table} WHERE gone = 0 AND number {{these}}",
            numbers,
            row => row.GetInt64(0)
        );
        there.Sort();
        Replace([.. there.Select(number => (number, 0L))], there, at, isGone: true);
        return there;
    }

    private void Replace(
        IReadOnlyList<(long Number, long Digest)> now,
        IReadOnlyCollection<long> known,
        long at,
        bool isGone
    )
    {
        NumberList.Run(connection, $"DELETE FROM {table} WHERE number {{these}}", known);
        BulkInsert.Run(
            connection,
            table,
            ("number", now.Select(one => one.Number).ToArray()),
            ("digest", now.Select(one => one.Digest).ToArray()),
            ("changed", Enumerable.Repeat(at, now.Count).ToArray()),
            ("gone", Enumerable.Repeat(isGone ? 1L : 0L, now.Count).ToArray())
        );
    }
}
