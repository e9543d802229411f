using System.Security.Cryptography;
using Reportedly.Sources.Fetching;

namespace Reportedly.Sources.Pages;

/// <summary>Fetches a page and makes a report of it, with the digest of the bytes that came.</summary>
/// <param name="fetcher">Fetches.</param>
public sealed class PageFetch(Fetcher fetcher)
{
    /// <summary>The report at an address, or why there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="stop">Breaks off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public async Task<SourceItem> ReadAsync(Uri address, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await fetcher.FetchAsync(new FetchRequest(address), stop) switch
        {
            FetchResult.Fetched page => Read(page),
            FetchResult.Refused refused => new SourceItem.Refused(address.OriginalString, 0, refused.Why),
            _ => new SourceItem.PassedOver(address.OriginalString, 0, "a page that has not changed"),
        };
    }

    /// <summary>The report of a page that was fetched, or why there is none.</summary>
    /// <param name="page">The page.</param>
    public static SourceItem Read(FetchResult.Fetched page)
    {
        ArgumentNullException.ThrowIfNull(page);
        SourceItem item = PageReader.Read(
            page.Address.OriginalString,
            page.Body,
            page.Final,
            page.Charset,
            page.MediaType
        );
        return item is SourceItem.Found found
            ? found with
            {
                Content = found.Content with
                {
                    Raw = new RawCopy(
                        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(page.Body.Span))}",
                        page.Body.Length,
                        page.MediaType,
                        page.Retrieved,
                        page.Final.AbsoluteUri
                    ),
                },
            }
            : item;
    }
}
