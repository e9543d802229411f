using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Sources.Feeds;

/// <summary>Says what tells one item from another.</summary>
public static class FeedIds
{
    /// <summary>The id of an item to which its publisher gave none: its link, or else a digest of what it says.</summary>
    /// <param name="item">The item.</param>
    public static string Of(FeedItem item) => item.Link?.AbsoluteUri ?? $"sha256:{Digest(item)}";

    /// <summary>A digest of what an item says; another digest under the same id is an edited version. Dates do not count.</summary>
    /// <param name="item">The item.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Digest(FeedItem item) => Digest($"{item.Title}\n\n{item.Summary}\n\n{item.Content}");

    /// <summary>The SHA-256 of a text's UTF-8 bytes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
