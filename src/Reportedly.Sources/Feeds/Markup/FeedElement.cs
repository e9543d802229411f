using System.Net;
using System.Text;

namespace Reportedly.Sources.Feeds.Markup;

/// <summary>An element of a feed with all that it holds.</summary>
/// <param name="source">The document.</param>
/// <param name="name">Its one name, as <see cref="FeedNamespaces"/> gives it.</param>
/// <param name="attributes">Its attributes.</param>
/// <param name="start">Where its start tag begins.</param>
internal sealed class FeedElement(string source, string name, IReadOnlyDictionary<string, string> attributes, int start)
{
    private readonly List<FeedElement> children = [];
    private StringBuilder? text;

    /// <summary>Its one name.</summary>
    public string Name => name;

    /// <summary>Where its start tag begins.</summary>
    public int Start => start;

    /// <summary>Where its content begins.</summary>
    public int InnerStart { get; init; }

    /// <summary>Where its content ends; set when it is closed.</summary>
    public int InnerEnd { get; set; }

    /// <summary>The elements in it.</summary>
    public IReadOnlyList<FeedElement> Children => children;

    /// <summary>The text that stands in it directly, entities undone, without space around it.</summary>
    public string Text => text?.ToString().Trim() ?? "";

    /// <summary>What it holds, as HTML: text that was escaped once less, or its inner markup where it was not.</summary>
    public string Markup => children.Count == 0 ? text?.ToString() ?? "" : source[InnerStart..InnerEnd];

    /// <summary>The value of an attribute; null where it has none of this name or an empty one.</summary>
    public string? Attribute(string key) =>
        attributes.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>The first child of one of these names, the names in order of preference; empty ones are passed over.</summary>
    public FeedElement? Child(params ReadOnlySpan<string> names)
    {
        foreach (string wanted in names)
        {
            FeedElement? found = children.Find(child => child.Name == wanted && !child.IsEmpty);
            if (found is not null)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>True where it holds neither text nor elements.</summary>
    public bool IsEmpty => children.Count == 0 && Text.Length == 0;

    internal void Add(FeedElement child) => children.Add(child);

    internal void AddText(MarkupToken token)
    {
        string piece = source[token.ContentStart..token.ContentEnd];
        text ??= new StringBuilder();
        text.Append(token.Kind == MarkupKind.CData ? piece : WebUtility.HtmlDecode(piece));
    }
}
