using System.Collections.Immutable;
using Reportedly.Sources.Feeds;
using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Watching.Lists;

/// <summary>Reads OPML, the list that other readers of feeds export; folders in it do not matter.</summary>
internal static class OpmlList
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The file's content.</param>
    public static SourceList Read(string text)
    {
        FeedProblems lines = new(text);
        List<ListFault> faults = [];
        ImmutableArray<WatchedSource>.Builder sources = ImmutableArray.CreateBuilder<WatchedSource>();
        MarkupScanner scanner = new(text);
        bool isOpml = false;
        bool isWhole = false;
        for (MarkupToken token = scanner.Next(); token.Kind != MarkupKind.End; token = scanner.Next())
        {
            if (token.Kind is not (MarkupKind.StartTag or MarkupKind.EndTag))
            {
                continue;
            }
            string name = text[token.ContentStart..token.ContentEnd];
            bool isStart = token.Kind == MarkupKind.StartTag;
            isOpml |= isStart && name.Equals("opml", StringComparison.OrdinalIgnoreCase);
            isWhole |= !isStart && name.Equals("opml", StringComparison.OrdinalIgnoreCase);
            if (isOpml && isStart && name.Equals("outline", StringComparison.OrdinalIgnoreCase))
            {
                Add(MarkupAttributes.Of(text, token), lines.LineOf(token.Start), sources, faults);
            }
        }
        if (!isOpml)
        {
            faults.Add(new ListFault(1, "this is no OPML; export the list of feeds from your reader, or write YAML."));
        }
        else if (!isWhole)
        {
            faults.Add(new ListFault(lines.LineOf(text.Length), "the file breaks off here; export it again."));
        }
        else if (sources.Count == 0 && faults.Count == 0)
        {
            faults.Add(new ListFault(0, "it names no feeds; each is an outline with an xmlUrl."));
        }
        return new SourceList(sources.ToImmutable(), [.. faults]);
    }

    private static void Add(
        IReadOnlyDictionary<string, string> attributes,
        int line,
        ImmutableArray<WatchedSource>.Builder sources,
        List<ListFault> faults
    )
    {
        string? written = attributes.GetValueOrDefault("xmlUrl") ?? attributes.GetValueOrDefault("xmlurl");
        if (written is null)
        {
            return;
        }
        string? title = HtmlText.OneLine(attributes.GetValueOrDefault("title") ?? attributes.GetValueOrDefault("text"));
        if (ListValues.Address(written) is { } address)
        {
            sources.Add(
                new WatchedSource(title ?? address.Host, address, SourceKind.Feed)
                {
                    Language = ListValues.Language(attributes.GetValueOrDefault("language") ?? ""),
                }
            );
            return;
        }
        faults.Add(
            new ListFault(line, $"'{written}' is no address on the web; correct the xmlUrl of {title ?? "this feed"}.")
        );
    }
}
