using Reportedly.Server.Intake;
using Reportedly.Sources;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Pages;

namespace Reportedly.Cli.Input;

/// <summary>Reports of pages whose addresses stand among the arguments.</summary>
/// <param name="rules">Which addresses may be fetched.</param>
/// <param name="raw">The folder that keeps what came, byte for byte; null where nothing is kept.</param>
/// <param name="clock">The time.</param>
/// <param name="published">The day for pages that bring none of their own.</param>
/// <param name="stop">Breaks off.</param>
internal sealed class WebPages(
    AddressRules rules,
    string? raw,
    TimeProvider clock,
    DateOnly? published,
    CancellationToken stop
)
{
    private readonly Lazy<PageFetch> pages = new(() =>
        new PageFetch(
            new Fetcher(new FetchLimits(), rules, clock, WebAccess.UserAgent),
            raw is null ? RawArchive.Off : RawArchive.Open(raw)
        )
    );

    /// <summary>True for an argument that is an address and no file.</summary>
    public static bool IsAddress(string argument) =>
        argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The report at an address, or why there is none.</summary>
    public InputItem Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? at))
        {
            return new InputItem.Refused(address, 0, "this is no address; look at its spelling.");
        }
        return pages.Value.ReadAsync(at, stop).GetAwaiter().GetResult() switch
        {
            SourceItem.PassedOver passed => new InputItem.Refused(
                passed.Where,
                passed.Bytes,
                "there is no report at this address."
            ),
            SourceItem item => SourceInput.Of(item, published),
        };
    }
}
