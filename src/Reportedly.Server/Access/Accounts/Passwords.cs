using Microsoft.AspNetCore.Identity;

namespace Reportedly.Server.Access.Accounts;

/// <summary>Passwords, for those who have no passkey: long, not among the commonest, and not the person's name.</summary>
internal sealed class Passwords
{
    /// <summary>The fewest characters of a password.</summary>
    public const int Shortest = 12;

    /// <summary>The most; longer ones only cost time.</summary>
    public const int Longest = 200;

    private readonly PasswordHasher<Account> hasher = new();

    // Somebody whom nobody is: so that a name that is unknown takes as long as one that is known.
    private readonly string nobody;

    public Passwords() => nobody = hasher.HashPassword(null!, Secrets.Create());

    /// <summary>Sees to it that a password will do for an account.</summary>
    /// <exception cref="AccountProblemException">It will not.</exception>
    public static void Check(string password, string name)
    {
        if (password.Length is < Shortest or > Longest)
        {
            throw new AccountProblemException(
                $"A password has {Shortest} to {Longest} characters; a short sentence will do."
            );
        }
        string own = Joined(name);
        if (
            CommonPasswords.Is(password) || (own.Length > 3 && Joined(password).Contains(own, StringComparison.Ordinal))
        )
        {
            throw new AccountProblemException(
                "This password is among the first that others would try; choose another, for instance four words that have nothing to do with each other."
            );
        }
    }

    private static string Joined(string words) => AccountNames.Key(words).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What the store keeps of a password that is to be an account's.</summary>
    /// <exception cref="AccountProblemException">It will not do.</exception>
    public string HashNew(Account account, string password)
    {
        Check(password, account.Name);
        return Hash(account, password);
    }

    /// <summary>What the store keeps of a password.</summary>
    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    /// <summary>True where the password is the account's; takes as long where there is no account.</summary>
    public bool IsRight(Account? account, string password)
    {
        PasswordVerificationResult result = hasher.VerifyHashedPassword(
            account!,
            account?.PasswordHash ?? nobody,
            password.Length > Longest ? "" : password
        );
        return account is { PasswordHash: not null, IsActive: true } && result != PasswordVerificationResult.Failed;
    }
}
