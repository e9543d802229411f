using Reportedly.Sources.Fetching;
using Reportedly.Sources.Keeping;

namespace Reportedly.Sources.Pages;

/// <summary>Fetches a page, keeps the bytes that came, and makes a report of it that says their digest.</summary>
/// <param name="fetch">Asks a server; never throws but where it is stopped.</param>
/// <param name="archive">Keeps what came; it may be off.</param>
public sealed class PageFetch(Func<FetchRequest, CancellationToken, Task<FetchResult>> fetch, RawArchive archive)
{
    /// <summary>The report at an address, or why there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="stop">Breaks off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="IOException">The bytes cannot be kept.</exception>
    public async Task<SourceItem> ReadAsync(Uri address, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await fetch(new FetchRequest(address), stop) switch
        {
            FetchResult.Fetched page => Read(page),
            FetchResult.Refused refused => new SourceItem.Refused(address.OriginalString, 0, refused.Why),
            _ => new SourceItem.PassedOver(address.OriginalString, 0, "a page that has not changed"),
        };
    }

    /// <summary>The report of a page that was fetched, or why there is none.</summary>
    /// <param name="page">The page.</param>
    public SourceItem Read(FetchResult.Fetched page)
    {
        ArgumentNullException.ThrowIfNull(page);
        RawCopy raw = archive.Keep(page.Body.Span, page.MediaType, page.Final.AbsoluteUri, page.Retrieved);
        SourceItem item = PageReader.Read(
            page.Address.OriginalString,
            page.Body,
            page.Final,
            page.Charset,
            page.MediaType
        );
        return item is SourceItem.Found found ? found with { Content = found.Content with { Raw = raw } } : item;
    }
}
