using System.Collections.Immutable;
using Reportedly.Sources;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Intake;

/// <summary>What a verb may do with the web.</summary>
/// <param name="Fetch">Asks a server; never throws but where it is stopped.</param>
/// <param name="ReadPage">Makes a report of a page.</param>
public sealed record WebAccess(
    Func<FetchRequest, CancellationToken, Task<FetchResult>> Fetch,
    Func<FetchResult.Fetched, SourceItem> ReadPage
)
{
    /// <summary>Sends a signed message of JSON; null where it was taken, else why not.</summary>
    public Func<Uri, ReadOnlyMemory<byte>, string, CancellationToken, Task<string?>> Post { get; init; } =
        (_, _, _, _) => Task.FromResult<string?>("messages cannot be sent from here.");

    /// <summary>Who asks; robots.txt knows the program by the word before the slash.</summary>
    public static string UserAgent { get; } = $"Reportedly/{typeof(WebAccess).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The web itself: public machines, and those that are let in.</summary>
    /// <param name="allowed">Hosts and networks of one's own.</param>
    public static WebAccess Open(ImmutableArray<string> allowed)
    {
        AddressRules rules = AddressRules.Allowing(allowed);
        Fetcher fetcher = new(new FetchLimits(), rules, TimeProvider.System, UserAgent);
        return new WebAccess(fetcher.FetchAsync, ReadPageOf)
        {
            Post = new MessagePost(rules, TimeProvider.System, UserAgent).SendAsync,
        };
    }

    private static SourceItem ReadPageOf(FetchResult.Fetched page) =>
        PageReader.Read(page.Final.AbsoluteUri, page.Body, page.Final, page.Charset, page.MediaType);
}
