using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Log;

/// <summary>The runs, each written once: which engine read, with which data.</summary>
internal static class RunTable
{
    /// <summary>The run of an engine; makes it where it is new. Inside a transaction that writes.</summary>
    public static long Of(StoreConnection store, string engine)
    {
        if (store.Scalar("SELECT id FROM runs WHERE engine = $1", engine) is long known)
        {
            return known;
        }
        long id = store.Number("SELECT max(id) FROM runs") + 1;
        store.Execute("INSERT INTO runs (id, engine) VALUES ($1, $2)", id, engine);
        return id;
    }

    /// <summary>Every run, the first first.</summary>
    public static List<StoredRun> All(StoreConnection store) =>
        store.List(
            "SELECT u.id, u.engine, (SELECT count(*) FROM readings r WHERE r.run = u.id) FROM runs u ORDER BY u.id",
            [],
            row => new StoredRun(row.GetInt64(0), row.GetString(1), row.GetInt64(2))
        );
}
