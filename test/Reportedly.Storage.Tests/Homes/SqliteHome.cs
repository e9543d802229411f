using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Reportedly.Storage.Tests.Homes;

/// <summary>Stores in files.</summary>
public sealed class SqliteHome : StoreHome
{
    public override string Store(string name) => Folder.File(name + ".db");

    public override DbConnection Connect(string store)
    {
        SqliteConnection connection = new($"Data Source={store};Pooling=False");
        connection.Open();
        return connection;
    }

    public override void Unlock(string store, string table) =>
        Sql(store, $"DROP TRIGGER IF EXISTS {table}_stay; DROP TRIGGER IF EXISTS {table}_keep");
}
