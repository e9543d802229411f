using Reportedly.Sources.Pages;

namespace Reportedly.Sources.Files;

/// <summary>Makes reports of pages that lie in files, archives and messages.</summary>
public static class PageReports
{
    /// <summary>The report of a page, or why there is none.</summary>
    public static SourceItem Of(ReceivedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Uri? address = Uri.TryCreate(page.Address, UriKind.Absolute, out Uri? said) ? said : null;
        return PageReader.Read(page.Where, page.Bytes, address, page.Charset, page.MediaType) with
        {
            Bytes = page.Taken,
        };
    }
}
