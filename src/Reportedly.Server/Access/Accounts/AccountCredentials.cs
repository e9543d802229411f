using System.Collections.Immutable;

namespace Reportedly.Server.Access.Accounts;

/// <summary>The ways in which the owner of an account signs in.</summary>
internal static class AccountCredentials
{
    /// <summary>The most passkeys of one account.</summary>
    public const int MostPasskeys = 20;

    /// <summary>Adds a passkey, or notes that it was used.</summary>
    /// <exception cref="AccountProblemException">It belongs to another account, or there are too many.</exception>
    public static Account Put(AccountBook accounts, string id, Passkey passkey)
    {
        accounts.Claim(AccountBook.KeyOf(passkey), id);
        return accounts.Change(
            id,
            account =>
                account with
                {
                    Passkeys = account.Passkeys.FirstOrDefault(known => known.Id == passkey.Id) is { } old
                        ? account.Passkeys.Replace(old, passkey)
                        : Room(account).Add(passkey),
                }
        );
    }

    /// <summary>Takes a passkey out.</summary>
    /// <exception cref="AccountProblemException">Nothing would be left to sign in with.</exception>
    public static Account Remove(AccountBook accounts, string id, string passkey)
    {
        Account changed = accounts.Change(
            id,
            account =>
            {
                Account less = account with { Passkeys = account.Passkeys.RemoveAll(known => known.Id == passkey) };
                return less.CanSignIn
                    ? less with
                    {
                        Stamp = Secrets.Id(),
                    }
                    : throw new AccountProblemException("This is your only way to sign in. Add another one first.");
            }
        );
        accounts.Release(AccountBook.KeyOfPasskey(passkey));
        return changed;
    }

    /// <summary>Sets a password; other sessions end.</summary>
    /// <exception cref="AccountProblemException">It will not do.</exception>
    public static Account SetPassword(AccountBook accounts, string id, string password, Passwords passwords) =>
        SetPassword(
            accounts,
            id,
            passwords.HashNew(
                accounts.Find(id) ?? throw new AccountProblemException("There is no such account."),
                password
            )
        );

    /// <summary>Sets a password by its hash; other sessions end.</summary>
    public static Account SetPassword(AccountBook accounts, string id, string hash) =>
        accounts.Change(id, account => account with { PasswordHash = hash, Stamp = Secrets.Id() });

    /// <summary>Lets a provider's person sign in.</summary>
    /// <exception cref="AccountProblemException">The person belongs to another account.</exception>
    public static Account Put(AccountBook accounts, string id, ExternalLogin login)
    {
        accounts.Claim(AccountBook.KeyOf(login), id);
        return accounts.Change(
            id,
            account => account.Logins.Contains(login) ? account : account with { Logins = account.Logins.Add(login) }
        );
    }

    private static ImmutableArray<Passkey> Room(Account account) =>
        account.Passkeys.Length < MostPasskeys
            ? account.Passkeys
            : throw new AccountProblemException($"An account has at most {MostPasskeys} passkeys; take one out first.");
}
