namespace Reportedly.Corroboration.Origins;

/// <summary>Reads the site out of the address of a report.</summary>
internal static class SiteHost
{
    /// <summary>Second-level labels under which countries give out names: <c>co.uk</c>.</summary>
    private static readonly string[] Registries =
    [
        "co",
        "com",
        "org",
        "net",
        "gov",
        "ac",
        "edu",
        "or",
        "ne",
        "go",
        "gob",
    ];

    /// <summary>The host in lower case without "www."; null where the address names none.</summary>
    public static string? Of(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }
        ReadOnlySpan<char> rest = url.AsSpan().Trim();
        int scheme = rest.IndexOf("://", StringComparison.Ordinal);
        rest = scheme >= 0 ? rest[(scheme + 3)..] : rest;
        int end = rest.IndexOfAny("/?#");
        rest = end >= 0 ? rest[..end] : rest;
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        int port = rest.IndexOf(':');
        string host = (port >= 0 ? rest[..port] : rest).ToString().ToLowerInvariant().TrimEnd('.');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains(' ', StringComparison.Ordinal)
            ? host
            : null;
    }

    /// <summary>The host, then what it lies below, down to two labels: <c>edition.cnn.com</c>, <c>cnn.com</c>.</summary>
    public static IEnumerable<string> Above(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        string at = host;
        while (at.Contains('.', StringComparison.Ordinal))
        {
            yield return at;
            at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }

    /// <summary>The label that somebody registered: <c>kelvarpost</c> of <c>news.kelvarpost.co.uk</c>.</summary>
    public static string Name(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        string[] labels = host.Split('.');
        bool country =
            labels.Length > 2 && labels[^1].Length == 2 && Registries.Contains(labels[^2], StringComparer.Ordinal);
        return labels[country ? ^3 : ^2];
    }
}
