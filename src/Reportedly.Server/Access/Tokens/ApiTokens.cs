using System.Text.Json;
using Reportedly.Server.Access.Accounts;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Access.Tokens;

/// <summary>The API tokens of a store. Of a token's words it keeps their SHA-256 alone.</summary>
/// <param name="documents">Where they are kept.</param>
/// <param name="clock">The time.</param>
internal sealed class ApiTokens(DeskDocuments documents, TimeProvider clock)
{
    /// <summary>What all tokens begin with, so that they are found where they were left by mistake.</summary>
    public const string Prefix = "rpt_";

    /// <summary>The most tokens that one account has at once.</summary>
    public const int MostOfOwner = 50;

    private const string Kind = "token";
    private const int LongestName = 60;

    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(5);

    /// <summary>Makes a token.</summary>
    /// <param name="owner">The account.</param>
    /// <param name="most">What the account may do.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="expires">When it ends; null for never.</param>
    /// <returns>The token's words, which are shown once, and the token.</returns>
    /// <exception cref="AccountProblemException">It may do more than its owner, or its name will not do.</exception>
    public (string Words, ApiToken Token) Make(
        string owner,
        AccessLevel most,
        string? name,
        AccessLevel role,
        DateTimeOffset? expires
    )
    {
        string trimmed = (name ?? "").Trim();
        if (trimmed.Length is 0 or > LongestName || trimmed.Any(char.IsControl))
        {
            throw new AccountProblemException($"A token's name has 1 to {LongestName} characters: say what it is for.");
        }
        if (role == AccessLevel.Anyone || role > most)
        {
            throw new AccountProblemException("A token may do no more than its owner; choose another role.");
        }
        DateTimeOffset now = clock.GetUtcNow();
        if (Of(owner).Count(token => token.IsValid(now)) >= MostOfOwner)
        {
            throw new AccountProblemException($"There are {MostOfOwner} tokens already; revoke one first.");
        }
        string words = Prefix + Secrets.Create();
        ApiToken token = new(Secrets.Id(), owner, trimmed, role, now, expires, null, null);
        documents.Add(Kind, Secrets.Digest(words), Write(token), now);
        return (words, token);
    }

    /// <summary>The tokens of an account, the newest first.</summary>
    public IReadOnlyList<ApiToken> Of(string owner) =>
        [
            .. documents
                .All(Kind)
                .Select(Read)
                .Where(token => token.Owner == owner)
                .OrderByDescending(token => token.Created),
        ];

    /// <summary>The token whose words these are, if it still lets in; null where it does not.</summary>
    public ApiToken? Find(string words)
    {
        if (
            !words.StartsWith(Prefix, StringComparison.Ordinal)
            || documents.Find(Kind, Secrets.Digest(words)) is not { } document
        )
        {
            return null;
        }
        ApiToken token = Read(document);
        DateTimeOffset now = clock.GetUtcNow();
        if (!token.IsValid(now))
        {
            return null;
        }
        if (token.LastUsed is not { } last || now - last >= UseIsNotedEvery)
        {
            // Whoever is faster notes it; whoever revoked it meanwhile must not be undone.
            documents.Change(document, Write(token with { LastUsed = now }), now);
        }
        return token;
    }

    /// <summary>Revokes a token of an account.</summary>
    /// <returns>The token; null where the account has none with this id.</returns>
    public ApiToken? Revoke(string owner, string id)
    {
        while (
            documents
                .All(Kind)
                .FirstOrDefault(document => Read(document) is var token && token.Id == id && token.Owner == owner)
                is { } document
        )
        {
            ApiToken revoked = Read(document);
            revoked = revoked with { Revoked = revoked.Revoked ?? clock.GetUtcNow() };
            if (documents.Change(document, Write(revoked), clock.GetUtcNow()))
            {
                return revoked;
            }
        }
        return null;
    }

    private static ApiToken Read(DeskDocument document) =>
        JsonSerializer.Deserialize<ApiToken>(document.Body, JsonSerializerOptions.Web)
        ?? throw new StorageException("A token cannot be read; see what reportedly db verify says.");

    private static string Write(ApiToken token) => JsonSerializer.Serialize(token, JsonSerializerOptions.Web);
}
