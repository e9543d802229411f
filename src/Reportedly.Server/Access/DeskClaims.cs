namespace Reportedly.Server.Access;

/// <summary>What a user's identity says beside name, id and role.</summary>
internal static class DeskClaims
{
    /// <summary>Name of the API token that a request came with.</summary>
    public const string Token = "desk-token";

    /// <summary>The stamp of the account when the session began; another stamp ends it.</summary>
    public const string Stamp = "desk-stamp";
}
