using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Reportedly.Server.Pages.Parts;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Original;

/// <summary>
/// Writes a shown page element by element, through the same door as all that is ours: no letter of the page ever becomes markup, whatever a
/// parser made of it, no tag is written that <see cref="ShownTags"/> does not name, and no attribute but a link's address.
/// </summary>
public sealed class PageWordsView : ComponentBase
{
    /// <summary>Beyond it nothing is shown; pages are made shallower than this before they are parsed.</summary>
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

    private void Children(RenderTreeBuilder builder, INode parent, int depth)
    {
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                builder.AddContent(0, Words.Harmless(words.Data));
            }
            else if (node is IElement element && depth < Deepest)
            {
                Element(builder, element, depth);
            }
        }
    }

    private void Element(RenderTreeBuilder builder, IElement element, int depth)
    {
        string name = element.LocalName;
        if (element is IHtmlImageElement || name == "image")
        {
            builder.AddContent(1, Picture(element.GetAttribute("alt")));
        }
        else if (element.NamespaceUri == NamespaceNames.HtmlUri && !ShownTags.IsGone(name))
        {
            string? tag = ShownTags.Of(name);
            if (tag is not null)
            {
                builder.OpenElement(2, tag);
            }
            if (tag == "a" && Address(element.GetAttribute("href")) is { } address)
            {
                builder.AddAttribute(3, "href", address);
                builder.AddAttribute(4, "rel", "noreferrer noopener nofollow");
            }
            Children(builder, element, depth + 1);
            if (tag is not null)
            {
                builder.CloseElement();
            }
        }
    }

    /// <summary>A picture leaves its description, so that a reader sees where it stood.</summary>
    private static string Picture(string? says) =>
        string.IsNullOrWhiteSpace(says) ? " [picture] " : $" [picture: {Words.Harmless(says.Trim())}] ";

    /// <summary>Where a link leads, from where the page was; null where that is nowhere on the web.</summary>
    private string? Address(string? href) =>
        string.IsNullOrWhiteSpace(href) ? null
        : Page.Address is { } from && Uri.TryCreate(from, href.Trim(), out Uri? whole)
            ? WebAddress.Of(whole.AbsoluteUri)
        : WebAddress.Of(href.Trim());
}
