using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Reportedly.Sources.Pages;

/// <summary>Knows the sentences that sites put between the paragraphs of articles: banners, invitations to subscribe, links to other articles.</summary>
internal sealed class Boilerplate
{
    private const string Table = "lexicons/en/page-boilerplate.tsv";
    private const int MostWords = 60;

    /// <summary>No row that may stand anywhere is shorter.</summary>
    private const int FewestLetters = 8;
    private const int MostLinkedWords = 25;
    private const double MostLinked = 0.8;

    private readonly FrozenSet<string> _whole;
    private readonly FrozenDictionary<char, string[]> _begin;
    private readonly string[] _within;

    private Boilerplate(ImmutableArray<(string Words, string Where)> rows)
    {
        _whole = Words("whole").ToFrozenSet(StringComparer.Ordinal);
        _begin = Words("begin")
            .GroupBy(words => words[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _within = [.. Words("within")];

        IEnumerable<string> Words(string where) => rows.Where(row => row.Where == where).Select(row => row.Words);
    }

    /// <summary>The table that ships with the product.</summary>
    public static Boilerplate English { get; } = Load();

    /// <summary>True where a paragraph is none of the article's. Only short ones can be: an article may well be about cookies.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public bool Contains(PageParagraph paragraph)
    {
        string words = Plain(paragraph.Text);
        int count = words.Count(letter => letter == ' ') + 1;
        if (count > MostWords)
        {
            return false;
        }
        bool isLink = paragraph.LinkedLetters > MostLinked * paragraph.Text.Length && count <= MostLinkedWords;
        return isLink
            || (
                _begin.TryGetValue(words[0], out string[]? begins)
                && begins.Any(row => words.StartsWith(row, StringComparison.Ordinal))
            )
            || _whole.Contains(words.Trim(' ', ':', '.', '!', '-', '|', '▼', '›', '»'))
            || (words.Length >= FewestLetters && _within.Any(row => words.Contains(row, StringComparison.Ordinal)));
    }

    private static string Plain(string words) => words.Replace('’', '\'').ToLowerInvariant();

    private static Boilerplate Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)!;
        using StreamReader reader = new(stream);
        ImmutableArray<(string, string)>.Builder rows = ImmutableArray.CreateBuilder<(string, string)>();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] fields = line.Split('\t');
                rows.Add((fields[0], fields[1]));
            }
        }
        return new Boilerplate(rows.ToImmutable());
    }
}
