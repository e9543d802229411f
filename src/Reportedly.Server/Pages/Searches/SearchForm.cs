using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Alerts;
using Reportedly.Server.Pages.Explore;

namespace Reportedly.Server.Pages.Searches;

/// <summary>What somebody filled in to keep a search.</summary>
public sealed record SearchForm
{
    private const int LongestName = 120;

    /// <summary>What it is to be called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of which news it is to tell; empty for all.</summary>
    public ImmutableArray<NewsKind> Kinds { get; init; } = [];

    /// <summary>Where news are to be sent; empty for nowhere.</summary>
    public string Webhook { get; init; } = "";

    /// <summary>Reads the fields.</summary>
    public static SearchForm Of(IFormCollection fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new SearchForm
        {
            Name = fields["name"].ToString().Trim(),
            Webhook = fields["webhook"].ToString().Trim(),
            Kinds =
            [
                .. fields["kind"]
                    .Where(kind => Enum.TryParse(kind, ignoreCase: true, out NewsKind _))
                    .Select(kind => Enum.Parse<NewsKind>(kind!, ignoreCase: true))
                    .Distinct(),
            ],
        };
    }

    /// <summary>What keeps it from being kept, with the remedy; null where nothing does.</summary>
    /// <param name="filter">What it looks for.</param>
    public string? Problem(ExploreFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Problems.Length > 0 ? filter.Problems[0]
            : Name.Length == 0 ? "The search has no name; write one."
            : Name.Length > LongestName
                ? FormattableString.Invariant($"The name is too long; write at most {LongestName} characters.")
            : Webhook.Length > 0 && !IsAddress(Webhook)
                ? "The webhook is no address; write one that begins with https:// or http://."
            : null;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0;
}
