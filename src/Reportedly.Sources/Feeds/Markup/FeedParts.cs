namespace Reportedly.Sources.Feeds.Markup;

/// <summary>
/// Takes an XML feed apart into what the channel says and its items, one at a time. A fault costs the element that it stands in: an item
/// begins anew at each <c>&lt;item&gt;</c>, whatever was left open before it.
/// </summary>
/// <param name="source">The document.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class FeedParts(string source, FeedProblems problems)
{
    /// <summary>How deep elements may lie in an item; what is deeper is text to those above.</summary>
    private const int Deepest = 64;

    private static readonly string[] Fields =
    [
        "title",
        "link",
        "guid",
        "pubDate",
        "description",
        "content:encoded",
        "dc:creator",
        "dc:date",
        "author",
        "category",
    ];
    private static readonly string[] Plain = ["title", "link", "guid", "pubDate", "dc:creator", "dc:date"];
    private static readonly string[] NeverHtml = ["guid", "pubDate", "content:encoded", "dc:creator", "dc:date"];

    private readonly MarkupScanner scanner = new(source);
    private readonly FeedNamespaces spaces = new();
    private readonly List<FeedElement> open = [];
    private readonly Queue<FeedElement> ready = new();
    private int containers;

    /// <summary>The outermost element; null before the first part was asked for, and where there is none.</summary>
    public FeedElement? Root { get; private set; }

    /// <summary>Where the channel is apart from the root, its element.</summary>
    public FeedElement? Channel { get; private set; }

    /// <summary>True for the name of an item.</summary>
    public static bool IsItem(string name) => name is "item" or "entry" or "atom:entry";

    /// <summary>Fields of the channel and items, as they close.</summary>
    public IEnumerable<FeedElement> Read()
    {
        while (true)
        {
            MarkupToken token = scanner.Next();
            if (token.Kind == MarkupKind.End || token.IsCut)
            {
                EndOfSource(token.Start);
                break;
            }
            bool ended = Take(token);
            while (ready.TryDequeue(out FeedElement? part))
            {
                yield return part;
            }
            if (ended)
            {
                break;
            }
        }
    }

    /// <returns>True where nothing more is to be read.</returns>
    private bool Take(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupKind.StartTag:
                return StartTag(token);
            case MarkupKind.EndTag:
                return EndTag(token);
            case MarkupKind.Text or MarkupKind.CData when open.Count > containers:
                open[^1].AddText(token);
                break;
        }
        return false;
    }

    private bool StartTag(MarkupToken token)
    {
        string written = source[token.ContentStart..token.ContentEnd];
        if (open.Count - containers >= Deepest && !IsItem(spaces.NameOf(written)))
        {
            return false;
        }
        IReadOnlyDictionary<string, string> attributes = MarkupAttributes.Of(source, token);
        spaces.Open(attributes, open.Count);
        string name = spaces.NameOf(written);
        FeedElement element = new(source, name, attributes, token.Start) { InnerStart = token.End };
        if (Root is null)
        {
            Root = element;
            Contain(element);
            return !IsFeed(name);
        }
        if (IsItem(name))
        {
            CloseTo(containers, token.Start, isFault: open.Count > containers);
        }
        else if (open.Count == containers + 2 && BelongsBeside(open[^1].Name, name))
        {
            CloseTo(open.Count - 1, token.Start, isFault: true);
        }
        if (name == "channel" && open.Count == containers && Channel is null && !token.IsEmpty)
        {
            Channel = element;
            Contain(element);
            return false;
        }
        open.Add(element);
        if (token.IsEmpty)
        {
            element.InnerEnd = token.End;
            CloseTo(open.Count - 1, token.End, isFault: false);
        }
        return false;
    }

    /// <summary>True where the field that is open was never closed: no such element may lie in it.</summary>
    private static bool BelongsBeside(string inside, string name) =>
        Plain.Contains(inside) ? Fields.Contains(name) : NeverHtml.Contains(name) && Fields.Contains(inside);

    private bool EndTag(MarkupToken token)
    {
        string name = spaces.NameOf(source[token.ContentStart..token.ContentEnd]);
        int at = open.FindLastIndex(element => element.Name == name);
        if (at < 0)
        {
            problems.Add(token.Start, "an end tag has no start tag; it was passed over.");
            return false;
        }
        if (at >= containers)
        {
            CloseTo(at, token.Start, isFault: at < open.Count - 1);
            return false;
        }
        CloseTo(containers, token.Start, isFault: open.Count > containers);
        open.RemoveRange(at, open.Count - at);
        containers = at;
        spaces.Close(at);
        return at == 0;
    }

    private void CloseTo(int depth, int position, bool isFault)
    {
        if (isFault)
        {
            problems.Add(position, "an element was not closed; it was taken to end where the next one begins.");
        }
        while (open.Count > depth)
        {
            FeedElement element = open[^1];
            element.InnerEnd = Math.Max(element.InnerStart, position);
            open.RemoveAt(open.Count - 1);
            spaces.Close(open.Count);
            if (open.Count > containers)
            {
                open[^1].Add(element);
            }
            else
            {
                ready.Enqueue(element);
            }
        }
    }

    private void Contain(FeedElement element)
    {
        open.Add(element);
        containers++;
    }

    private void EndOfSource(int position)
    {
        if (open.Count == 0)
        {
            return;
        }
        if (open.Count > containers && IsItem(open[containers].Name))
        {
            problems.Lost(
                open[containers].Start,
                "the feed breaks off within this item; it is left out, and read when the feed is whole again."
            );
            return;
        }
        problems.Add(position, "the feed breaks off before its end; the items before that were read.");
    }

    private static bool IsFeed(string name) => MarkupName.Local(name).ToUpperInvariant() is "RSS" or "FEED" or "RDF";
}
