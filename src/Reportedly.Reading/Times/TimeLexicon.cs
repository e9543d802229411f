using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>The words of times.</summary>
internal sealed class TimeLexicon
{
    private readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> words;

    private TimeLexicon(
        FrozenDictionary<string, TimeWord> words,
        PhraseTable<(int Month, int Day)> holidays,
        PhraseTable<bool> idioms,
        WordTable movable
    )
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Holidays = holidays;
        Idioms = idioms;
        MovableHolidays = [.. movable.Rows.Select(MovableHoliday.Read)];
        MovableNames = new PhraseTable<int>(movable.Rows.Select((row, index) => (row["words"], index)));
    }

    /// <summary>Holidays that fall on the same day of every year.</summary>
    public PhraseTable<(int Month, int Day)> Holidays { get; }

    /// <summary>Holidays that move through the year, and days with a name, in the order of their table.</summary>
    public ImmutableArray<MovableHoliday> MovableHolidays { get; }

    /// <summary>Where each of <see cref="MovableHolidays"/> stands, by its words.</summary>
    public PhraseTable<int> MovableNames { get; }

    /// <summary>Phrases that hold words of times and tell none.</summary>
    public PhraseTable<bool> Idioms { get; }

    /// <summary>The lexicon that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static TimeLexicon LoadDefault() =>
        new(
            ReadWords(),
            new PhraseTable<(int, int)>(
                ReadHolidays().Rows.Select(row => (row["words"], (Number(row, "month"), Number(row, "day"))))
            ),
            new PhraseTable<bool>(
                LexiconFiles.Read("time-idioms.tsv", "words").Rows.Select(row => (row["words"], true))
            ),
            ReadMovableHolidays()
        );

    /// <summary>The parts that a word plays; those of <see cref="TimeWordClass.None"/> for other words.</summary>
    public TimeWord Word(ReadOnlySpan<char> word) =>
        words.TryGetValue(word, out TimeWord? found) ? found : TimeWord.None;

    /// <summary>The words that play one of some parts.</summary>
    public IEnumerable<string> WordsOf(TimeWordClass parts) =>
        words.Dictionary.Where(word => word.Value.Is(parts)).Select(word => word.Key);

    /// <summary>The table of holidays.</summary>
    public static WordTable ReadHolidays() => LexiconFiles.Read("time-holidays.tsv", "words", "month", "day");

    /// <summary>The table of holidays that move through the year.</summary>
    public static WordTable ReadMovableHolidays() =>
        LexiconFiles.Read("time-movable-holidays.tsv", "words", "calendar", "year", "month", "day", "weekday");

    private static FrozenDictionary<string, TimeWord> ReadWords()
    {
        Dictionary<string, TimeWord> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in LexiconFiles.Read("times.tsv", "word", "class", "value").Rows)
        {
            if (!TimeWordClasses.ByName.TryGetValue(row["class"], out TimeWordClass part))
            {
                string known = string.Join(", ", TimeWordClasses.ByName.Keys);
                throw row.Bad($"'{row["class"]}' is no class of words of times; write one of {known}.");
            }
            TimeWord word = read.GetValueOrDefault(row["word"], TimeWord.None);
            read[row["word"]] = new TimeWord(word.Classes | part, [.. word.Values, (part, Number(row, "value"))]);
        }
        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static int Number(TableRow row, string column) =>
        int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw row.Bad($"'{row[column]}' is no whole number; write one.");
}

/// <summary>A word of times.</summary>
/// <param name="Classes">The parts that it plays.</param>
/// <param name="Values">What it stands for in each part: a month's number, a weekday's from Monday as 1.</param>
internal sealed record TimeWord(TimeWordClass Classes, (TimeWordClass Class, int Value)[] Values)
{
    /// <summary>A word that plays no part.</summary>
    public static readonly TimeWord None = new(TimeWordClass.None, []);

    /// <summary>True where it plays the part.</summary>
    public bool Is(TimeWordClass part) => (Classes & part) != 0;

    /// <summary>What it stands for in a part that it plays.</summary>
    public int ValueOf(TimeWordClass part)
    {
        foreach ((TimeWordClass own, int value) in Values)
        {
            if (own == part)
            {
                return value;
            }
        }
        return 0;
    }
}
