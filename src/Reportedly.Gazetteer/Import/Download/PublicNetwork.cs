using System.Net;
using System.Net.Sockets;

namespace Reportedly.Gazetteer.Import.Download;

/// <summary>
/// A way into the network that leads to public addresses alone: neither a redirect nor a name server can lead a download to a machine
/// of the user's own network.
/// </summary>
public static class PublicNetwork
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);

    /// <summary>Opens it.</summary>
    /// <param name="proxy">A proxy that the user has set, which may stand in the user's own network; null for none.</param>
    /// <param name="allowsLoopback">True to reach this machine too, which tests need.</param>
    public static HttpMessageInvoker Open(Uri? proxy = null, bool allowsLoopback = false) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = ConnectLimit,
                ResponseDrainTimeout = TimeSpan.Zero,
                UseCookies = false,
                UseProxy = proxy is not null,
                Proxy = proxy is null ? null : new WebProxy(proxy),
                ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, proxy, allowsLoopback, stop),
            }
        );

    /// <summary>True for an address that anybody may reach: of no private network, of no single machine, of no group.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return false;
        }
        byte[] bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? bytes
                is not (
                    [0 or 10 or 127, ..]
                    or [100, >= 64 and <= 127, ..]
                    or [169, 254, ..]
                    or [172, >= 16 and <= 31, ..]
                    or [192, 168, ..]
                    or [192, 0, 0 or 2, _]
                    or [192, 88, 99, _]
                    or [198, 18 or 19, ..]
                    or [198, 51, 100, _]
                    or [203, 0, 113, _]
                    or [>= 224, ..]
                )
            // 2000::/3 is all that is global. Of it, version 4 wrapped (2002::/16, Teredo) would pass unseen, and others are for documentation.
            : (bytes[0] & 0xE0) == 0x20
                && bytes
                    is not (
                        [0x20, 0x01, 0x00 or 0x01, ..]
                        or [0x20, 0x01, 0x0D, 0xB8, ..]
                        or [0x20, 0x02, ..]
                        or [0x3F, 0xFF, < 0x10, ..]
                    );
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint end,
        Uri? proxy,
        bool allowsLoopback,
        CancellationToken stop
    )
    {
        bool isProxy = proxy is not null && end.Port == proxy.Port && end.Host == proxy.IdnHost;
        IPAddress[] addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out IPAddress? literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(end.Host, stop);
        IPAddress[] allowed =
        [
            .. addresses.Where(address =>
                isProxy || IsPublic(address) || (allowsLoopback && IPAddress.IsLoopback(address))
            ),
        ];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException($"{end.Host} leads to a machine of a private network");
        }
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
