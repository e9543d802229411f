using System.Collections.Immutable;

namespace Reportedly.Server.Access.Accounts;

/// <summary>Somebody who may sign in. Accounts are closed, never deleted: what they did stays theirs.</summary>
public sealed record Account
{
    /// <summary>Its id, which never changes and says nothing.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name, as judgements and acts carry it. It never changes.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required AccessLevel Role { get; init; }

    /// <summary>False where it was closed.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Changes whenever sessions must end: with the role, the password, and when the account is closed.</summary>
    public required string Stamp { get; init; }

    /// <summary>The password's hash; null where there is none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Its passkeys, the first first.</summary>
    public ImmutableArray<Passkey> Passkeys { get; init; } = [];

    /// <summary>The persons of OpenID Connect providers who sign in as it: issuer and subject.</summary>
    public ImmutableArray<ExternalLogin> Logins { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>True where the person has a way to sign in.</summary>
    public bool CanSignIn => PasswordHash is not null || !Passkeys.IsEmpty || !Logins.IsEmpty;
}

/// <summary>A passkey: the public half of a key pair whose other half never leaves the person's device.</summary>
/// <param name="Id">Its id, in base64url.</param>
/// <param name="PublicKey">The key, as COSE has it.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="SignCount">How often it was used, as the device counts.</param>
/// <param name="Transports">How browsers reach the device.</param>
/// <param name="IsUserVerified">True where the device asked for a finger, a face or a PIN.</param>
/// <param name="IsBackupEligible">True where it may be copied to other devices.</param>
/// <param name="IsBackedUp">True where it was.</param>
public sealed record Passkey(
    string Id,
    ReadOnlyMemory<byte> PublicKey,
    string Name,
    DateTimeOffset Created,
    uint SignCount,
    ImmutableArray<string> Transports,
    bool IsUserVerified,
    bool IsBackupEligible,
    bool IsBackedUp
);

/// <summary>A person as an OpenID Connect provider knows them.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person, by the provider's id, which never changes.</param>
public sealed record ExternalLogin(string Issuer, string Subject);
