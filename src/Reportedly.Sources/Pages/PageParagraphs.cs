using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;

namespace Reportedly.Sources.Pages;

/// <summary>Takes the paragraphs out of a part of a page, in the order in which they are read.</summary>
internal sealed class PageParagraphs
{
    private readonly ImmutableArray<PageParagraph>.Builder _all = ImmutableArray.CreateBuilder<PageParagraph>();
    private readonly StringBuilder _words = new();
    private int _linked;
    private int _breaks;

    /// <summary>The paragraphs.</summary>
    /// <param name="root">The part of the page; not deeper than <see cref="PageDepth"/> leaves it.</param>
    public static ImmutableArray<PageParagraph> Of(INode root)
    {
        PageParagraphs paragraphs = new();
        paragraphs.Visit(root, isLink: false);
        paragraphs.End();
        return paragraphs._all.ToImmutable();
    }

    private void Visit(INode node, bool isLink)
    {
        if (node is IText text)
        {
            _words.Append(text.Data);
            _linked += isLink ? PageWords.Collapse(text.Data).Length : 0;
            _breaks = string.IsNullOrWhiteSpace(text.Data) ? _breaks : 0;
            return;
        }
        if (node is IElement element && (PageTags.Unread.Contains(element.LocalName) || IsHidden(element)))
        {
            return;
        }
        string name = (node as IElement)?.LocalName ?? "";
        bool isBlock = PageTags.Block.Contains(name);
        if (isBlock)
        {
            End();
        }
        if (name == "br")
        {
            _words.Append('\n');
            if (++_breaks > 1)
            {
                End();
            }
        }
        foreach (INode child in node.ChildNodes)
        {
            Visit(child, isLink || name == "a");
        }
        if (isBlock)
        {
            End();
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private void End()
    {
        string words = PageWords.Collapse(_words.ToString());
        if (words.Length > 0)
        {
            _all.Add(new PageParagraph(words, _linked));
        }
        _words.Clear();
        _linked = 0;
        _breaks = 0;
    }
}
