using Microsoft.AspNetCore.Identity;

namespace Reportedly.Server.Access.Passkeys;

/// <summary>What a passkey must be: tied to the desk's address, kept by the device, and opened by a finger, a face or a PIN.</summary>
internal static class PasskeyRules
{
    /// <summary>Sets the rules.</summary>
    /// <param name="options">Where they are set.</param>
    /// <param name="desk">The address that the team types.</param>
    public static void Configure(IdentityPasskeyOptions options, Uri desk)
    {
        options.ServerDomain = desk.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        // What the device is made by is nobody's business.
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = origin =>
            ValueTask.FromResult(
                !origin.CrossOrigin
                    && Uri.TryCreate(origin.Origin, UriKind.Absolute, out Uri? from)
                    && Uri.Compare(
                        from,
                        desk,
                        UriComponents.SchemeAndServer,
                        UriFormat.Unescaped,
                        StringComparison.OrdinalIgnoreCase
                    ) == 0
            );
    }
}
