using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Server.Pages.Reader;

/// <summary>Addresses that open a report at a thing or at words of it, with the place in the page to scroll to.</summary>
internal static class ReaderLinks
{
    /// <summary>Where a thing that is no claim stands in the text.</summary>
    public const string Here = "here";

    /// <summary>Where words that were looked for stand.</summary>
    public const string Match = "match";

    /// <summary>The report.</summary>
    public static string To(string slug) => $"/reports/{slug}";

    /// <summary>The report with a thing selected, at its words.</summary>
    public static string To(string slug, string thing) => $"/reports/{slug}?at={thing}#{Anchor(thing)}";

    /// <summary>The report at words that were looked for, with the claim that they are a part of selected.</summary>
    public static string To(string slug, string? claim, QuotedSpan words)
    {
        string at = claim is null ? "" : $"at={claim}&";
        return string.Create(CultureInfo.InvariantCulture, $"/reports/{slug}?{at}w={words.Start}-{words.End}#{Match}");
    }

    /// <summary>The id in the page of a thing's words.</summary>
    public static string Anchor(string thing) => thing[0] == 'c' ? thing : Here;
}
