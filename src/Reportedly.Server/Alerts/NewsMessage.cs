using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reportedly.Server.Alerts;

/// <summary>What is sent to a webhook: one message for all that is new.</summary>
/// <param name="Search">Name of the search.</param>
/// <param name="Why">The filter that the incidents are found by, as Explore's address has it.</param>
/// <param name="Through">The last change that the message takes in: a receiver that hears the same number twice has heard it already.</param>
/// <param name="News">What is new.</param>
public sealed record NewsMessage(string Search, string Why, long Through, ImmutableArray<NewsMessageItem> News)
{
    /// <summary>The message as UTF-8 JSON.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, NewsMessageJson.Default.NewsMessage);

    /// <summary>What proves who sent a message: <c>sha256=</c> and the HMAC of its bytes in hex, as others who send webhooks write it.</summary>
    /// <param name="secret">What sender and receiver both know.</param>
    /// <param name="body">The message.</param>
    public static string Signature(string secret, ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    /// <summary>The message of news.</summary>
    /// <param name="search">The search that they were found by.</param>
    /// <param name="news">They.</param>
    /// <param name="through">The last change that was looked at.</param>
    /// <param name="desk">The address of the desk.</param>
    public static NewsMessage Of(SavedSearch search, IEnumerable<NewsItem> news, long through, Uri desk)
    {
        ArgumentNullException.ThrowIfNull(search);
        return new NewsMessage(
            search.Name,
            search.Filter,
            through,
            [
                .. news.Select(item => new NewsMessageItem(
                    item.Incident,
                    item.Title,
                    item.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    new Uri(desk, $"/incidents/{item.Incident}").AbsoluteUri,
                    [.. item.Points.Select(point => point.Says)]
                )),
            ]
        );
    }
}

/// <summary>What is new about one incident, in a message.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Title">What happened where and when.</param>
/// <param name="At">When it changed.</param>
/// <param name="Url">Where its board is.</param>
/// <param name="Says">What is new, a line each.</param>
public sealed record NewsMessageItem(string Incident, string Title, string At, string Url, ImmutableArray<string> Says);

/// <summary>How messages become JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NewsMessage))]
internal sealed partial class NewsMessageJson : JsonSerializerContext;
