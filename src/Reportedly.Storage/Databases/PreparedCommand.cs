using System.Data.Common;

namespace Reportedly.Storage.Databases;

/// <summary>A statement that is run many times with other values: the database reads its words once.</summary>
internal sealed class PreparedCommand : IDisposable
{
    private readonly StoreConnection connection;
    private readonly DbCommand command;

    /// <param name="connection">Where it runs, inside the open transaction.</param>
    /// <param name="sql">Its words, with $1, $2 ... for values.</param>
    /// <param name="count">How many values it takes.</param>
    public PreparedCommand(StoreConnection connection, string sql, int count)
    {
        this.connection = connection;
        command = connection.Command(sql, new object?[count]);
    }

    /// <summary>Runs it and gives how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and hands each row to <paramref name="row"/>.</summary>
    public void Read(Action<DbDataReader> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        connection.Send();
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
