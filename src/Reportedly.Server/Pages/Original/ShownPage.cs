using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Pages.Original;

/// <summary>
/// A page as it came, of which <see cref="PageWordsView"/> shows words, the tags that order them, and links that somebody may follow.
/// </summary>
public sealed class ShownPage
{
    /// <summary>The most letters of a page that are shown.</summary>
    public const int MostLetters = 1024 * 1024;

    private ShownPage(IElement body, Uri? address, bool isCut)
    {
        Body = body;
        Address = address;
        IsCut = isCut;
    }

    /// <summary>What came, as it was parsed; nothing of it may be written but through <see cref="PageWordsView"/>.</summary>
    internal IElement Body { get; }

    /// <summary>Where it came from, for its links; null where that is not known.</summary>
    internal Uri? Address { get; }

    /// <summary>True where the page has more than <see cref="MostLetters"/>.</summary>
    public bool IsCut { get; }

    /// <summary>Makes a page fit to be shown.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="address">Where it came from, for its links; null where it is not known.</param>
    public static ShownPage Of(ReadOnlySpan<byte> bytes, Uri? address)
    {
        string letters = ShallowPage.Of(bytes, null, MostLetters, out bool isCut);
        IHtmlDocument page = new HtmlParser().ParseDocument(letters);
        // A page of frames has no body, and nothing that could be shown.
        return new ShownPage(page.Body ?? page.CreateElement("body"), address, isCut);
    }
}
