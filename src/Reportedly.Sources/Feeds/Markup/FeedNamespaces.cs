using System.Collections.Frozen;

namespace Reportedly.Sources.Feeds.Markup;

/// <summary>
/// Gives elements of feeds one name whatever prefix a publisher chose: <c>title</c> of RSS of any version, <c>atom:title</c>, <c>dc:date</c>.
/// A prefix that was never declared means what it means everywhere.
/// </summary>
internal sealed class FeedNamespaces
{
    private const string Foreign = "other";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [""] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://www.w3.org/2005/Atom"] = "atom",
        ["http://purl.org/atom/ns#"] = "atom",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Stack<Scope> scopes = new();
    private readonly Dictionary<string, string> current = new(StringComparer.Ordinal);

    /// <summary>Takes the declarations of a start tag.</summary>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="depth">How deep it stands; from there on they count.</param>
    public void Open(IReadOnlyDictionary<string, string> attributes, int depth)
    {
        foreach ((string name, string value) in attributes)
        {
            string? prefix =
                name == "xmlns" ? ""
                : name.StartsWith("xmlns:", StringComparison.Ordinal) ? name[6..]
                : null;
            if (prefix is not null)
            {
                string space = Known.TryGetValue(value.TrimEnd(), out string? known) ? known : Foreign;
                scopes.Push(new Scope(prefix, current.GetValueOrDefault(prefix), depth));
                current[prefix] = space;
            }
        }
    }

    /// <summary>Forgets what was declared at this depth and below.</summary>
    public void Close(int depth)
    {
        while (scopes.TryPeek(out Scope? last) && last.Depth >= depth)
        {
            scopes.Pop();
            if (last.Before is null)
            {
                current.Remove(last.Prefix);
            }
            else
            {
                current[last.Prefix] = last.Before;
            }
        }
    }

    /// <summary>The one name of an element.</summary>
    /// <param name="written">As it stands: <c>a10:link</c>.</param>
    public string NameOf(string written)
    {
        string prefix = MarkupName.Prefix(written);
        string local = MarkupName.Local(written);
        string space = current.GetValueOrDefault(prefix, prefix);
        return space.Length == 0 ? local : $"{space}:{local}";
    }

    /// <param name="Prefix">What was declared.</param>
    /// <param name="Before">What it meant before.</param>
    /// <param name="Depth">Where it was declared.</param>
    private sealed record Scope(string Prefix, string? Before, int Depth);
}
