namespace Reportedly.Server.Hosting;

/// <summary>How a team reaches its desk.</summary>
/// <param name="PublicUrl">
/// The address that the team types, <c>https://desk.example.org</c>. Passkeys are tied to its host, and cookies are marked secure where it is
/// https.
/// </param>
public sealed record TeamSetup(Uri PublicUrl)
{
    /// <summary>An OpenID Connect provider to sign in with beside passkeys; null for none.</summary>
    public OpenIdSetup? OpenId { get; init; }

    /// <summary>True where a proxy on this machine stands before the desk and says for whom it asks.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Sees to it that nobody would send passwords in the clear.</summary>
    /// <exception cref="ArgumentException">The address is none that a team can use.</exception>
    public void Check()
    {
        bool isWeb = PublicUrl is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
        bool isSafe =
            PublicUrl.Scheme == Uri.UriSchemeHttps || (PublicUrl.Scheme == Uri.UriSchemeHttp && PublicUrl.IsLoopback);
        if (!isWeb || !isSafe)
        {
            throw new ArgumentException(
                $"{PublicUrl}: the address that the team types is https:// and a host, without a path; http:// will do for localhost alone.",
                nameof(PublicUrl)
            );
        }
    }
}

/// <summary>An OpenID Connect provider.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">What it knows the desk as.</param>
/// <param name="ClientSecret">What the desk shows it; null for a public client.</param>
public sealed record OpenIdSetup(Uri Authority, string ClientId, string? ClientSecret)
{
    /// <summary>Makes what carries the desk's own requests to the provider; null for the network.</summary>
    public Func<HttpMessageHandler>? Backchannel { get; init; }
}
