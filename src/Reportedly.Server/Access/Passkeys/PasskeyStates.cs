using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Access.Passkeys;

/// <summary>
/// What the desk asked a browser to sign, sealed in a cookie of that browser until it answers. Each is taken once: an answer that somebody
/// saw cannot be sent again.
/// </summary>
internal sealed class PasskeyStates(IDataProtectionProvider protection, DeskSetup setup)
{
    private const string CookieName = "desk-passkey";
    private const int MostUsed = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Reportedly.Passkeys");
    private readonly Lock turn = new();
    private readonly Queue<(string Digest, DateTimeOffset When)> used = [];

    /// <summary>Notes what was asked.</summary>
    public void Set(HttpContext context, string state)
    {
        string until = (setup.Clock.GetUtcNow() + Lifetime)
            .ToUnixTimeSeconds()
            .ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(CookieName, protector.Protect(until + state), Options());
    }

    /// <summary>What was asked, once; null where nothing was, or too long ago.</summary>
    public string? Take(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { } cookie)
        {
            return null;
        }
        context.Response.Cookies.Delete(CookieName, Options());
        return Unsealed(cookie) is { } state && IsFirst(cookie) ? state : null;
    }

    private string? Unsealed(string cookie)
    {
        try
        {
            string plain = protector.Unprotect(cookie);
            long until = long.Parse(plain.AsSpan(0, 12), System.Globalization.CultureInfo.InvariantCulture);
            return until > setup.Clock.GetUtcNow().ToUnixTimeSeconds() ? plain[12..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool IsFirst(string cookie)
    {
        string digest = Secrets.Digest(cookie);
        DateTimeOffset now = setup.Clock.GetUtcNow();
        lock (turn)
        {
            while (
                used.TryPeek(out (string, DateTimeOffset When) old)
                && (now - old.When > Lifetime || used.Count > MostUsed)
            )
            {
                used.Dequeue();
            }
            if (used.Any(known => known.Digest == digest))
            {
                return false;
            }
            used.Enqueue((digest, now));
            return true;
        }
    }

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = DeskServices.Secure(setup) == CookieSecurePolicy.Always,
            Path = "/",
        };
}
