using System.Data.Common;

namespace Reportedly.Storage.Databases;

/// <summary>
/// What differs between the databases that a store can live in. Statements are written once, with $1, $2 ... for values; the few that
/// cannot be the same ask the dialect for their words.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect's name in file names and messages: <c>sqlite</c>, <c>postgres</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Gives a statement its values, in the order of $1, $2 ...; null becomes NULL.</summary>
    public abstract void Bind(DbCommand command, ReadOnlySpan<object?> values);

    /// <summary>Begins a transaction that writes, and waits for others that do.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>What a failure means for somebody who named this store.</summary>
    public abstract StorageException Explain(DbException failure, string store);
}
