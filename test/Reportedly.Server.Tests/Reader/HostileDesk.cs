using System.Collections.Immutable;
using Reportedly.Reading;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Tests.Reader;

/// <summary>A desk over all hostile pages.</summary>
public sealed class HostileDesk : IAsyncLifetime
{
    private readonly string raw = Directory.CreateTempSubdirectory("raw-").FullName;

    /// <summary>The desk.</summary>
    internal TestDesk Desk { get; private set; } = null!;

    /// <summary>The name of each page's report in addresses.</summary>
    internal ImmutableSortedDictionary<string, string> Slugs { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Desk = await TestDesk.OpenAsync(setup => setup with { Raw = raw });
        using StoreLease lease = Desk.Stores.Rent();
        Slugs = HostileReports.Fill(lease.Store, raw, ReportReader.CreateDefault().Read);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        Directory.Delete(raw, recursive: true);
    }
}
