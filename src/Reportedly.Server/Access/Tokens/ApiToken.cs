namespace Reportedly.Server.Access.Tokens;

/// <summary>Words that let a program in as an account, without its password.</summary>
/// <param name="Id">Its id, by which it is revoked; it says nothing of the secret.</param>
/// <param name="Owner">The account's id; <c>local</c> at a desk without accounts.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Role">The most that it may do; never more than its owner may.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="LastUsed">When it was used last, to a few minutes; null for never.</param>
/// <param name="Revoked">When it was revoked; null where it was not.</param>
public sealed record ApiToken(
    string Id,
    string Owner,
    string Name,
    AccessLevel Role,
    DateTimeOffset Created,
    DateTimeOffset? Expires,
    DateTimeOffset? LastUsed,
    DateTimeOffset? Revoked
)
{
    /// <summary>True where it still lets in.</summary>
    public bool IsValid(DateTimeOffset now) => Revoked is null && (Expires is not { } end || end > now);
}
