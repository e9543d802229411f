using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Reportedly.Storage.Databases;

/// <summary>One open connection to a store's database, of whatever kind. Used by one thread at a time.</summary>
internal sealed class StoreConnection(DbConnection database, Dialect dialect, string name) : IDisposable
{
    /// <summary>No more statements than this wait to be sent together.</summary>
    private const int MostWaiting = 64;

    private DbBatch? waiting;
    private bool isHeld;

    /// <summary>The store's name as the user gave it, for messages; never a password.</summary>
    public string Name => name;

    /// <summary>What is particular to its database.</summary>
    public Dialect Dialect => dialect;

    /// <summary>The database's own connection.</summary>
    public DbConnection Database => database;

    /// <summary>The transaction that is open; null outside of <see cref="Write{T}"/> and <see cref="Read{T}"/>.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>A statement with its values for $1, $2 ..., inside the open transaction.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        DbCommand command = database.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        dialect.Bind(command.Parameters, values);
        return command;
    }

    /// <summary>Runs a statement and gives how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        Send();
        using DbCommand command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>
    /// Runs a statement inside the open transaction of which nobody needs to know what became of it. A server gets it together with others:
    /// before the next statement that is asked for an answer, and at the latest before the transaction ends.
    /// </summary>
    public void Later(string sql, params ReadOnlySpan<object?> values)
    {
        if (Transaction is null || !database.CanCreateBatch)
        {
            Execute(sql, values);
            return;
        }
        if (waiting is null)
        {
            waiting = database.CreateBatch();
            waiting.Transaction = Transaction;
        }
        DbBatchCommand command = waiting.CreateBatchCommand();
        command.CommandText = sql;
        dialect.Bind(command.Parameters, values);
        waiting.BatchCommands.Add(command);
        if (waiting.BatchCommands.Count >= MostWaiting)
        {
            Send();
        }
    }

    /// <summary>Sends what waits. Whoever runs a statement other than by this object calls it first.</summary>
    public void Send()
    {
        if (waiting is { } batch)
        {
            waiting = null;
            using (batch)
            {
                batch.ExecuteNonQuery();
            }
        }
    }

    /// <summary>The first value of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        Send();
        using DbCommand command = Command(sql, values);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    /// <summary>The first value of the first row as a whole number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Convert.ToInt64(Scalar(sql, values) ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>Reads rows one at a time. No other statement may run before the last was read; see <see cref="List{T}"/>.</summary>
    public IEnumerable<T> Rows<T>(string sql, object?[] values, Func<DbDataReader, T> row)
    {
        using DbCommand command = Command(sql, values);
        using DbDataReader reader = Try(() =>
        {
            Send();
            return command.ExecuteReader();
        });
        while (Try(reader.Read))
        {
            yield return row(reader);
        }
    }

    /// <summary>Reads all rows at once; for few or small ones.</summary>
    public List<T> List<T>(string sql, object?[] values, Func<DbDataReader, T> row) => [.. Rows(sql, values, row)];

    /// <summary>Sees one state of the store from the first question on until this is disposed of; nothing is written meanwhile.</summary>
    /// <exception cref="InvalidOperationException">A transaction is open.</exception>
    public IDisposable HoldRead()
    {
        if (Transaction is not null)
        {
            throw new InvalidOperationException("A moment is held already.");
        }
        Transaction = Try(() => dialect.BeginRead(database));
        isHeld = true;
        return new HeldRead(this);
    }

    /// <summary>Does work that sees one state of the store throughout, whatever others write meanwhile.</summary>
    public T Read<T>(Func<T> work) => Within(dialect.BeginRead, work);

    /// <summary>Does work in one transaction: all of it is on the disk when this returns, or none of it ever.</summary>
    /// <exception cref="InvalidOperationException">A moment of the store is held on this connection.</exception>
    public T Write<T>(Func<T> work) =>
        isHeld
            ? throw new InvalidOperationException("A moment of the store is held on this handle; write with another.")
            : Within(dialect.BeginWrite, work);

    /// <summary>Turns the database's failures into sentences.</summary>
    /// <exception cref="StorageException">The database failed.</exception>
    public T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException failure)
        {
            throw dialect.Explain(failure, name);
        }
        catch (InvalidOperationException failure) when (database.State != ConnectionState.Open)
        {
            throw new StorageException(
                $"{name}: the connection to the database is gone; open the store again.",
                failure
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private T Within<T>(Func<DbConnection, DbTransaction> begin, Func<T> work) =>
        Try(() =>
        {
            if (Transaction is not null)
            {
                return work();
            }
            using DbTransaction transaction = begin(database);
            Transaction = transaction;
            try
            {
                T result = work();
                Send();
                transaction.Commit();
                return result;
            }
            finally
            {
                Transaction = null;
                waiting?.Dispose();
                waiting = null;
            }
        });

    private sealed class HeldRead(StoreConnection connection) : IDisposable
    {
        public void Dispose()
        {
            if (connection.isHeld)
            {
                connection.isHeld = false;
                connection.Transaction!.Dispose();
                connection.Transaction = null;
            }
        }
    }
}
