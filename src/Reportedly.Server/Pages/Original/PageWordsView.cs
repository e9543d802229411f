using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Reportedly.Server.Pages.Parts;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Original;

/// <summary>
/// Writes a shown page element by element, through the same door as all that is ours: no letter of the page ever becomes markup, whatever a
/// parser made of it, and no attribute but a link's address is written at all.
/// </summary>
public sealed class PageWordsView : ComponentBase
{
    /// <summary>Beyond it tags are left out and words stay; pages are made shallower than this before they are parsed.</summary>
    private const int Deepest = 512;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public ShownPage Page { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Children(builder, Page.Body, 0);
    }

    private static void Children(RenderTreeBuilder builder, INode parent, int depth)
    {
        foreach (INode node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText words:
                    builder.AddContent(0, Words.Harmless(words.Data));
                    break;
                case IElement element when depth < Deepest && Tag(element.LocalName) is { } tag:
                    builder.OpenElement(1, tag);
                    if (tag == "a" && WebAddress.Of(element.GetAttribute("href")) is { } address)
                    {
                        builder.AddAttribute(2, "href", address);
                        builder.AddAttribute(3, "rel", "noreferrer noopener nofollow");
                    }
                    Children(builder, element, depth + 1);
                    builder.CloseElement();
                    break;
                case IElement element when depth < Deepest:
                    Children(builder, element, depth + 1);
                    break;
                case IElement element:
                    builder.AddContent(4, Words.Harmless(element.TextContent));
                    break;
            }
        }
    }

    /// <summary>Our tag for one of the page's; null where only its words are shown. A page's headings stand below ours.</summary>
    private static string? Tag(string name) =>
        name switch
        {
            "a" => "a",
            "b" or "strong" => "strong",
            "i" or "em" or "cite" or "dfn" or "var" => "em",
            "s" or "del" => "del",
            "u" or "ins" => "ins",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "h3",
            "p" => "p",
            "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav" or "address" => "div",
            "figure" or "figcaption" or "caption" or "summary" or "details" => "div",
            "blockquote" => "blockquote",
            "br" => "br",
            "hr" => "hr",
            "ul" => "ul",
            "ol" => "ol",
            "li" => "li",
            "dl" => "dl",
            "dt" => "dt",
            "dd" => "dd",
            "pre" => "pre",
            "code" or "kbd" or "samp" => "code",
            "q" => "q",
            "small" => "small",
            "sub" => "sub",
            "sup" => "sup",
            "table" => "table",
            "thead" => "thead",
            "tbody" => "tbody",
            "tfoot" => "tfoot",
            "tr" => "tr",
            "td" => "td",
            "th" => "th",
            _ => null,
        };
}
