using System.Data.Common;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Databases;

/// <summary>
/// What differs between the databases that a store can live in. Statements are written once, with $1, $2 ... for values; the few that
/// cannot be the same ask the dialect for their words.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect's name in file names and messages: <c>sqlite</c>, <c>postgres</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The table of readings, which each database fills in its own way.</summary>
    public abstract ReadingTable Readings { get; }

    /// <summary>Gives a statement its values, in the order of $1, $2 ...; null becomes NULL.</summary>
    public abstract void Bind(DbParameterCollection parameters, ReadOnlySpan<object?> values);

    /// <summary>Begins a transaction that writes, and waits for others that do: two never write at the same time.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Begins a transaction that sees the store as it is now, whatever others write meanwhile.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>The version of the store's tables; 0 where there are none yet.</summary>
    /// <exception cref="StorageException">The tables that are there are not ours.</exception>
    public abstract long SchemaVersion(StoreConnection connection);

    /// <summary>Notes the version of the store's tables.</summary>
    public abstract void SetSchemaVersion(StoreConnection connection, long version);

    /// <summary>Lets the database count what is in tables that were just filled, so that it finds its way in them from now on.</summary>
    public abstract void Count(StoreConnection connection, IEnumerable<string> tables);

    /// <summary>What the database itself finds wrong with its files; empty where nothing.</summary>
    public abstract IEnumerable<string> Faults(StoreConnection connection);

    /// <summary>The triggers that stand in the store's tables.</summary>
    public abstract IEnumerable<string> Triggers(StoreConnection connection);

    /// <summary>Product and version of the database: <c>SQLite 3.53.3</c>.</summary>
    public abstract string Product(StoreConnection connection);

    /// <summary>True where what was acknowledged survives a power cut, and readers need not wait for a writer.</summary>
    public abstract bool IsDurable(StoreConnection connection);

    /// <summary>What a failure means for somebody who named this store.</summary>
    public abstract StorageException Explain(DbException failure, string store);
}
