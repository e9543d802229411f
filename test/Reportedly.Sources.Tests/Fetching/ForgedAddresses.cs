using System.Globalization;

namespace Reportedly.Sources.Tests.Fetching;

/// <summary>Ways of writing addresses that lead into a private network, with <c>PORT</c> for the port.</summary>
internal static class ForgedAddresses
{
    private static readonly string[] PrivateV4 =
    [
        "127.0.0.1",
        "127.0.0.2",
        "127.1.2.3",
        "127.255.255.255",
        "10.0.0.1",
        "10.255.255.254",
        "172.16.0.1",
        "172.31.255.254",
        "192.168.0.1",
        "192.168.255.254",
        "169.254.169.254",
        "169.254.0.1",
        "100.64.0.1",
        "100.127.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.1",
        "192.0.2.7",
        "198.18.0.1",
        "198.19.255.1",
        "198.51.100.7",
        "203.0.113.7",
        "192.88.99.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
    ];

    private static readonly string[] Written =
    [
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[0000:0000:0000:0000:0000:0000:0000:0001]",
        "[::0001]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fe80::1%251]",
        "[::1%25lo]",
        "[febf::1]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fdff::1]",
        "[ff02::1]",
        "[ff05::2]",
        "[2001::1]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "[2001:db8::1]",
        "[2001:10::1]",
        "[2001:20::1]",
        "[2001:2::1]",
        "[3fff::1]",
        "[3ffe::1]",
        "[100::1]",
        "[64:ff9b:1::7f00:1]",
        "[5f00::1]",
        "[4000::1]",
        "[::127.0.0.1]",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "LocalHost.",
        "a.localhost",
        "a.b.localhost.",
        "localhost.localdomain",
        "ip6-localhost",
        "router.local",
        "metadata.google.internal",
        "intranet",
        "127.0.0.1.nip.example",
        "wire.example",
        "wire.example.",
        "ｌｏｃａｌｈｏｓｔ",
        "①②⑦.⓪.⓪.①",
        "１２７.０.０.１",
        "127。0。0。1",
        "127．0．0．1",
        "xn--fsq.example",
        "ⓛocalhost",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "0",
        "1",
        "0x0",
        "00000000",
        "0177.1",
        "0x7f.1",
        "0x7F.0.0.0x1",
        "0177.0.0.01",
        "127.0.0.01",
        "127.0.0.0x1",
        "0x7f000001",
        "017700000001",
        "2130706433",
        "3232235521",
        "2852039166",
        "%31%32%37.0.0.1",
        "127%2e0%2e0%2e1",
        "loc%61lhost",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
    ];

    private static readonly string[] Whole =
    [
        "http://user@127.0.0.1:PORT/",
        "http://user:word@127.0.0.1:PORT/",
        "http://example.org@127.0.0.1:PORT/",
        "http://127.0.0.1:PORT@example.org/",
        "http://:@127.0.0.1:PORT/",
        "http://example.org:80@127.0.0.1:PORT/",
        "http://127.0.0.1:PORT\\@example.org/",
        "http://127.0.0.1:PORT#@example.org/",
        "http://127.0.0.1:PORT?@example.org/",
        "file:///etc/passwd",
        "file://127.0.0.1/etc",
        "ftp://127.0.0.1:PORT/",
        "gopher://127.0.0.1:PORT/",
        "dict://127.0.0.1:PORT/",
        "ldap://127.0.0.1:PORT/",
        "ws://127.0.0.1:PORT/",
        "wss://127.0.0.1:PORT/",
        "jar:http://127.0.0.1:PORT/!/",
        "view-source:http://127.0.0.1:PORT/",
        "data:text/html,x",
        "javascript:1",
        "about:blank",
        "net.tcp://127.0.0.1:PORT/",
        "http:\\\\127.0.0.1:PORT\\",
        "http:/\\127.0.0.1:PORT/",
        "http:127.0.0.1:PORT",
        "//127.0.0.1:PORT/",
        "http:///127.0.0.1:PORT/",
        "HTTP://127.0.0.1:PORT/",
        " http://127.0.0.1:PORT/ ",
        "http://127.0.0.1:PORT/../..",
        "https://127.0.0.1:PORT/",
        "https://[::1]:PORT/",
        "http://1.1.1.1:22/",
        "http://1.1.1.1:25/",
        "http://1.1.1.1:0/",
    ];

    /// <summary>All of them.</summary>
    /// <param name="port">The port at which somebody listens.</param>
    public static IEnumerable<string> All(int port)
    {
        string number = port.ToString(CultureInfo.InvariantCulture);
        return PrivateV4
            .SelectMany(Forms)
            .Concat(Written)
            .Select(host => $"http://{host}:{number}/")
            .Concat(Whole.Select(address => address.Replace("PORT", number, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>One number in the forms that some program or other understands.</summary>
    private static IEnumerable<string> Forms(string dotted)
    {
        int[] parts = [.. dotted.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        uint whole = parts.Aggregate(0u, (sum, part) => (sum << 8) | (uint)part);
        yield return dotted;
        yield return whole.ToString(CultureInfo.InvariantCulture);
        yield return $"0x{whole:x8}";
        yield return string.Join('.', parts.Select(part => "0" + Convert.ToString(part, 8)));
        yield return FormattableString.Invariant($"{parts[0]}.{whole & 0xFFFFFF}");
        yield return $"[::ffff:{dotted}]";
        yield return $"[::ffff:{whole >> 16:x}:{whole & 0xFFFF:x}]";
        yield return $"[64:ff9b::{whole >> 16:x}:{whole & 0xFFFF:x}]";
        yield return $"[2002:{whole >> 16:x}:{whole & 0xFFFF:x}::1]";
    }
}
