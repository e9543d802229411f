using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Migrations;

/// <summary>One step from the tables of one version to those of the next.</summary>
/// <param name="Version">The version that a store has when this step, and all others of the same number, are done.</param>
/// <param name="Sqlite">Statements for SQLite; empty where there is nothing to do.</param>
/// <param name="Postgres">Statements for PostgreSQL; empty where there is nothing to do.</param>
internal sealed record Migration(int Version, string Sqlite, string Postgres)
{
    /// <summary>What cannot be said in SQL; runs behind the statements.</summary>
    public Action<StoreConnection>? Then { get; init; }

    /// <summary>Does the step inside a transaction that writes.</summary>
    public void Apply(StoreConnection store)
    {
        string sql = store.Dialect.Name == "sqlite" ? Sqlite : Postgres;
        if (sql.Length > 0)
        {
            store.Execute(sql);
        }
        Then?.Invoke(store);
    }
}
