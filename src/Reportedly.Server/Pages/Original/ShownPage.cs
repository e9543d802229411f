using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Pages.Original;

/// <summary>
/// A page as it came, of which nothing is left but words, the tags that order them, and links that somebody may follow: no script, style,
/// picture, frame, form or name, and nothing that a browser would fetch.
/// </summary>
public sealed class ShownPage
{
    /// <summary>The most letters of a page that are shown.</summary>
    public const int MostLetters = 1024 * 1024;

    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "a abbr address article aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure".Split(
                ' '
            ),
            .. "footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main nav ol p pre q s samp section small span strong sub".Split(
                ' '
            ),
            .. "summary sup table tbody td tfoot th thead time tr u ul var".Split(' '),
        ]
    );

    /// <summary>What goes with all that it holds; of what is on neither list the words stay.</summary>
    private static readonly FrozenSet<string> Gone = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "applet audio base canvas datalist embed frame frameset head iframe input link map math meta noembed noframes".Split(
                ' '
            ),
            .. "noscript object option param picture portal script select source style svg template textarea title track video".Split(
                ' '
            ),
        ]
    );

    private ShownPage(IElement body, bool isCut)
    {
        Body = body;
        IsCut = isCut;
    }

    /// <summary>What is shown of it.</summary>
    internal IElement Body { get; }

    /// <summary>True where the page has more than <see cref="MostLetters"/>.</summary>
    public bool IsCut { get; }

    /// <summary>Makes a page fit to be shown.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="address">Where it came from, for its links; null where it is not known.</param>
    public static ShownPage Of(ReadOnlySpan<byte> bytes, Uri? address)
    {
        string letters = ShallowPage.Of(bytes, null, MostLetters, out bool isCut);
        IHtmlDocument page = new HtmlParser().ParseDocument(letters);
        foreach (IElement element in page.All.Where(IsGone).ToArray())
        {
            Leave(page, element);
        }
        // A page of frames has no body.
        IHtmlElement body = page.Body ?? (IHtmlElement)page.DocumentElement.AppendChild(page.CreateElement("body"));
        Sanitiser().SanitizeDom(page, body, address?.AbsoluteUri ?? "");
        return new ShownPage(body, isCut);
    }

    private static bool IsGone(IElement element) =>
        element.NamespaceUri != NamespaceNames.HtmlUri
        || Gone.Contains(element.LocalName)
        || element.LocalName is "img" or "image"
        // Elements of a page's own making are made by its scripts.
        || element.LocalName.Contains('-', StringComparison.Ordinal);

    /// <summary>A picture leaves its description, so that a reader sees where it stood.</summary>
    private static void Leave(IHtmlDocument page, IElement element)
    {
        if (element.LocalName == "head" || element.Parent is not { } parent)
        {
            return;
        }
        if (element is IHtmlImageElement)
        {
            string? says = element.GetAttribute("alt");
            parent.InsertBefore(
                page.CreateTextNode(string.IsNullOrWhiteSpace(says) ? " [picture] " : $" [picture: {says.Trim()}] "),
                element
            );
        }
        parent.RemoveChild(element);
    }

    private static HtmlSanitizer Sanitiser() =>
        new(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
                AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
                AllowedClasses = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
                AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
                AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
                AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https" },
                UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            }
        )
        {
            KeepChildNodes = true,
        };
}
