namespace Reportedly.Server.Pages.Parts;

/// <summary>An address that somebody else wrote, as a link may carry it.</summary>
public static class WebAddress
{
    /// <summary>The address in full, its host in plain letters; null for all that is no address of the web: a script, a file, half an address.</summary>
    /// <param name="address">What stands as one; null for nothing.</param>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme is "http" or "https")
        && uri.UserInfo.Length == 0
        && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.PathAndQuery}{uri.Fragment}"
            : null;
}
