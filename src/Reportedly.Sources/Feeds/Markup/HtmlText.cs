using System.Collections.Frozen;
using System.Net;

namespace Reportedly.Sources.Feeds.Markup;

/// <summary>Makes plain text of the HTML in feeds. Nothing is fetched, run or kept but words; time follows length, however tags are nested.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".Split(
            ' '
        )
    );
    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "br",
        "li",
        "tr",
        "caption",
        "summary"
    );
    private static readonly FrozenSet<string> Cells = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "td", "th");
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script style template svg iframe head object noframes noembed".Split(' ')
    );

    /// <summary>The text that HTML shows.</summary>
    /// <param name="markup">HTML, or text without tags, in which line ends count.</param>
    public static string Of(string markup)
    {
        TextFlow flow = new();
        MarkupScanner scanner = new(markup);
        bool hasTags = false;
        string? unseen = null;
        int depth = 0;
        for (MarkupToken token = scanner.Next(); token.Kind != MarkupKind.End; token = scanner.Next())
        {
            if (token.Kind is MarkupKind.StartTag or MarkupKind.EndTag)
            {
                hasTags = true;
                string name = MarkupName.Local(markup[token.ContentStart..token.ContentEnd]);
                if (unseen is not null)
                {
                    depth += Same(name, unseen) && !token.IsEmpty ? (token.Kind == MarkupKind.StartTag ? 1 : -1) : 0;
                    unseen = depth > 0 ? unseen : null;
                }
                else if (token.Kind == MarkupKind.StartTag && Unseen.Contains(name) && !token.IsEmpty)
                {
                    unseen = name;
                    depth = 1;
                }
                else
                {
                    Lay(name, flow, isEnd: token.Kind == MarkupKind.EndTag);
                }
            }
            else if (token.Kind is MarkupKind.Text or MarkupKind.CData && unseen is null)
            {
                hasTags |= token.Kind == MarkupKind.CData;
                string piece = markup[token.ContentStart..token.ContentEnd];
                flow.Add(token.Kind == MarkupKind.CData ? piece : WebUtility.HtmlDecode(piece));
            }
        }
        return hasTags ? flow.ToString() : Plain(WebUtility.HtmlDecode(markup));
    }

    /// <summary>The same for text that is no HTML: its lines stay, its empty lines part paragraphs.</summary>
    public static string Plain(string text)
    {
        TextFlow flow = new();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            flow.Add(line);
            flow.Break();
        }
        return flow.ToString();
    }

    /// <summary>A text on one line; null where nothing is left.</summary>
    public static string? OneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }
        TextFlow flow = new();
        flow.Add(text);
        return flow.ToString() is { Length: > 0 } line ? line : null;
    }

    private static void Lay(string name, TextFlow flow, bool isEnd)
    {
        if (Blocks.Contains(name))
        {
            flow.Paragraph();
        }
        else if (Lines.Contains(name) && !isEnd)
        {
            flow.Break();
        }
        else if (Cells.Contains(name))
        {
            flow.Space();
        }
    }

    private static bool Same(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
