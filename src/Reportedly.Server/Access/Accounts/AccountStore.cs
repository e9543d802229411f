using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Access.Accounts;

/// <summary>Accounts as ASP.NET Core Identity asks for them when it checks passkeys. Whatever changes accounts goes through the book.</summary>
internal sealed class AccountStore(StorePool stores, TimeProvider clock) : IUserPasskeyStore<Account>
{
    /// <inheritdoc/>
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Ask(accounts => accounts.Find(userId));

    /// <inheritdoc/>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Ask(accounts => accounts.FindByName(normalizedUserName));

    /// <inheritdoc/>
    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Ask(accounts => accounts.FindByCredential(AccountBook.KeyOfPasskey(Base64Url.EncodeToString(credentialId))));

    /// <inheritdoc/>
    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(Info)]);

    /// <inheritdoc/>
    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        string id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(
            user.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is { } known ? Info(known) : null
        );
    }

    /// <inheritdoc/>
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        Ask(accounts => AccountCredentials.Put(accounts, user.Id, Of(passkey, passkey.Name ?? "passkey")));

    /// <inheritdoc/>
    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Ask(accounts => AccountCredentials.Remove(accounts, user.Id, Base64Url.EncodeToString(credentialId)));

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(AccountNames.Key(user.Name));

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw Kept();

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Kept();

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Kept();

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw Kept();

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Kept();

    /// <inheritdoc/>
    public void Dispose() { }

    /// <summary>A passkey as accounts keep it.</summary>
    public static Passkey Of(UserPasskeyInfo passkey, string name) =>
        new(
            Base64Url.EncodeToString(passkey.CredentialId),
            passkey.PublicKey,
            name,
            passkey.CreatedAt,
            passkey.SignCount,
            [.. passkey.Transports ?? []],
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp
        );

    private static UserPasskeyInfo Info(Passkey passkey) =>
        new(
            Base64Url.DecodeFromChars(passkey.Id),
            passkey.PublicKey.ToArray(),
            passkey.Created,
            passkey.SignCount,
            [.. passkey.Transports],
            passkey.IsUserVerified,
            passkey.IsBackupEligible,
            passkey.IsBackedUp,
            [],
            []
        )
        {
            Name = passkey.Name,
        };

    private Task<T> Ask<T>(Func<AccountBook, T> ask)
    {
        using StoreLease lease = stores.Rent();
        return Task.FromResult(ask(new AccountBook(lease.Store, clock)));
    }

    private static NotSupportedException Kept() =>
        new("Accounts are made by invitation, changed through AccountBook, and never deleted.");
}
