using Reportedly.Sources;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Intake;

/// <summary>Reports of pages that are named by their addresses.</summary>
/// <param name="fetch">Gives what asks servers; called once, when the first page is wanted.</param>
/// <param name="raw">The folder that keeps what came, byte for byte; null where nothing is kept.</param>
/// <param name="published">The day for pages that bring none of their own.</param>
/// <param name="stop">Breaks off.</param>
public sealed class WebPages(
    Func<Func<FetchRequest, CancellationToken, Task<FetchResult>>> fetch,
    string? raw,
    DateOnly? published,
    CancellationToken stop
)
{
    private readonly Lazy<PageFetch> pages = new(() =>
        new PageFetch(fetch(), raw is null ? RawArchive.Off : RawArchive.Open(raw))
    );

    /// <summary>True for an argument that is an address and no file.</summary>
    /// <param name="argument">What a person wrote.</param>
    public static bool IsAddress(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The report at an address, or why there is none.</summary>
    /// <param name="address">The address.</param>
    public InputItem Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? at))
        {
            return new InputItem.Refused(address, 0, "this is no address; look at its spelling.");
        }
        try
        {
            return Of(pages.Value.ReadAsync(at, stop).GetAwaiter().GetResult());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new InputItem.Refused(
                address,
                0,
                $"what came cannot be kept ({failure.Message}); check the disk, and who may write to it."
            );
        }
    }

    private InputItem Of(SourceItem came) =>
        came switch
        {
            SourceItem.PassedOver passed => new InputItem.Refused(
                passed.Where,
                passed.Bytes,
                "there is no report at this address."
            ),
            _ => SourceInput.Of(came, published),
        };
}
