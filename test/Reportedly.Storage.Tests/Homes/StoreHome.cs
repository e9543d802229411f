using System.Data.Common;

namespace Reportedly.Storage.Tests.Homes;

/// <summary>
/// Where the stores of one test live: files, or schemas of a database. A suite that runs over every home is written once, as a class that
/// is generic in it, with one class a home below it.
/// </summary>
public abstract class StoreHome : IDisposable
{
    /// <summary>The name by which a store of this test is opened.</summary>
    public abstract string Store(string name);

    /// <summary>A connection to a store's database that knows nothing of stores.</summary>
    public abstract DbConnection Connect(string store);

    /// <summary>Lets the log be changed, as somebody does who wants to deceive, or a disk that fails.</summary>
    public abstract void Unlock(string store, string table);

    /// <summary>A file for a test's own use.</summary>
    public string File(string name) => Folder.File(name);

    /// <summary>Runs a statement behind the store's back.</summary>
    public int Sql(string store, string sql)
    {
        using DbConnection connection = Connect(store);
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected TemporaryFolder Folder { get; } = new();
}
