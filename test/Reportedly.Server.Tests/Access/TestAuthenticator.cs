using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reportedly.Server.Tests.Access;

/// <summary>A device that makes passkeys and signs with them (WebAuthn, ES256), and the browser before it.</summary>
internal sealed class TestAuthenticator(string origin)
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string handle = "";
    private uint count;

    /// <summary>False for a device that asks nobody for a finger or a PIN.</summary>
    public bool Verifies { get; init; } = true;

    /// <summary>What <c>navigator.credentials.create</c> gives, as JSON.</summary>
    public string Create(JsonElement options)
    {
        handle = options.GetProperty("user").GetProperty("id").GetString()!;
        byte[] client = Client("webauthn.create", options);
        byte[] data =
        [
            .. Data(options.GetProperty("rp").GetProperty("id").GetString()!, HasCredential),
            .. new byte[16],
            0,
            (byte)id.Length,
            .. id,
            .. CoseKey(),
        ];
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            .. Bytes(data),
        ];
        return JsonSerializer.Serialize(
            new
            {
                id = Encode(id),
                rawId = Encode(id),
                type = "public-key",
                clientExtensionResults = new { },
                response = new
                {
                    clientDataJSON = Encode(client),
                    attestationObject = Encode(attestation),
                    transports = new[] { "internal" },
                },
            }
        );
    }

    /// <summary>What <c>navigator.credentials.get</c> gives, as JSON.</summary>
    public string Get(JsonElement options)
    {
        byte[] client = Client("webauthn.get", options);
        byte[] data = Data(options.GetProperty("rpId").GetString()!, 0);
        byte[] signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return JsonSerializer.Serialize(
            new
            {
                id = Encode(id),
                rawId = Encode(id),
                type = "public-key",
                clientExtensionResults = new { },
                response = new
                {
                    clientDataJSON = Encode(client),
                    authenticatorData = Encode(data),
                    signature = Encode(signature),
                    userHandle = handle,
                },
            }
        );
    }

    private byte[] Client(string type, JsonElement options) =>
        Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(
                new
                {
                    type,
                    challenge = options.GetProperty("challenge").GetString(),
                    origin,
                    crossOrigin = false,
                }
            )
        );

    private byte[] Data(string party, byte flags)
    {
        byte[] counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, ++count);
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(party)),
            (byte)(UserPresent | (Verifies ? UserVerified : 0) | flags),
            .. counted,
        ];
    }

    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    private byte[] CoseKey()
    {
        ECParameters parameters = key.ExportParameters(includePrivateParameters: false);
        return
        [
            0xA5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            .. Bytes(parameters.Q.X!),
            0x22,
            .. Bytes(parameters.Q.Y!),
        ];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
