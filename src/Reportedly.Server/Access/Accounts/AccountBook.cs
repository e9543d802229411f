using System.Text.Json;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Access.Accounts;

/// <summary>The accounts of a store.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">The time.</param>
public sealed class AccountBook(RecordStore store, TimeProvider clock)
{
    private const string Kind = "account";
    private const string NameKind = "account-name";
    private const string CredentialKind = "credential";

    private readonly DeskDocuments documents = store.Documents;

    /// <summary>All accounts, by name.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IReadOnlyList<Account> All() =>
        [
            .. documents
                .All(Kind)
                .Select(Read)
                .OrderBy(account => AccountNames.Key(account.Name), StringComparer.Ordinal),
        ];

    /// <summary>The account with an id; null where there is none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Account? Find(string id) => documents.Find(Kind, id) is { } document ? Read(document) : null;

    /// <summary>The account with a name, however it is written; null where there is none.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Account? FindByName(string name) =>
        documents.Find(NameKind, AccountNames.Key(name)) is { } known ? Find(known.Body) : null;

    /// <summary>The account that a passkey or a provider's person belongs to; null where it is nobody's.</summary>
    /// <param name="credential">What <see cref="KeyOf(Passkey)"/> or <see cref="KeyOf(ExternalLogin)"/> gives.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public Account? FindByCredential(string credential) =>
        documents.Find(CredentialKind, credential) is { } known ? Find(known.Body) : null;

    /// <summary>Makes an account, which nobody can sign in to before they were invited.</summary>
    /// <exception cref="AccountProblemException">The name will not do, or is taken.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Account Add(string name, AccessLevel role)
    {
        Account account = new()
        {
            Id = Secrets.Id(),
            Name = AccountNames.Checked(name),
            Role = role,
            Stamp = Secrets.Id(),
            Created = clock.GetUtcNow(),
        };
        // The account first: a name without an account would be taken for ever.
        documents.Add(Kind, account.Id, Write(account), clock.GetUtcNow());
        if (!documents.Add(NameKind, AccountNames.Key(account.Name), account.Id, clock.GetUtcNow()))
        {
            documents.Remove(Kind, account.Id);
            throw new AccountProblemException(
                $"There is an account called {account.Name} already; choose another name."
            );
        }
        return account;
    }

    /// <summary>Changes an account as it is now.</summary>
    /// <exception cref="AccountProblemException">There is none, or the change refuses it.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Account Change(string id, Func<Account, Account> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            DeskDocument document =
                documents.Find(Kind, id) ?? throw new AccountProblemException("There is no such account.");
            Account changed = change(Read(document));
            if (documents.Change(document, Write(changed), clock.GetUtcNow()))
            {
                return changed;
            }
        }
    }

    /// <summary>Lets an account do more, or less; its sessions end.</summary>
    /// <exception cref="AccountProblemException">It is the last admin.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Account SetRole(string id, AccessLevel role)
    {
        if (role == AccessLevel.Anyone)
        {
            throw new AccountProblemException("A role is one of reader, reviewer and admin.");
        }
        if (role < AccessLevel.Admin)
        {
            MustNotBeLast(id, "make another account admin");
        }
        return Change(id, account => account with { Role = role, Stamp = Secrets.Id() });
    }

    /// <summary>Closes an account: its sessions and tokens end, and nobody can sign in to it.</summary>
    /// <exception cref="AccountProblemException">It is the last admin.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Account Deactivate(string id)
    {
        MustNotBeLast(id, "make another account admin");
        new Invitations(store, clock).Withdraw(id);
        return Change(id, account => account with { IsActive = false, Stamp = Secrets.Id() });
    }

    /// <summary>Opens an account again.</summary>
    /// <exception cref="AccountProblemException">There is none.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Account Activate(string id) => Change(id, account => account with { IsActive = true, Stamp = Secrets.Id() });

    /// <summary>Notes that a passkey or a provider's person belongs to an account.</summary>
    /// <exception cref="AccountProblemException">It belongs to another.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Claim(string credential, string id)
    {
        if (
            !documents.Add(CredentialKind, credential, id, clock.GetUtcNow())
            && documents.Find(CredentialKind, credential)?.Body != id
        )
        {
            throw new AccountProblemException("This way to sign in belongs to another account already.");
        }
    }

    /// <summary>Notes that a passkey or a provider's person belongs to nobody any more.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public void Release(string credential) => documents.Remove(CredentialKind, credential);

    /// <summary>The key of a passkey among all credentials.</summary>
    public static string KeyOf(Passkey passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return KeyOfPasskey(passkey.Id);
    }

    /// <summary>The key of a provider's person among all credentials.</summary>
    public static string KeyOf(ExternalLogin login)
    {
        ArgumentNullException.ThrowIfNull(login);
        return $"openid:{Secrets.Digest($"{login.Issuer}\n{login.Subject}")}";
    }

    /// <summary>The key of the passkey with an id in base64url.</summary>
    internal static string KeyOfPasskey(string id) => $"passkey:{id}";

    private void MustNotBeLast(string id, string remedy)
    {
        string[] admins =
        [
            .. All()
                .Where(account => account is { Role: AccessLevel.Admin, IsActive: true })
                .Select(account => account.Id),
        ];
        if (admins is [var only] && only == id)
        {
            throw new AccountProblemException($"This is the last admin; nobody could let others in. First {remedy}.");
        }
    }

    private static Account Read(DeskDocument document) =>
        JsonSerializer.Deserialize<Account>(document.Body, JsonSerializerOptions.Web)
        ?? throw new StorageException($"The account {document.Id} cannot be read; see what reportedly db verify says.");

    private static string Write(Account account) => JsonSerializer.Serialize(account, JsonSerializerOptions.Web);
}
