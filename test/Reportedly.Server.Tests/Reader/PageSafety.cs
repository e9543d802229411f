using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Reportedly.Server.Tests.Reader;

/// <summary>Says what on a page of the desk could act: run, load, send, steer, or stand in for something of ours.</summary>
internal static class PageSafety
{
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "a article bdi blockquote body br button code dd del details div dl dt em footer form h1 h2 h3 head header hr html input".Split(
                ' '
            ),
            .. "ins kbd label li link main mark meta nav ol option p pre q script search section select small span strong sub summary sup".Split(
                ' '
            ),
            .. "table tbody td textarea tfoot th thead title tr ul".Split(' '),
        ]
    );

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "action autocomplete charset class content dir download draggable for href id inputmode lang maxlength method multiple name".Split(
                ' '
            ),
            .. "open placeholder rel required role rows scope selected size src tabindex type value".Split(' '),
        ]
    );

    /// <summary>Everything that must not be there, each in a line; none where the page is safe.</summary>
    /// <param name="html">The page as it was sent.</param>
    public static IEnumerable<string> Faults(string html) =>
        // Browsers read some tags otherwise where scripts run.
        new[] { true, false }.SelectMany(scripting =>
        {
            IDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(html);
            return page.All.SelectMany(Of).Concat(Twice(page)).Concat(Letters(page));
        });

    private static IEnumerable<string> Of(IElement element)
    {
        if (element.NamespaceUri != NamespaceNames.HtmlUri || !Tags.Contains(element.LocalName))
        {
            yield return $"tag {element.LocalName}";
        }
        bool isHead = element.Parent is IElement { LocalName: "head" };
        if (element.LocalName is "meta" or "link" or "title" && !isHead)
        {
            yield return $"{element.LocalName} outside of the head";
        }
        if (element.LocalName == "meta" && element.HasAttribute("http-equiv"))
        {
            yield return "meta http-equiv";
        }
        if (element.LocalName == "script" && (!isHead || !Ours(element, "src") || element.TextContent.Length > 0))
        {
            yield return $"script {element.OuterHtml}";
        }
        if (element.LocalName == "form" && !Ours(element, "action"))
        {
            yield return $"form to {element.GetAttribute("action")}";
        }
        foreach (IAttr attribute in element.Attributes)
        {
            string name = attribute.Name;
            bool isKnown =
                Attributes.Contains(name)
                || name.StartsWith("aria-", StringComparison.Ordinal)
                || name.StartsWith("data-", StringComparison.Ordinal);
            if (!isKnown || (name == "src" && element.LocalName != "script"))
            {
                yield return $"attribute {name} of {element.LocalName}";
            }
        }
        if (element.GetAttribute("href") is { } href && !MayLead(element, href))
        {
            yield return $"link {element.OuterHtml}";
        }
        if (element.Closest(".original-words") is { } words && element != words)
        {
            foreach (IAttr stray in element.Attributes.Where(one => one.Name is not ("href" or "rel")))
            {
                yield return $"attribute {stray.Name} of the page's {element.LocalName}";
            }
        }
    }

    private static bool MayLead(IElement element, string href) =>
        element.LocalName == "link"
            ? Ours(element, "href") || href == "data:,"
            : Ours(element, "href")
                || href.StartsWith('#')
                || (
                    element.GetAttribute("rel")?.Split(' ') is { } rel
                    && rel.Contains("noreferrer")
                    && Uri.TryCreate(href, UriKind.Absolute, out Uri? uri)
                    && (uri.Scheme is "http" or "https")
                    && uri.UserInfo.Length == 0
                    && href.All(char.IsAscii)
                    && element.LocalName == "a"
                    && !element.HasAttribute("target")
                );

    private static bool Ours(IElement element, string attribute) =>
        element.GetAttribute(attribute) is ['/', not ('/' or '\\'), ..] or "/";

    private static IEnumerable<string> Twice(IDocument page) =>
        page
            .All.Where(element => element.Id is { Length: > 0 })
            .GroupBy(element => element.Id, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => $"id {same.Key} stands {same.Count()} times");

    /// <summary>Letters that turn the direction of what follows, or steer a terminal that a page is copied into.</summary>
    private static IEnumerable<string> Letters(IDocument page) =>
        (page.Body?.TextContent ?? "")
            .Where(letter =>
                letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                || (char.IsControl(letter) && letter is not ('\n' or '\t' or '\r'))
            )
            .Distinct()
            .Select(letter => $"letter U+{(int)letter:X4}");
}
