using System.Net;
using Microsoft.AspNetCore.Http;

namespace Reportedly.Server.Hosting;

/// <summary>
/// Which names a desk answers to. A page of another site may have its own name lead to this machine (DNS rebinding); it then asks with that
/// name, and is refused.
/// </summary>
internal static class HostNames
{
    /// <summary>True where the request asks for us.</summary>
    public static bool IsOurs(HttpRequest request, DeskSetup setup)
    {
        string host = request.Host.Host;
        return setup.Team is { } team
            ? string.Equals(host, team.PublicUrl.Host, StringComparison.OrdinalIgnoreCase) || IsLoopback(host)
            : IsLoopback(host);
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
