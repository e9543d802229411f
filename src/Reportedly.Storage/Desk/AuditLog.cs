using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Verifying;

namespace Reportedly.Storage.Desk;

/// <summary>
/// What people did at a desk: append-only, each row tied to all rows before it, so that nobody can take out or change what was done without
/// being found out.
/// </summary>
public sealed class AuditLog
{
    private const int Chunk = 512;

    private readonly StoreConnection connection;

    internal AuditLog(StoreConnection connection) => this.connection = connection;

    /// <summary>Appends an act; when this returns, it is on the disk.</summary>
    /// <param name="when">When it was done.</param>
    /// <param name="who">Who did it.</param>
    /// <param name="act">What was done, by its short name.</param>
    /// <param name="about">What it was done to; empty where nothing in particular.</param>
    /// <param name="details">What else is worth knowing.</param>
    /// <returns>The entry as it was written.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public AuditEntry Append(
        DateTimeOffset when,
        string who,
        string act,
        string about,
        IEnumerable<KeyValuePair<string, string>>? details = null
    )
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentException.ThrowIfNullOrEmpty(act);
        ArgumentNullException.ThrowIfNull(about);
        return connection.Write(() =>
        {
            AuditRow? last = Last();
            AuditEntry entry = new(
                (last?.Sequence ?? 0) + 1,
                DateTimeOffset.FromUnixTimeMilliseconds(when.ToUnixTimeMilliseconds()),
                AuditCodec.Clean(who),
                AuditCodec.Clean(act),
                AuditCodec.Clean(about),
                Cleaned(details ?? [])
            );
            AuditRow.Following(last, entry).Write(connection);
            return entry;
        });
    }

    /// <summary>The newest entries that are asked for, the newest first; at most as many as a page takes.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyList<AuditEntry> Page(AuditQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<object?> values = [];
        List<string> conditions = [];
        Ask("who = ", query.Who);
        Ask("act = ", query.Act);
        Ask("about = ", query.About);
        Ask("at >= ", query.From?.ToUnixTimeMilliseconds());
        Ask("at < ", query.To?.ToUnixTimeMilliseconds());
        Ask("sequence < ", query.Before);
        string where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";
        string limit = query.Size.ToString(CultureInfo.InvariantCulture);
        return connection.Try(() =>
            connection.List(
                $"SELECT body FROM audit {where} ORDER BY sequence DESC LIMIT {limit}",
                [.. values],
                row => AuditCodec.FromUtf8(row.GetFieldValue<byte[]>(0))
            )
        );

        void Ask(string condition, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{condition}${values.Count}"));
            }
        }
    }

    /// <summary>An entry as one line of JSON, as the log itself has it.</summary>
    public static ReadOnlyMemory<byte> ToJson(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return AuditCodec.ToUtf8(entry);
    }

    /// <summary>What is wrong with the log, in its order; empty where every entry is as it was written.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<StoreFault> Verify() =>
        connection.Read(() => new AuditVerifier(connection).Faults().ToImmutableArray());

    /// <summary>All rows, the oldest first; other statements may run in between.</summary>
    internal IEnumerable<AuditRow> Rows()
    {
        long after = 0;
        while (true)
        {
            List<AuditRow> page = connection.List(
                $"SELECT {AuditRow.Columns} FROM audit WHERE sequence > $1 ORDER BY sequence LIMIT {Chunk}",
                [after],
                AuditRow.Read
            );
            foreach (AuditRow row in page)
            {
                yield return row;
            }
            if (page.Count < Chunk)
            {
                yield break;
            }
            after = page[^1].Sequence;
        }
    }

    private AuditRow? Last() =>
        connection
            .List($"SELECT {AuditRow.Columns} FROM audit ORDER BY sequence DESC LIMIT 1", [], AuditRow.Read)
            .FirstOrDefault();

    private static ImmutableSortedDictionary<string, string> Cleaned(
        IEnumerable<KeyValuePair<string, string>> details
    ) =>
        details.ToImmutableSortedDictionary(
            detail => AuditCodec.Clean(detail.Key),
            detail => AuditCodec.Clean(detail.Value),
            StringComparer.Ordinal
        );
}
