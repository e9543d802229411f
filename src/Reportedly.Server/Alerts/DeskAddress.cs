using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Alerts;

/// <summary>The address that stands in what leaves the desk.</summary>
/// <param name="setup">Whether a team reaches it by another name.</param>
/// <param name="server">Knows where it listens.</param>
internal sealed class DeskAddress(DeskSetup setup, IServer server)
{
    /// <summary>The team's address, or where the desk listens on this machine.</summary>
    public Uri Public =>
        setup.Team?.PublicUrl
        ?? new Uri(
            server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? FormattableString.Invariant($"http://127.0.0.1:{setup.Port}")
        );
}
