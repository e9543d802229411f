namespace Reportedly.Sources.Feeds.Markup;

/// <summary>
/// Cuts XML and HTML into tags and text, whatever is wrong with them. It knows of no entities but those of characters, and fetches nothing,
/// so a document can make it neither grow nor ask. Takes time in proportion to the source.
/// </summary>
/// <param name="source">The document.</param>
internal sealed class MarkupScanner(string source)
{
    private static readonly string[] ItemEnds = ["</item", "</entry"];

    private int position;
    private int commentEnd = -1;
    private bool noMoreComments;
    private int sectionEnd = -1;
    private bool noMoreSections;

    /// <summary>The next piece; of kind <see cref="MarkupKind.End"/> for ever after the last.</summary>
    public MarkupToken Next()
    {
        if (position >= source.Length)
        {
            return new MarkupToken(MarkupKind.End, source.Length, source.Length);
        }
        MarkupToken token = source[position] == '<' ? Tag() : Text(position);
        position = token.End;
        return token;
    }

    private MarkupToken Tag()
    {
        int start = position;
        if (start + 1 >= source.Length)
        {
            return Whole(MarkupKind.Aside, start, source.Length) with { IsCut = true };
        }
        char next = source[start + 1];
        if (next == '!')
        {
            return Declaration(start);
        }
        if (next == '?')
        {
            int end = source.IndexOf('>', start);
            return end < 0 ? Cut(start) : Whole(MarkupKind.Aside, start, end + 1);
        }
        if (next == '/')
        {
            int end = source.AsSpan(start + 1).IndexOfAny('>', '<');
            if (end < 0)
            {
                return Cut(start);
            }
            end += start + 1;
            // "</title <link>": the tag was never closed, and the next one is not its own.
            return new MarkupToken(MarkupKind.EndTag, start, source[end] == '>' ? end + 1 : end)
            {
                ContentStart = start + 2,
                ContentEnd = NameEnd(start + 2),
            };
        }
        // "a < b" is text, as its writer meant it.
        return MarkupName.CanStart(next) ? StartTag(start) : Text(start);
    }

    private MarkupToken Declaration(int start)
    {
        if (At(start, "<![CDATA["))
        {
            return Section(start);
        }
        if (At(start, "<!--"))
        {
            return Comment(start);
        }
        if (!At(start, "<!DOCTYPE") && !At(start, "<!doctype"))
        {
            int stop = source.AsSpan(start + 2).IndexOfAny('>', '<');
            return stop < 0
                ? Cut(start)
                : Whole(MarkupKind.Aside, start, start + 2 + stop + (source[start + 2 + stop] == '>' ? 1 : 0));
        }
        int depth = 0;
        for (int at = start; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return Whole(MarkupKind.Aside, start, at + 1);
            }
        }
        return Cut(start);
    }

    /// <summary>One that is never closed, or only by the end of another, hides nothing of what follows.</summary>
    private MarkupToken Comment(int start)
    {
        int inner = start + 4;
        if (!noMoreComments && commentEnd < inner)
        {
            commentEnd = source.IndexOf("-->", inner, StringComparison.Ordinal);
            noMoreComments = commentEnd < 0;
        }
        bool isWhole = !noMoreComments && !source.AsSpan(inner..commentEnd).Contains("<!--", StringComparison.Ordinal);
        return Whole(MarkupKind.Aside, start, isWhole ? commentEnd + 3 : inner);
    }

    private MarkupToken Section(int start)
    {
        int inner = start + 9;
        if (!noMoreSections && sectionEnd < inner)
        {
            sectionEnd = source.IndexOf("]]>", inner, StringComparison.Ordinal);
            noMoreSections = sectionEnd < 0;
        }
        int end = noMoreSections ? -1 : sectionEnd;
        int limit = end < 0 ? source.Length : end;
        int another = source.AsSpan(inner, limit - inner).IndexOf("<![CDATA[", StringComparison.Ordinal);
        if (end >= 0 && another < 0)
        {
            return new MarkupToken(MarkupKind.CData, start, end + 3) { ContentStart = inner, ContentEnd = end };
        }
        // Sections do not nest: this one was never closed, and the next item's end would have ended it.
        int within = another < 0 ? limit : inner + another;
        int closed = ItemEnds
            .Select(mark => source.AsSpan(inner, within - inner).IndexOf(mark, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        if (closed >= 0)
        {
            return new MarkupToken(MarkupKind.CData, start, inner + closed)
            {
                ContentStart = inner,
                ContentEnd = inner + closed,
            };
        }
        return end < 0
            ? Cut(start)
            : new MarkupToken(MarkupKind.CData, start, end + 3) { ContentStart = inner, ContentEnd = end };
    }

    private MarkupToken StartTag(int start)
    {
        int nameEnd = NameEnd(start + 1);
        int at = nameEnd;
        while (at < source.Length)
        {
            char here = source[at];
            if (here == '>')
            {
                bool empty = source[at - 1] == '/';
                return new MarkupToken(MarkupKind.StartTag, start, at + 1)
                {
                    ContentStart = start + 1,
                    ContentEnd = nameEnd,
                    IsEmpty = empty,
                };
            }
            if (here == '<')
            {
                // A tag within a tag: the first was never closed.
                return new MarkupToken(MarkupKind.StartTag, start, at)
                {
                    ContentStart = start + 1,
                    ContentEnd = nameEnd,
                };
            }
            at = here is '"' or '\'' && source[at - 1] is '=' or ' ' ? QuoteEnd(at) : at + 1;
        }
        return Cut(start);
    }

    /// <summary>Behind the closing quote; where there is none before the next tag, behind the opening one.</summary>
    private int QuoteEnd(int quote)
    {
        int end = source.AsSpan(quote + 1).IndexOfAny(source[quote], '<');
        return end < 0 || source[quote + 1 + end] == '<' ? quote + 1 : quote + end + 2;
    }

    private MarkupToken Text(int start)
    {
        int end = start + 1;
        while (end < source.Length)
        {
            int found = source.IndexOf('<', end);
            if (found < 0)
            {
                end = source.Length;
            }
            else if (found + 1 < source.Length && IsNoTag(source[found + 1]))
            {
                end = found + 1;
                continue;
            }
            else
            {
                end = found;
            }
            break;
        }
        return Whole(MarkupKind.Text, start, end);
    }

    private static bool IsNoTag(char next) => next is not ('!' or '?' or '/') && !MarkupName.CanStart(next);

    private int NameEnd(int start)
    {
        int end = start;
        while (end < source.Length && MarkupName.CanHold(source[end]))
        {
            end++;
        }
        return end;
    }

    private bool At(int start, string mark) => source.AsSpan(start).StartsWith(mark, StringComparison.Ordinal);

    private MarkupToken Cut(int start) => Whole(MarkupKind.Aside, start, source.Length) with { IsCut = true };

    private static MarkupToken Whole(MarkupKind kind, int start, int end) =>
        new(kind, start, end) { ContentStart = start, ContentEnd = end };
}
