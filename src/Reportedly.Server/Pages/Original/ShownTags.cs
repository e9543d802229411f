using System.Collections.Frozen;

namespace Reportedly.Server.Pages.Original;

/// <summary>What becomes of the elements of somebody else's page. Of an element on no list the words stay, and its tag goes.</summary>
internal static class ShownTags
{
    /// <summary>What goes with all that it holds: it acts, is fetched, or is not read.</summary>
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

    /// <summary>Our tag for one of the page's. A page's headings stand below ours.</summary>
    private static readonly FrozenDictionary<string, string> Ours = new[]
    {
        "a:a",
        "strong:b strong",
        "em:i em cite dfn var",
        "del:s del",
        "ins:u ins",
        "h3:h1 h2 h3 h4 h5 h6",
        "div:div section article main header footer aside nav address figure figcaption caption summary details",
        "code:code kbd samp",
        "p:p",
        "blockquote:blockquote",
        "br:br",
        "hr:hr",
        "ul:ul",
        "ol:ol",
        "li:li",
        "dl:dl",
        "dt:dt",
        "dd:dd",
        "pre:pre",
        "q:q",
        "small:small",
        "sub:sub",
        "sup:sup",
        "table:table",
        "thead:thead",
        "tbody:tbody",
        "tfoot:tfoot",
        "tr:tr",
        "td:td",
        "th:th",
    }
        .Select(row => row.Split(':'))
        .SelectMany(row => row[1].Split(' '), (row, theirs) => (Theirs: theirs, Ours: row[0]))
        .ToFrozenDictionary(pair => pair.Theirs, pair => pair.Ours, StringComparer.Ordinal);

    /// <summary>True where an element goes with all that it holds. Elements of a page's own making are made by its scripts.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsGone(string name) => Gone.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    /// <summary>Our tag for an element; null where only its words are shown.</summary>
    /// <param name="name">Its name.</param>
    public static string? Of(string name) => Ours.GetValueOrDefault(name);
}
