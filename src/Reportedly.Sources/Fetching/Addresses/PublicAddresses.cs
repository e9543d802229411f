using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Reportedly.Sources.Fetching.Addresses;

/// <summary>Which numbers are machines that anybody may reach. The registries of special-purpose addresses of IANA say which are not.</summary>
internal static class PublicAddresses
{
    private static readonly ImmutableArray<IPNetwork> SpecialV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by customers of one carrier
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("169.254.0.0/16"), // link-local, where clouds keep their secrets
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.31.196.0/24"), // AS112
        IPNetwork.Parse("192.52.193.0/24"), // AMT
        IPNetwork.Parse("192.88.99.0/24"), // relays of 6to4
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("192.175.48.0/24"), // AS112
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    /// <summary>What is global unicast at all; everything else of version 6 is local, multicast, mapped or not assigned.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> SpecialV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, ORCHID, benchmarks
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4
        IPNetwork.Parse("2620:4f:8000::/48"), // AS112
        IPNetwork.Parse("3ffe::/16"), // the former test network
        IPNetwork.Parse("3fff::/20"), // documentation
        IPNetwork.Parse("5f00::/16"), // segment routing
    ];

    /// <summary>True where anybody may reach the machine. An address of version 4 wrapped into one of version 6 is never public.</summary>
    /// <param name="address">Its number.</param>
    public static bool Contains(IPAddress address) =>
        address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !SpecialV4.Any(network => Covers(network, address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0
                && Covers(GlobalV6, address)
                && !SpecialV6.Any(network => Covers(network, address)),
            _ => false,
        };

    /// <summary>
    /// True where an address is of a network, by its bits alone. <see cref="IPNetwork.Contains"/> takes a mapped address for the one that it is mapped
    /// from, and a rule for version 4 must never speak for version 6.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="address">The address.</param>
    public static bool Covers(IPNetwork network, IPAddress address)
    {
        byte[] prefix = network.BaseAddress.GetAddressBytes();
        byte[] bytes = address.GetAddressBytes();
        if (prefix.Length != bytes.Length)
        {
            return false;
        }
        int whole = network.PrefixLength / 8;
        int rest = network.PrefixLength % 8;
        return bytes.AsSpan(0, whole).SequenceEqual(prefix.AsSpan(0, whole))
            && (rest == 0 || bytes[whole] >> (8 - rest) == prefix[whole] >> (8 - rest));
    }
}
