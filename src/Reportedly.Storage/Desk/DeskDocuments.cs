using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Desk;

/// <summary>What a desk keeps beside the logs, by kind and id. Two who change the same thing at once: the second is told so.</summary>
public sealed class DeskDocuments
{
    /// <summary>The kind of the keys with which a desk seals cookies and forms; no backup holds them.</summary>
    public const string KeyKind = "key";

    /// <summary>What the names of kinds begin with that hold for a while alone, as leases do; no backup holds them.</summary>
    public const string Passing = "passing-";

    private const string Columns = "kind, id, body, version, changed";

    private readonly StoreConnection connection;

    internal DeskDocuments(StoreConnection connection) => this.connection = connection;

    /// <summary>A document; null where there is none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public DeskDocument? Find(string kind, string id) =>
        connection
            .Try(() =>
                connection.List($"SELECT {Columns} FROM desk_document WHERE kind = $1 AND id = $2", [kind, id], Read)
            )
            .FirstOrDefault();

    /// <summary>All documents of a kind, by id.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyList<DeskDocument> All(string kind) =>
        connection.Try(() =>
            connection.List($"SELECT {Columns} FROM desk_document WHERE kind = $1 ORDER BY id", [kind], Read)
        );

    /// <summary>The versions of all documents of a kind, by id: whoever knows one of them need not read it again.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, long> Versions(string kind) =>
        connection
            .Try(() =>
                connection.List(
                    "SELECT id, version FROM desk_document WHERE kind = $1",
                    [kind],
                    row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))
                )
            )
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Takes out documents of a kind that were not changed since a moment, and the oldest where there are too many.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="oldest">The moment.</param>
    /// <param name="most">The most that stay.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Prune(string kind, DateTimeOffset oldest, int most) =>
        connection.Write(() =>
            connection.Execute(
                "DELETE FROM desk_document WHERE kind = $1 AND changed < $2",
                kind,
                oldest.ToUnixTimeMilliseconds()
            )
            + connection.Execute(
                "DELETE FROM desk_document WHERE kind = $1 AND id IN "
                    + "(SELECT id FROM desk_document WHERE kind = $1 ORDER BY changed DESC, id LIMIT $3 OFFSET $2)",
                kind,
                (long)most,
                (long)int.MaxValue
            )
        );

    /// <summary>Adds a document; when this returns, it is on the disk.</summary>
    /// <returns>True; false where there is one of this kind and id already, which stays as it is.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public bool Add(string kind, string id, string body, DateTimeOffset now) =>
        connection.Write(() =>
            connection.Execute(
                "INSERT INTO desk_document (kind, id, body, version, changed) VALUES ($1, $2, $3, 1, $4) ON CONFLICT DO NOTHING",
                kind,
                id,
                body,
                now.ToUnixTimeMilliseconds()
            )
        ) == 1;

    /// <summary>Changes a document that is as it was when it was read.</summary>
    /// <returns>True; false where somebody else changed it or took it out in the meantime: read it again.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public bool Change(DeskDocument read, string body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(read);
        return connection.Write(() =>
                connection.Execute(
                    "UPDATE desk_document SET body = $4, version = version + 1, changed = $5 "
                        + "WHERE kind = $1 AND id = $2 AND version = $3",
                    read.Kind,
                    read.Id,
                    read.Version,
                    body,
                    now.ToUnixTimeMilliseconds()
                )
            ) == 1;
    }

    /// <summary>Adds a document, or puts it in the place of the one that is there, whatever that holds.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Put(string kind, string id, string body, DateTimeOffset now) =>
        connection.Write(() =>
            connection.Execute(
                "INSERT INTO desk_document (kind, id, body, version, changed) VALUES ($1, $2, $3, 1, $4) "
                    + "ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, version = desk_document.version + 1, "
                    + "changed = excluded.changed",
                kind,
                id,
                body,
                now.ToUnixTimeMilliseconds()
            )
        );

    /// <summary>Takes a document out.</summary>
    /// <returns>True; false where there was none.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public bool Remove(string kind, string id) =>
        connection.Write(() => connection.Execute("DELETE FROM desk_document WHERE kind = $1 AND id = $2", kind, id))
        == 1;

    /// <summary>
    /// All that a backup keeps, by kind and id: everything but the keys of cookies, with which a thief of backups could sign in, and what
    /// holds for a while alone.
    /// </summary>
    internal IReadOnlyList<DeskDocument> Kept() =>
        connection.List(
            $"SELECT {Columns} FROM desk_document WHERE kind <> $1 AND kind NOT LIKE $2 ORDER BY kind, id",
            [KeyKind, $"{Passing}%"],
            Read
        );

    /// <summary>Writes a document as it is, inside a transaction.</summary>
    internal static void Write(StoreConnection store, DeskDocument document) =>
        store.Execute(
            $"INSERT INTO desk_document ({Columns}) VALUES ($1, $2, $3, $4, $5)",
            document.Kind,
            document.Id,
            document.Body,
            document.Version,
            document.Changed.ToUnixTimeMilliseconds()
        );

    private static DeskDocument Read(System.Data.Common.DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))
        );
}
