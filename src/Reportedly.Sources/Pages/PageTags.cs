using System.Collections.Frozen;

namespace Reportedly.Sources.Pages;

/// <summary>What is known of the elements of HTML.</summary>
internal static class PageTags
{
    /// <summary>Elements that hold nothing.</summary>
    public static FrozenSet<string> Void { get; } =
        Set(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr"
        );

    /// <summary>Elements that end where another of their kind begins, so that they do not nest by themselves.</summary>
    public static FrozenSet<string> EndBySelf { get; } =
        Set(
            "html",
            "head",
            "body",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "option",
            "optgroup",
            "caption",
            "colgroup",
            "rt",
            "rp"
        );

    /// <summary>Elements that the parser opens anew after whatever closed them.</summary>
    public static FrozenSet<string> Formatting { get; } =
        Set("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Elements that end a paragraph.</summary>
    public static FrozenSet<string> Block { get; } =
        Set(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul"
        );

    /// <summary>Elements whose content is no text.</summary>
    public static FrozenSet<string> Raw { get; } =
        Set("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe");

    /// <summary>Elements that hold no words of an article.</summary>
    public static FrozenSet<string> Unread { get; } =
        Set(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "button",
            "form",
            "input",
            "select",
            "textarea",
            "nav",
            "footer",
            "figcaption",
            "aside",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas",
            "head",
            "title",
            "dialog",
            "menu",
            "noembed",
            "noframes"
        );

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
