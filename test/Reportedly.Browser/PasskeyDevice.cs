using System.Text.Json;
using Microsoft.Playwright;

namespace Reportedly.Browser;

/// <summary>A device that keeps passkeys, as the browser itself stands in for one.</summary>
internal sealed class PasskeyDevice
{
    private readonly ICDPSession session;
    private readonly string id;

    private PasskeyDevice(ICDPSession session, string id)
    {
        this.session = session;
        this.id = id;
    }

    /// <summary>Plugs one in, whose owner agrees to everything.</summary>
    /// <param name="page">Where.</param>
    /// <param name="transport">How it hangs on the computer: <c>internal</c> within it, <c>usb</c> at a plug.</param>
    public static async Task<PasskeyDevice> PlugInAsync(IPage page, string transport = "internal")
    {
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        JsonElement? made = await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = transport,
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return new PasskeyDevice(session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Lets its owner say no from now on, or yes again.</summary>
    public Task RefuseAsync(bool refuses) =>
        session.SendAsync(
            "WebAuthn.setUserVerified",
            new Dictionary<string, object> { ["authenticatorId"] = id, ["isUserVerified"] = !refuses }
        );

    /// <summary>Takes it away.</summary>
    public Task UnplugAsync() =>
        session.SendAsync(
            "WebAuthn.removeVirtualAuthenticator",
            new Dictionary<string, object> { ["authenticatorId"] = id }
        );
}
