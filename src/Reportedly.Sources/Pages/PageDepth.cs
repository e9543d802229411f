using System.Text;

namespace Reportedly.Sources.Pages;

/// <summary>
/// Makes a page shallow before it is parsed: parsing takes time by the square of the depth, and nobody writes a page that deep for readers. What
/// is too deep loses its tags and keeps its words.
/// </summary>
internal sealed class PageDepth
{
    /// <summary>The deepest nesting that is kept.</summary>
    public const int Deepest = 256;

    /// <summary>Between two elements that are counted stand up to three that are not: those that end where another begins.</summary>
    private const int Counted = Deepest / 4;

    private const int MostFormatting = 4;
    private const string Template = "template";
    private const int MostAttributes = 100;

    private readonly string _html;
    private readonly StringBuilder _shallow;
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _formatting = new(StringComparer.Ordinal);
    private int _formattingOpen;
    private int _dropped;
    private int _templates;
    private bool _betweenCells;

    private PageDepth(string html)
    {
        _html = html;
        _shallow = new StringBuilder(html.Length);
    }

    /// <summary>The page with nothing deeper than <see cref="Deepest"/>.</summary>
    /// <param name="html">The page.</param>
    public static string Flatten(string html) => new PageDepth(html).Run();

    private string Run()
    {
        int at = 0;
        while (at < _html.Length)
        {
            int tag = _html.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= _html.Length)
            {
                break;
            }
            Keep(at, tag);
            at = Step(tag);
        }
        Keep(at, _html.Length);
        return _shallow.ToString();
    }

    /// <summary>Takes what begins with a sharp bracket; returns where it ends.</summary>
    private int Step(int tag)
    {
        if (string.CompareOrdinal(_html, tag, "<!--", 0, 4) == 0)
        {
            int end = _html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
            return end < 0 ? _html.Length : end + 3;
        }
        bool isEnd = _html[tag + 1] == '/';
        int name = tag + (isEnd ? 2 : 1);
        int after = name;
        while (after < _html.Length && (char.IsAsciiLetterOrDigit(_html[after]) || _html[after] is '-' or ':'))
        {
            after++;
        }
        if (after == name || !char.IsAsciiLetter(_html[name]))
        {
            Keep(tag, tag + 1);
            return tag + 1;
        }
        (int close, bool isOvergrown) = TagEnd(after);
        string element = _html[name..after].ToLowerInvariant();
        if (element == Template)
        {
            // What a template holds is not shown before a script takes it out.
            _templates = isEnd ? Math.Max(_templates - 1, 0) : _templates + 1;
            return close;
        }
        if (_templates > 0)
        {
            return close;
        }
        _betweenCells = BetweenCells(element, isEnd);
        bool isKept = isEnd ? Close(element) : Open(element);
        if (isKept && isOvergrown)
        {
            _shallow.Append('<').Append(isEnd ? "/" : "").Append(element).Append('>');
        }
        else if (isKept)
        {
            _shallow.Append(_html, tag, close - tag);
        }
        else if (PageTags.Block.Contains(element))
        {
            _shallow.Append("<p>");
        }
        return isKept && !isEnd && PageTags.Raw.Contains(element) ? RawEnd(element, close) : close;
    }

    private void Keep(int from, int to)
    {
        if (_templates == 0)
        {
            _shallow.Append(_html, from, to - from);
        }
    }

    /// <summary>Where a tag ends, quotation marks heeded, and whether it has more attributes than anybody writes.</summary>
    private (int End, bool IsOvergrown) TagEnd(int at)
    {
        char quote = '\0';
        int attributes = 0;
        for (; at < _html.Length; at++)
        {
            char letter = _html[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter == '>')
            {
                return (at + 1, attributes > MostAttributes);
            }
            else if (letter is '"' or '\'' && _html[at - 1] is '=' or ' ')
            {
                quote = letter;
            }
            else if (letter is ' ' or '\n' or '\t' or '\r' or '/' or '\f')
            {
                attributes++;
            }
        }
        return (at, attributes > MostAttributes);
    }

    /// <summary>Copies what a script or style holds, which is no markup, up to its end.</summary>
    private int RawEnd(string element, int from)
    {
        int end = _html.IndexOf("</" + element, from, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? _html.Length : end;
        _shallow.Append(_html, from, end - from);
        return end;
    }

    /// <summary>
    /// True where a row or a cell must come next. What stands there instead is moved before the table, with all that was in bold, which takes
    /// time by the square of the rows; the words alone take less.
    /// </summary>
    private bool BetweenCells(string element, bool isEnd) =>
        element switch
        {
            "table" => !isEnd,
            "tr" or "tbody" or "thead" or "tfoot" => true,
            "td" or "th" or "caption" => isEnd,
            _ => _betweenCells,
        };

    private bool Open(string element)
    {
        if (PageTags.Void.Contains(element) || PageTags.EndBySelf.Contains(element))
        {
            return true;
        }
        if (PageTags.Formatting.Contains(element))
        {
            if (_formattingOpen == MostFormatting || _betweenCells)
            {
                return false;
            }
            int open = _formatting.GetValueOrDefault(element);
            if (element != "a" || open == 0)
            {
                _formatting[element] = open + 1;
                _formattingOpen++;
            }
            return true;
        }
        if (_open.Count >= Counted)
        {
            _dropped++;
            return false;
        }
        _open.Add(element);
        return true;
    }

    private bool Close(string element)
    {
        if (PageTags.EndBySelf.Contains(element))
        {
            return true;
        }
        if (PageTags.Formatting.Contains(element))
        {
            int open = _formatting.GetValueOrDefault(element);
            _formatting[element] = Math.Max(open - 1, 0);
            _formattingOpen -= open > 0 ? 1 : 0;
            return open > 0;
        }
        if (_dropped > 0)
        {
            _dropped--;
            return false;
        }
        // An end of a plain element does not reach beyond a block that is open within it.
        bool isBlock = PageTags.Block.Contains(element);
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == element)
            {
                _open.RemoveRange(i, _open.Count - i);
                return true;
            }
            if (!isBlock && PageTags.Block.Contains(_open[i]))
            {
                return false;
            }
        }
        return false;
    }
}
