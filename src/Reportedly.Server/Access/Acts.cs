using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Access;

/// <summary>
/// Tells the audit what somebody did. Whoever changes the store tells it on the same handle within
/// <see cref="RecordStore.Together{T}"/>, so that there is no act without its entry and no entry without its act.
/// </summary>
public static class Acts
{
    /// <summary>Reports were taken in; about: where from.</summary>
    public const string TakenIn = "reports-taken-in";

    /// <summary>A job was stopped, or let go on; about: what it reads.</summary>
    public const string JobChanged = "job-changed";

    /// <summary>Something was judged; about: the judgement's id.</summary>
    public const string Judged = "judged";

    /// <summary>Something was taken out of the desk; about: its form.</summary>
    public const string Exported = "exported";

    /// <summary>A source was added, changed or taken out; about: its name.</summary>
    public const string SourceChanged = "source-changed";

    /// <summary>A saved search was added, changed or taken out; about: its name.</summary>
    public const string SearchChanged = "search-changed";

    /// <summary>Somebody signed in; about: by what.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Somebody tried to sign in, and could not; about: by what.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>Somebody signed out.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>Somebody was invited; about: the account.</summary>
    public const string Invited = "invited";

    /// <summary>An invitation was taken up; about: by what.</summary>
    public const string Joined = "joined";

    /// <summary>An account may do something else; about: the account.</summary>
    public const string RoleChanged = "role-changed";

    /// <summary>An account was closed; about: the account.</summary>
    public const string Deactivated = "deactivated";

    /// <summary>An account was opened again; about: the account.</summary>
    public const string Activated = "activated";

    /// <summary>A way to sign in was added, changed or taken out; about: which.</summary>
    public const string CredentialChanged = "credential-changed";

    /// <summary>A token was made; about: its name.</summary>
    public const string TokenMade = "token-made";

    /// <summary>A token was revoked; about: its name.</summary>
    public const string TokenRevoked = "token-revoked";

    /// <summary>Names of all acts, for whoever filters.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn,
        SignInFailed,
        SignedOut,
        Invited,
        Joined,
        RoleChanged,
        Deactivated,
        Activated,
        CredentialChanged,
        TokenMade,
        TokenRevoked,
        Judged,
        TakenIn,
        JobChanged,
        Exported,
        SourceChanged,
        SearchChanged,
    ];

    /// <summary>Writes what the user of a request did, together with what is written on the same handle.</summary>
    /// <inheritdoc cref="Tell(HttpContext, string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    /// <param name="store">The handle.</param>
    /// <param name="context">The request.</param>
    /// <param name="act">What was done.</param>
    /// <param name="about">What it was done to.</param>
    /// <param name="details">What else is worth knowing.</param>
    public static void Tell(
        RecordStore store,
        HttpContext context,
        string act,
        string about,
        params ReadOnlySpan<(string Name, string Value)> details
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        TellOf(store, context, WhoOf(context.User), act, about, details);
    }

    /// <summary>Writes what the user of a request did; when this returns, it is on the disk.</summary>
    /// <param name="context">The request.</param>
    /// <param name="act">What was done: one of the names above.</param>
    /// <param name="about">What it was done to; empty where nothing in particular.</param>
    /// <param name="details">What else is worth knowing; never a password, a token or an address.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public static void Tell(
        HttpContext context,
        string act,
        string about,
        params ReadOnlySpan<(string Name, string Value)> details
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        TellOf(context, WhoOf(context.User), act, about, details);
    }

    /// <summary>Writes what somebody did who is not, or not yet, the user of the request.</summary>
    /// <inheritdoc cref="Tell(HttpContext, string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    /// <param name="context">The request.</param>
    /// <param name="who">Who did it.</param>
    /// <param name="act">What was done.</param>
    /// <param name="about">What it was done to.</param>
    /// <param name="details">What else is worth knowing.</param>
    public static void TellOf(
        HttpContext context,
        string who,
        string act,
        string about,
        params ReadOnlySpan<(string Name, string Value)> details
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        using StoreLease lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        TellOf(lease.Store, context, who, act, about, details);
    }

    /// <summary>Writes what somebody did who is not, or not yet, the user, together with what is written on the same handle.</summary>
    /// <inheritdoc cref="TellOf(HttpContext, string, string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    /// <param name="store">The handle.</param>
    /// <param name="context">The request.</param>
    /// <param name="who">Who did it.</param>
    /// <param name="act">What was done.</param>
    /// <param name="about">What it was done to.</param>
    /// <param name="details">What else is worth knowing.</param>
    public static void TellOf(
        RecordStore store,
        HttpContext context,
        string who,
        string act,
        string about,
        params ReadOnlySpan<(string Name, string Value)> details
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(context);
        Dictionary<string, string> named = new(StringComparer.Ordinal);
        foreach ((string name, string value) in details)
        {
            named[name] = value;
        }
        if (context.User.FindFirstValue(DeskClaims.Token) is { } token)
        {
            named["token"] = token;
        }
        TimeProvider clock = context.RequestServices.GetRequiredService<TimeProvider>();
        store.Audit.Append(clock.GetUtcNow(), who, act, about, named);
    }

    /// <summary>The name that acts and judgements of a user carry.</summary>
    public static string WhoOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity?.Name ?? "nobody";
    }
}
