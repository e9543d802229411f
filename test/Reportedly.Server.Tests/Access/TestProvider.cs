using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Reportedly.Server.Tests.Access;

/// <summary>An OpenID Connect provider without a network: it knows one person, and signs what it says with a key of its own.</summary>
internal sealed class TestProvider : HttpMessageHandler
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };

    /// <summary>Its address.</summary>
    public const string Address = "https://id.example.org";

    /// <summary>Whom it lets in.</summary>
    public string Subject { get; set; } = "person-1";

    /// <summary>What the desk sent along when it asked for somebody; goes into what the provider signs.</summary>
    public string Nonce { get; set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        string path = request.RequestUri!.AbsolutePath;
        object answer = path switch
        {
            "/.well-known/openid-configuration" => new
            {
                issuer = Address,
                authorization_endpoint = $"{Address}/authorize",
                token_endpoint = $"{Address}/token",
                jwks_uri = $"{Address}/keys",
                id_token_signing_alg_values_supported = new[] { "RS256" },
                response_types_supported = new[] { "code" },
            },
            "/keys" => new { keys = new[] { Key() } },
            "/token" => new
            {
                access_token = "none",
                token_type = "Bearer",
                expires_in = 300,
                id_token = Signed(),
            },
            _ => throw new InvalidOperationException($"Nobody asks a provider for {path}."),
        };
        await Task.CompletedTask;
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(JsonSerializer.Serialize(answer), Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }

    private object Key()
    {
        RSAParameters parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private string Signed() =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Address,
                Audience = "desk",
                // The library that reads it goes by the machine's own clock.
                IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
                Subject = new ClaimsIdentity([
                    new Claim("sub", Subject),
                    new Claim("nonce", Nonce),
                    new Claim("role", "admin"),
                    new Claim("name", "A. Admin"),
                ]),
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
            }
        );
}
