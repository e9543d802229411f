using System.Data.Common;
using Npgsql;

namespace Reportedly.Storage.Tests.Homes;

/// <summary>Stores in schemas of a database on a real server; where there is none, the test is skipped and says why.</summary>
public sealed class PostgresHome : StoreHome
{
    private static int homes;

    private readonly PostgresServer server = PostgresServer.OrSkip();
    private readonly string prefix = $"home_{Environment.ProcessId}_{Interlocked.Increment(ref homes)}";
    private readonly HashSet<string> schemas = [];

    public override string Store(string name)
    {
        string schema = $"{prefix}_{name}";
        schemas.Add(schema);
        return new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema }.ConnectionString;
    }

    public override DbConnection Connect(string store)
    {
        NpgsqlConnection connection = new(store + ";Pooling=false");
        connection.Open();
        return connection;
    }

    public override void Unlock(string store, string table) =>
        Sql(store, $"ALTER TABLE {table} DISABLE TRIGGER {table}_stay");

    public override void Dispose()
    {
        foreach (string schema in schemas)
        {
            Sql(server.Address, $"DROP SCHEMA IF EXISTS \"{schema}\" CASCADE");
        }
        base.Dispose();
    }
}
