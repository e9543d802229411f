using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>What a word or phrase tells of whose words a claim is.</summary>
internal enum OriginRole
{
    /// <summary>Speaks for a body.</summary>
    Speaker,

    /// <summary>Carries a body's words.</summary>
    Document,

    /// <summary>Leads a body.</summary>
    Head,

    /// <summary>Belongs to a body by his rank.</summary>
    Rank,

    /// <summary>Is the body while he has no name of his own.</summary>
    Staff,

    /// <summary>An authority whose name is not told.</summary>
    Authority,

    /// <summary>Speaks for nobody but himself.</summary>
    Bystander,

    /// <summary>A noun that every country has one of.</summary>
    Body,

    /// <summary>Stands for a body that is named elsewhere.</summary>
    Team,

    /// <summary>Says nothing of whose words they are.</summary>
    Idle,

    /// <summary>Legal form of a company.</summary>
    Form,

    /// <summary>Written in several ways.</summary>
    Spelling,

    /// <summary>Tells that others are quoted.</summary>
    Citing,

    /// <summary>Stands for what was named before: a body, one person or many.</summary>
    Pronoun,

    /// <summary>Says what sort of paper or broadcaster a name is.</summary>
    Edition,

    /// <summary>A body that a country has one of: a longer name is that of others.</summary>
    Only,
}

/// <summary>A row of <c>origin-words.tsv</c>.</summary>
/// <param name="Role">What it tells.</param>
/// <param name="Body">The body meant, or the one way of writing it.</param>
internal sealed record OriginWord(OriginRole Role, string? Body);

/// <summary>The words of <c>data/lexicons/en/origin-words.tsv</c>. Immutable; safe from any thread.</summary>
internal sealed class OriginWords
{
    private const string File = "lexicons/en/origin-words.tsv";

    private static readonly Lazy<OriginWords> Embedded = new(() =>
        new OriginWords(WordTable.Load(typeof(OriginWords).Assembly, File, "words", "role", "body", "example"))
    );

    private readonly FrozenDictionary<string, ImmutableArray<OriginWord>> rows;

    private OriginWords(WordTable table)
    {
        Dictionary<string, ImmutableArray<OriginWord>> read = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            string words = row["words"];
            if (words != FoldedWords.Of(words))
            {
                throw row.Bad($"'{words}' is not as words are compared; write '{FoldedWords.Of(words)}'.");
            }
            OriginWord word = new(row.Choice<OriginRole>("role"), row.Find("body"));
            read[words] = read.TryGetValue(words, out ImmutableArray<OriginWord> others) ? others.Add(word) : [word];
        }
        rows = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The words that ship with the product.</summary>
    /// <exception cref="InvalidDataException">The table is malformed; the message names file, line and remedy.</exception>
    public static OriginWords Default => Embedded.Value;

    /// <summary>The most words of an entry that are looked for.</summary>
    public const int Longest = 5;

    /// <summary>What folded words tell in a role; of a plural, what its singular tells. Null where they have no such role.</summary>
    public OriginWord? Find(string words, OriginRole role) =>
        FindExactly(words, role)
        ?? (words.Length > 3 && words[^1] == 's' ? FindExactly(words[..^1], role) : null)
        ?? (words.EndsWith("men", StringComparison.Ordinal) ? FindExactly(words[..^3] + "man", role) : null);

    /// <summary>True where folded words have a role.</summary>
    public bool Has(string words, OriginRole role) => Find(words, role) is not null;

    /// <summary>True where a folded word, or the singular of it, stands in the table alone.</summary>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return rows.ContainsKey(word) || (word.EndsWith('s') && rows.ContainsKey(word[..^1]));
    }

    private OriginWord? FindExactly(string words, OriginRole role)
    {
        if (rows.TryGetValue(words, out ImmutableArray<OriginWord> found))
        {
            foreach (OriginWord word in found)
            {
                if (word.Role == role)
                {
                    return word;
                }
            }
        }
        return null;
    }
}
