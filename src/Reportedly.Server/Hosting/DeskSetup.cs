using System.Collections.Immutable;
using System.Net;
using Reportedly.Reading;
using Reportedly.Server.Intake;

namespace Reportedly.Server.Hosting;

/// <summary>Everything that a desk takes from outside, passed in so that nothing is ambient and tests can stand in.</summary>
public sealed record DeskSetup
{
    /// <summary>The port that a desk listens on where nothing else is said.</summary>
    public const int DefaultPort = 4780;

    /// <summary>The store: a file, or a PostgreSQL database as <c>postgres://USER@HOST/DATABASE</c>.</summary>
    public required string Store { get; init; }

    /// <summary>The store's name on screens and in messages; never a password.</summary>
    public required string StoreShown { get; init; }

    /// <summary>Makes the reader, which is safe from any thread; called once, by the first who reads.</summary>
    public required Func<Func<ReportInput, ReportReading>> CreateReader { get; init; }

    /// <summary>Gives access to the web, and to these hosts of private networks.</summary>
    public required Func<ImmutableArray<string>, WebAccess> CreateWeb { get; init; }

    /// <summary>The folder that keeps what was fetched, byte for byte; null where nothing is kept.</summary>
    public string? Raw { get; init; }

    /// <summary>The folder that remembers how sources stand.</summary>
    public required string WatchFolder { get; init; }

    /// <summary>The folder that keeps what was handed in until it is read; beside <see cref="WatchFolder"/> where nothing is said.</summary>
    public string IntakeFolder
    {
        get => field ?? Path.ChangeExtension(WatchFolder, ".intake");
        init;
    }

    /// <summary>Hosts and networks of one's own that may be fetched from.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>The address to listen on. Without accounts it must be a loopback address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>How accounts work; null for the one user of one's own machine, who needs none.</summary>
    public TeamSetup? Team { get; init; }

    /// <summary>The name that judgements of the one user carry.</summary>
    public string Who { get; init; } = "analyst";

    /// <summary>What this machine is called, for people at other desks of the same store.</summary>
    public string Machine { get; init; } = "another machine";

    /// <summary>How many reports are read at once.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the server tells what goes wrong.</summary>
    public required TextWriter Log { get; init; }
}
