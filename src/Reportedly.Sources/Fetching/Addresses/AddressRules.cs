using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;

namespace Reportedly.Sources.Fetching.Addresses;

/// <summary>
/// Which addresses may be fetched: http and https of public machines. An allow-list lets in hosts and networks of one's own; without it
/// nothing that a feed or a page says can lead to a machine of the user's network.
/// </summary>
public sealed class AddressRules
{
    private readonly FrozenSet<string> _hosts;
    private readonly ImmutableArray<IPNetwork> _networks;

    private AddressRules(FrozenSet<string> hosts, ImmutableArray<IPNetwork> networks)
    {
        _hosts = hosts;
        _networks = networks;
    }

    /// <summary>Public addresses alone.</summary>
    public static AddressRules PublicOnly { get; } = Allowing([]);

    /// <summary>Public addresses and those of a list.</summary>
    /// <param name="allowed">Names of hosts (<c>wire.example</c>), addresses (<c>10.0.0.7</c>) and networks (<c>10.0.0.0/8</c>).</param>
    /// <exception cref="FormatException">An entry is none of them.</exception>
    public static AddressRules Allowing(IEnumerable<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        HashSet<string> hosts = new(StringComparer.Ordinal);
        ImmutableArray<IPNetwork>.Builder networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (string entry in allowed)
        {
            string word = entry.Trim();
            if (IPAddress.TryParse(word.Trim('[', ']'), out IPAddress? single))
            {
                networks.Add(new IPNetwork(single, single.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(word, out IPNetwork network))
            {
                networks.Add(network);
            }
            else if (Uri.CheckHostName(word) == UriHostNameType.Dns)
            {
                hosts.Add(Plain(word));
            }
            else
            {
                throw new FormatException(
                    $"'{word}' is neither a host, an address nor a network; write wire.example, 10.0.0.7 or 10.0.0.0/8."
                );
            }
        }
        return new AddressRules(hosts.ToFrozenSet(StringComparer.Ordinal), networks.ToImmutable());
    }

    /// <summary>Why an address may not be fetched, by its words alone; null where nothing speaks against it.</summary>
    /// <param name="address">The address.</param>
    public string? WhyNot(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
        {
            return "the address is not whole; begin it with https://.";
        }
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            return $"only http and https are fetched, not {address.Scheme}.";
        }
        if (address.UserInfo.Length > 0)
        {
            return "the address holds a user name or password; leave it out.";
        }
        string host = Plain(address.IdnHost);
        if (host.Length == 0)
        {
            return "the address names no host.";
        }
        bool isNumber = IPAddress.TryParse(host, out IPAddress? number);
        if (isNumber ? IsListed(number!) : IsListed(host))
        {
            return null;
        }
        if (isNumber && !PublicAddresses.Contains(number!))
        {
            return Private(host);
        }
        if (!isNumber && IsLocalName(host))
        {
            return Private(host);
        }
        return address.Port is < 1024 and not (80 or 443)
            ? FormattableString.Invariant(
                $"port {address.Port} is for other things than pages; use 80, 443 or one above 1023."
            )
            : null;
    }

    /// <summary>Why none of what a name stands for may be connected to; null where all may be.</summary>
    /// <param name="host">The name that was looked up.</param>
    /// <param name="found">What it stands for.</param>
    internal string? WhyNot(string host, IReadOnlyCollection<IPAddress> found) =>
        found.Count == 0 ? $"{host} stands for no address."
        : IsListed(Plain(host)) || found.All(address => PublicAddresses.Contains(address) || IsListed(address)) ? null
        : Private(host);

    /// <summary>A host in lower case, without brackets and the dot at its end.</summary>
    internal static string Plain(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    private static string Private(string host) =>
        $"{host} is a machine of a private network or another that is not public; if it is yours, let it in (--allow-host, or allow_hosts in a list of sources).";

    /// <summary>Names that stand for this machine or its neighbours whatever a name server says.</summary>
    private static bool IsLocalName(string host) =>
        host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal);

    private bool IsListed(string host) => _hosts.Contains(host);

    private bool IsListed(IPAddress address) => _networks.Any(network => PublicAddresses.Covers(network, address));
}
