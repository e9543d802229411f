using System.Collections.Frozen;
using System.Globalization;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Numbers;

/// <summary>The words that make numbers, and the words beside numbers that say what they are numbers of.</summary>
internal sealed class NumberLexicon
{
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, NumberNeighbour>.AlternateLookup<ReadOnlySpan<char>> units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openers;

    private NumberLexicon(
        FrozenDictionary<string, NumberWord> words,
        FrozenDictionary<string, NumberNeighbour> units,
        PhraseTable<Qualifier> before,
        PhraseTable<Qualifier> after,
        PhraseTable<bool> idioms
    )
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.units = units.GetAlternateLookup<ReadOnlySpan<char>>();
        BoundsBefore = before;
        BoundsAfter = after;
        Idioms = idioms;
        Openers = words
            .Keys.Concat(before.FirstWords)
            .Concat(idioms.FirstWords)
            .Concat(["a", "an", "half", "no", "between", "another", "additional", "further"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        openers = Openers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every word and mark with which a number or an idiom of numbers begins, figures aside.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Phrases before a number that bound it.</summary>
    public PhraseTable<Qualifier> BoundsBefore { get; }

    /// <summary>Phrases behind a number that bound it.</summary>
    public PhraseTable<Qualifier> BoundsAfter { get; }

    /// <summary>Phrases whose number words count nothing.</summary>
    public PhraseTable<bool> Idioms { get; }

    /// <summary>The lexicon that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static NumberLexicon LoadDefault()
    {
        WordTable bounds = LexiconFiles.Read("number-bounds.tsv", "words", "bound", "side");
        return new NumberLexicon(
            LexiconFiles
                .Read("numbers.tsv", "word", "class", "value")
                .Rows.ToFrozenDictionary(row => row["word"], ReadWord, StringComparer.OrdinalIgnoreCase),
            ReadNeighbours(),
            Side(bounds, "before"),
            Side(bounds, "after"),
            new PhraseTable<bool>(
                LexiconFiles.Read("number-idioms.tsv", "words").Rows.Select(row => (row["words"], true))
            )
        );
    }

    /// <summary>The part that a word plays in numbers; <see cref="NumberWordClass.None"/> for other words.</summary>
    public NumberWord Word(ReadOnlySpan<char> word) => words.TryGetValue(word, out NumberWord found) ? found : default;

    /// <summary>True where a number or an idiom of numbers may begin: most words are sifted out by one look.</summary>
    public bool MayOpen(PieceWindow window, int at) => window.IsDigits(at) || openers.Contains(window.Text(at));

    /// <summary>True where the word stands in class of <c>number-units.tsv</c>.</summary>
    public bool IsUnit(ReadOnlySpan<char> word, NumberNeighbour neighbour) =>
        units.TryGetValue(word, out NumberNeighbour found) && (found & neighbour) != 0;

    private static FrozenDictionary<string, NumberNeighbour> ReadNeighbours()
    {
        Dictionary<string, NumberNeighbour> neighbours = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in LexiconFiles.Read("number-units.tsv", "word", "class").Rows)
        {
            if (!NumberNeighbours.ByName.TryGetValue(row["class"], out NumberNeighbour neighbour))
            {
                string known = string.Join(", ", NumberNeighbours.ByName.Keys);
                throw row.Bad($"'{row["class"]}' is no class of words beside numbers; write one of {known}.");
            }
            string word = row["word"];
            neighbours[word] = neighbours.GetValueOrDefault(word) | neighbour;
        }
        return neighbours.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static PhraseTable<Qualifier> Side(WordTable bounds, string side) =>
        new(
            bounds
                .Rows.Where(row => string.Equals(row["side"], side, StringComparison.Ordinal))
                .Select(row => (row["words"], ReadBound(row)))
        );

    private static Qualifier ReadBound(TableRow row) =>
        row["bound"] switch
        {
            "more_than" => Qualifier.MoreThan,
            "at_least" => Qualifier.AtLeast,
            "less_than" => Qualifier.LessThan,
            "up_to" => Qualifier.UpTo,
            "about" => Qualifier.About,
            "exactly" => Qualifier.Exact,
            string other => throw row.Bad(
                $"'{other}' is no bound; write more_than, at_least, less_than, up_to, about or exactly."
            ),
        };

    private static NumberWord ReadWord(TableRow row)
    {
        NumberWordClass part = row.Choice<NumberWordClass>("class");
        return row.Find("value") is not { } written ? new NumberWord(part, 0)
            : long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
                ? new NumberWord(part, value)
            : throw row.Bad($"'{written}' is no value; write a whole number or '-'.");
    }
}

/// <summary>A word that makes numbers.</summary>
/// <param name="Class">The part that it plays.</param>
/// <param name="Value">What it stands for; 0 where that is nothing.</param>
internal readonly record struct NumberWord(NumberWordClass Class, long Value);

/// <summary>The parts that words play in numbers, with an example of each.</summary>
internal enum NumberWordClass : byte
{
    /// <summary>Makes no number.</summary>
    None,

    /// <summary>one</summary>
    Digit,

    /// <summary>zero</summary>
    Zero,

    /// <summary>twelve</summary>
    Teen,

    /// <summary>twenty</summary>
    Ten,

    /// <summary>hundred</summary>
    Scale,

    /// <summary>10k</summary>
    Suffix,

    /// <summary>dozen</summary>
    Group,

    /// <summary>dozens</summary>
    Plural,

    /// <summary>tens (of thousands)</summary>
    Tens,

    /// <summary>several</summary>
    Vague,

    /// <summary>many</summary>
    Open,

    /// <summary>(a) few</summary>
    Few,

    /// <summary>(a) pair</summary>
    Collective,

    /// <summary>(a) handful</summary>
    CollectiveVague,

    /// <summary>both</summary>
    Both,

    /// <summary>third</summary>
    Ordinal,

    /// <summary>47th</summary>
    OrdinalSuffix,
}
