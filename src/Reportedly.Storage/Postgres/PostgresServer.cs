using System.Data.Common;
using System.Globalization;
using Npgsql;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Postgres;

/// <summary>Opens a store on a server, and turns PostgreSQL's codes into sentences.</summary>
internal static class PostgresServer
{
    private const int OldestVersion = 15;

    /// <summary>Opens the connection; the schema is there, its tables are as they are.</summary>
    /// <exception cref="StorageException">The server cannot be reached, refuses, or is too old; or there is no store and none shall be made.</exception>
    public static StoreConnection Open(string name, bool create, TimeSpan patience)
    {
        ServerAddress address = ServerAddress.Of(name);
        NpgsqlConnection connection = new(address.Settings.ConnectionString);
        StoreConnection store = new(connection, new PostgresDialect(address.Schema), address.Shown);
        try
        {
            store.Try(() => Prepare(store, connection, address, create, patience));
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>What a failure of PostgreSQL means for somebody who named this store.</summary>
    public static StorageException Explain(DbException failure, string store)
    {
        string said = failure is PostgresException spoken ? spoken.MessageText : Innermost(failure).Message;
        return new(
            (failure.SqlState ?? "") switch
            {
                "55P03" => $"{store}: another program is writing to this store; wait until it is done and try again.",
                "25006" => $"{store}: this store cannot be written ({said}); use a server and a user that may write.",
                "42501" => $"{store}: the user may not do this ({said}); let its owner grant it, or use another user.",
                "53100" => $"{store}: the server's disk is full; free some space and try again.",
                "28P01" or "28000" => $"{store}: the server refuses this user ({said}); check name and password.",
                "3D000" => $"{store}: there is no such database; make it first with: createdb NAME",
                "57P03" or "53300" => $"{store}: the server takes no connections now ({said}); try again later.",
                "57P01" or "57P02" => $"{store}: the server has closed the connection ({said}); open the store again.",
                "XX001" or "XX002" => $"{store}: this store is damaged ({said}); restore it from a backup.",
                "" =>
                    $"{store}: the server does not answer ({said}); check that it runs and that host and port are right.",
                string code => $"{store}: {said} ({code})",
            },
            failure
        );
    }

    private static bool Prepare(
        StoreConnection store,
        NpgsqlConnection connection,
        ServerAddress address,
        bool create,
        TimeSpan patience
    )
    {
        connection.Open();
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new StorageException(
                $"{store.Name}: this is PostgreSQL {connection.PostgreSqlVersion}; a store needs {OldestVersion} or newer."
            );
        }
        if (store.Scalar("SHOW server_encoding") is not "UTF8")
        {
            throw new StorageException(
                $"{store.Name}: this database does not hold every character; make one with: createdb --encoding=UTF8 --template=template0 NAME"
            );
        }
        long milliseconds = Math.Max(1, (long)patience.TotalMilliseconds);
        store.Execute(string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = {milliseconds}"));
        // A statement takes milliseconds; compiling it, which the server thinks worth it in large stores, takes more than it saves.
        store.Execute("SET jit = off");
        // Other settings than "off" wait for the disk or for more; those stay as the server's owner chose.
        if (store.Scalar("SHOW synchronous_commit") is "off")
        {
            store.Execute("SET synchronous_commit = on");
        }
        if (store.Number("SELECT count(*) FROM pg_namespace WHERE nspname = $1", address.Schema) == 0)
        {
            if (!create)
            {
                throw new StorageException($"{store.Name}: there is no store here; make one first.");
            }
            string quoted = address.Schema.Replace("\"", "\"\"", StringComparison.Ordinal);
            store.Write(() => store.Execute($"CREATE SCHEMA IF NOT EXISTS \"{quoted}\""));
        }
        return true;
    }

    private static Exception Innermost(Exception failure) =>
        failure.InnerException is { } inner ? Innermost(inner) : failure;
}
