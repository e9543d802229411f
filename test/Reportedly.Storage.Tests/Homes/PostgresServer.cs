using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;
using Reportedly.Storage.Tests.Homes;

[assembly: AssemblyFixture(typeof(PostgresServer.Stop))]

namespace Reportedly.Storage.Tests.Homes;

/// <summary>
/// A PostgreSQL server for the tests: the one that REPORTEDLY_TEST_POSTGRES names, or one of the test run's own, which listens on loopback,
/// lives in a temporary folder and ends with the run.
/// </summary>
public sealed class PostgresServer
{
    private const string Variable = "REPORTEDLY_TEST_POSTGRES";
    private const string Debian = "/usr/lib/postgresql";

    // Ends with its standard input, and so with the tests, however they end.
    private const string Keeper = """
        "$1/postgres" -D "$2/data" -h 127.0.0.1 -p "$3" -k '' >"$2/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -QUIT $server
        wait $server
        rm -rf "$2/data"
        """;

    private static readonly Lazy<(PostgresServer? Server, string Why)> Shared = new(Start);

    private Process? keeper;
    private TemporaryFolder? folder;

    private PostgresServer(string address) => Address = address;

    /// <summary>How to connect to it.</summary>
    public string Address { get; }

    /// <summary>The server; where there is none, the running test is skipped.</summary>
    public static PostgresServer OrSkip()
    {
        (PostgresServer? server, string why) = Shared.Value;
        Assert.SkipWhen(server is null, why);
        return server!;
    }

    private static (PostgresServer? Server, string Why) Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return (new PostgresServer(named), "");
        }
        if (OperatingSystem.IsWindows() || Programs() is not { } programs)
        {
            return (
                null,
                $"No PostgreSQL is installed here: install it (Debian: postgresql), or let {Variable} name a server."
            );
        }
        TemporaryFolder folder = new();
        try
        {
            return (Start(programs, folder), "");
        }
        catch (InvalidOperationException failure)
        {
            folder.Dispose();
            return (null, $"PostgreSQL does not start here: {failure.Message}");
        }
    }

    private static PostgresServer Start(string programs, TemporaryFolder folder)
    {
        string home = folder.File("");
        string password = RandomNumberGenerator.GetHexString(20);
        File.WriteAllText(folder.File("password"), password);
        File.WriteAllText(folder.File("keeper"), Keeper);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            // The server's own user must get in.
            File.SetUnixFileMode(home, (UnixFileMode)0b111_111_111);
        }
        using (
            Process initialise = Run(
                $"{programs}/initdb",
                $"--pgdata={home}/data",
                "--username=tests",
                $"--pwfile={home}/password",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale"
            )
        )
        {
            string said = initialise.StandardOutput.ReadToEnd();
            initialise.WaitForExit();
            if (initialise.ExitCode != 0)
            {
                throw new InvalidOperationException($"initdb ended with {initialise.ExitCode}: {said}");
            }
        }
        int port = FreePort();
        PostgresServer server = new($"Host=127.0.0.1;Port={port};Database=postgres;Username=tests;Password={password}")
        {
            folder = folder,
            keeper = Run("sh", $"{home}/keeper", programs, home, $"{port}"),
        };
        server.WaitUntilUp();
        return server;
    }

    private static string? Programs() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Order().Reverse() : [])
            .SelectMany(folder => new[] { folder, Path.Combine(folder, "bin") })
            .FirstOrDefault(folder => File.Exists($"{folder}/initdb") && File.Exists($"{folder}/postgres"));

    private static Process Run(params string[] command)
    {
        // PostgreSQL refuses to run as root.
        string[] words = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(missing.Message, missing);
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilUp()
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                using NpgsqlConnection connection = new(Address + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (attempt < 1200 && !keeper!.HasExited)
            {
                Thread.Sleep(100);
            }
            catch (NpgsqlException failure)
            {
                End();
                throw new InvalidOperationException(failure.Message, failure);
            }
        }
    }

    private void End()
    {
        keeper?.StandardInput.Close();
        keeper?.WaitForExit();
        keeper?.Dispose();
        folder?.Dispose();
    }

    /// <summary>Stops the tests' own server when the last test is done.</summary>
    public sealed class Stop : IDisposable
    {
        public void Dispose()
        {
            if (Shared.IsValueCreated)
            {
                Shared.Value.Server?.End();
            }
        }
    }
}
