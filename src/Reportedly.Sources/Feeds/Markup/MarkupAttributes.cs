using System.Collections.Frozen;
using System.Net;

namespace Reportedly.Sources.Feeds.Markup;

/// <summary>Reads the attributes of a start tag.</summary>
internal static class MarkupAttributes
{
    private const int Most = 64;

    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    /// <summary>Names and values, entities undone, as they stand; of two of one name the first counts.</summary>
    /// <param name="source">The document.</param>
    /// <param name="tag">The start tag.</param>
    public static IReadOnlyDictionary<string, string> Of(string source, MarkupToken tag)
    {
        if (tag.End - tag.ContentEnd <= 1)
        {
            return None;
        }
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        int end = source[tag.End - 1] == '>' ? tag.End - 1 : tag.End;
        int at = tag.ContentEnd;
        while (at < end && found.Count < Most)
        {
            if (!MarkupName.CanStart(source[at]))
            {
                at++;
                continue;
            }
            int nameStart = at;
            while (at < end && MarkupName.CanHold(source[at]))
            {
                at++;
            }
            string name = source[nameStart..at];
            int equals = SkipSpace(source, at, end);
            if (equals >= end || source[equals] != '=')
            {
                found.TryAdd(name, "");
                continue;
            }
            int value = SkipSpace(source, equals + 1, end);
            at = ValueEnd(source, value, end, out int from, out int to);
            found.TryAdd(name, WebUtility.HtmlDecode(source[from..to]).Trim());
        }
        return found;
    }

    private static int ValueEnd(string source, int start, int end, out int from, out int to)
    {
        from = start;
        if (start < end && source[start] is '"' or '\'')
        {
            int close = source.IndexOf(source[start], start + 1, end - start - 1);
            if (close >= 0)
            {
                from = start + 1;
                to = close;
                return close + 1;
            }
        }
        int at = start;
        while (at < end && !char.IsWhiteSpace(source[at]))
        {
            at++;
        }
        to = at;
        return at;
    }

    private static int SkipSpace(string source, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
        return at;
    }
}
