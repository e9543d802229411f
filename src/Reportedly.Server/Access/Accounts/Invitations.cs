using System.Text.Json;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Access.Accounts;

/// <summary>Words that let a person into an account once, for 72 hours: to choose how to sign in.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">The time.</param>
public sealed class Invitations(RecordStore store, TimeProvider clock)
{
    /// <summary>How long an invitation stands.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    private const string Kind = "invitation";

    private readonly DeskDocuments documents = store.Documents;

    /// <summary>Invites a person to an account; earlier invitations to it end.</summary>
    /// <returns>The secret, which is shown once and kept nowhere.</returns>
    /// <exception cref="AccountProblemException">The account is closed.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public string Make(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!account.IsActive)
        {
            throw new AccountProblemException($"The account {account.Name} is closed; open it again first.");
        }
        Withdraw(account.Id);
        string secret = Secrets.Create();
        Invitation invitation = new(account.Id, clock.GetUtcNow() + Lifetime);
        documents.Add(
            Kind,
            Secrets.Digest(secret),
            JsonSerializer.Serialize(invitation, JsonSerializerOptions.Web),
            clock.GetUtcNow()
        );
        return secret;
    }

    /// <summary>The account that a secret lets into; null where it lets in nowhere, or no longer.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Account? Find(string? secret) =>
        !string.IsNullOrEmpty(secret)
        && documents.Find(Kind, Secrets.Digest(secret)) is { } document
        && Read(document) is { } invitation
        && invitation.Until > clock.GetUtcNow()
        && new AccountBook(store, clock).Find(invitation.Account) is { IsActive: true } account
            ? account
            : null;

    /// <summary>Uses an invitation up.</summary>
    /// <returns>True for exactly one of those who use it.</returns>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public bool Use(string secret) => Find(secret) is not null && documents.Remove(Kind, Secrets.Digest(secret));

    /// <summary>Ends the invitations to an account.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Withdraw(string account)
    {
        foreach (DeskDocument document in documents.All(Kind).Where(document => Read(document).Account == account))
        {
            documents.Remove(Kind, document.Id);
        }
    }

    /// <summary>Until when each account stands invited, by its id.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyDictionary<string, DateTimeOffset> Open() =>
        documents
            .All(Kind)
            .Select(Read)
            .Where(invitation => invitation.Until > clock.GetUtcNow())
            .GroupBy(invitation => invitation.Account, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Max(invitation => invitation.Until),
                StringComparer.Ordinal
            );

    /// <summary>The address that an invitation is sent as.</summary>
    /// <param name="desk">The address of the desk.</param>
    /// <param name="secret">The secret.</param>
    public static Uri Link(Uri desk, string secret) => new(desk, $"/join?invitation={secret}");

    private static Invitation Read(DeskDocument document) =>
        JsonSerializer.Deserialize<Invitation>(document.Body, JsonSerializerOptions.Web)
        ?? throw new StorageException("An invitation cannot be read; invite the person anew.");

    private sealed record Invitation(string Account, DateTimeOffset Until);
}
