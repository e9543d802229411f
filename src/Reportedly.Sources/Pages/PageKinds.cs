using System.Text;

namespace Reportedly.Sources.Pages;

/// <summary>What bytes are.</summary>
internal enum PageKind
{
    /// <summary>A page.</summary>
    Html,

    /// <summary>Text without markup.</summary>
    Plain,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>Tells pages from what servers call pages, and pages from what servers call something else.</summary>
internal static class PageKinds
{
    private const int LookedAt = 1024;

    /// <summary>What bytes are, by themselves first and by what is said of them second.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">What is said of them.</param>
    public static PageKind Of(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        bool isWide = bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LookedAt)]);
        if (
            !isWide
            && (head.Contains('\0', StringComparison.Ordinal) || head.StartsWith("%PDF-", StringComparison.Ordinal))
        )
        {
            return PageKind.Other;
        }
        if (
            head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        )
        {
            return PageKind.Html;
        }
        return mediaType switch
        {
            null or "text/html" or "application/xhtml+xml" or "application/octet-stream" => PageKind.Html,
            "text/plain" => PageKind.Plain,
            _ => PageKind.Other,
        };
    }
}
