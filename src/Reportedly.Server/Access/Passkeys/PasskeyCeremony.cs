using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Reportedly.Server.Access.Accounts;

namespace Reportedly.Server.Access.Passkeys;

/// <summary>The two steps in which a passkey is made or used: the desk asks for a signature, the browser answers.</summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<Account> passkeys, PasskeyStates states)
{
    /// <summary>Asks a browser to make a passkey for an account.</summary>
    /// <returns>The options of <c>navigator.credentials.create</c>, as JSON.</returns>
    public async Task<string> AskForNewAsync(HttpContext context, Account account)
    {
        PasskeyCreationOptionsResult asked = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id,
                Name = account.Name,
                DisplayName = account.Name,
            },
            context
        );
        states.Set(context, asked.AttestationState ?? "");
        return asked.CreationOptionsJson;
    }

    /// <summary>Takes the passkey that a browser made for an account.</summary>
    /// <exception cref="AccountProblemException">It is none, or none that was asked for.</exception>
    public async Task<Passkey> NewAsync(HttpContext context, Account account, string? credential, string? name)
    {
        PasskeyAttestationResult made = await passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = Sent(credential),
                AttestationState = states.Take(context) ?? throw TooLate(),
            }
        );
        return made is { Succeeded: true } && made.UserEntity?.Id == account.Id
            ? AccountStore.Of(made.Passkey!, NameOf(account, name))
            : throw Refused();
    }

    /// <summary>Asks a browser for a passkey of whoever sits before it.</summary>
    /// <returns>The options of <c>navigator.credentials.get</c>, as JSON.</returns>
    public async Task<string> AskForKnownAsync(HttpContext context)
    {
        PasskeyRequestOptionsResult asked = await passkeys.MakeRequestOptionsAsync(null, context);
        states.Set(context, asked.AssertionState ?? "");
        return asked.RequestOptionsJson;
    }

    /// <summary>The account whose passkey a browser used, and the passkey as it is now.</summary>
    /// <exception cref="AccountProblemException">It is nobody's.</exception>
    public async Task<(Account Account, Passkey Passkey)> KnownAsync(HttpContext context, string? credential)
    {
        PasskeyAssertionResult<Account> used = await passkeys.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = Sent(credential),
                AssertionState = states.Take(context) ?? throw TooLate(),
            }
        );
        return used is { Succeeded: true, User: { IsActive: true } account }
            ? (account, AccountStore.Of(used.Passkey, used.Passkey.Name ?? "passkey"))
            : throw Refused();
    }

    private static string Sent(string? credential) =>
        string.IsNullOrWhiteSpace(credential)
            ? throw new AccountProblemException("The browser sent no passkey. It needs scripts for this; try again.")
            : credential;

    /// <summary>What its owner calls it; where they said nothing, a number tells it from the others.</summary>
    private static string NameOf(Account account, string? name)
    {
        if ((name ?? "").Trim() is { Length: > 0 } given)
        {
            return given[..Math.Min(given.Length, 60)];
        }
        string fresh = "passkey";
        for (int number = 2; account.Passkeys.Any(known => known.Name == fresh); number++)
        {
            fresh = string.Create(CultureInfo.InvariantCulture, $"passkey {number}");
        }
        return fresh;
    }

    private static AccountProblemException TooLate() => new("This took too long, or was sent twice. Try again.");

    private static AccountProblemException Refused() =>
        new("This passkey is not one that lets in here. Try again, or ask an admin for an invitation.");
}
