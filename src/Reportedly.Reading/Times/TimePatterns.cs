using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>A pattern found in the text.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">Index of the expression's first piece.</param>
/// <param name="Past">Index just behind its last piece.</param>
/// <param name="Slots">What it captured.</param>
internal readonly record struct TimeMatch(TimePattern Pattern, int First, int Past, TimeSlots Slots);

/// <summary>Finds the longest pattern at a piece; of two as long, the one whose expression is longer, then the earlier line.</summary>
internal sealed class TimePatterns
{
    /// <summary>The parts of words that patterns begin with: the others only say something of what stands beside them.</summary>
    private const TimeWordClass Heading = ~(
        TimeWordClass.Future | TimeWordClass.Past | TimeWordClass.BeforeMonth | TimeWordClass.Rank
    );

    private readonly TimeLexicon lexicon;
    private readonly TimePatternClasses classes;
    private readonly FrozenDictionary<string, TimePatternTree>.AlternateLookup<ReadOnlySpan<char>> byWord;
    private readonly TimePatternTree byDigits;
    private readonly TimePatternTree byTimeWord;
    private readonly TimePatternTree byNumberWord;
    private readonly NumberReader numbers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> holidayHeads;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openers;

    private TimePatterns(TimeLexicon lexicon, NumberReader numbers, ImmutableArray<TimePattern> patterns)
    {
        this.lexicon = lexicon;
        this.numbers = numbers;
        classes = new TimePatternClasses(lexicon, numbers);
        byWord = patterns
            .Where(pattern => Head(pattern).Kind == TimePatternItemKind.Literal)
            .GroupBy(pattern => Head(pattern).Text, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => new TimePatternTree(group),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        byDigits = new TimePatternTree(
            Heads(patterns, "day", "year", "bareyear", "numeric", "n", "clock", "decade", "bcyear")
        );
        byNumberWord = new TimePatternTree(Heads(patterns, "n"));
        byTimeWord = new TimePatternTree(
            patterns.Where(pattern =>
                Head(pattern) is { Kind: TimePatternItemKind.Class } head
                && head.Text
                    is not ("year" or "bareyear" or "numeric" or "n" or "clock" or "decade" or "holiday" or "movable")
            )
        );
        HolidayPatterns = new TimePatternTree(Heads(patterns, "holiday", "movable"));
        holidayHeads = TimeLexicon
            .ReadHolidays()
            .Rows.Concat(TimeLexicon.ReadMovableHolidays().Rows)
            .Select(row => row["words"].Split(' ')[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        openers = byWord
            .Dictionary.Keys.Concat(holidayHeads.Set)
            .Concat(numbers.Openers)
            .Concat(lexicon.WordsOf(Heading))
            .Concat(lexicon.Idioms.FirstWords)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private TimePatternTree HolidayPatterns { get; }

    /// <summary>The patterns that ship with the product.</summary>
    /// <exception cref="InvalidDataException">A pattern is malformed; the message names file, line and remedy.</exception>
    public static TimePatterns LoadDefault(TimeLexicon lexicon, NumberReader numbers) =>
        new(
            lexicon,
            numbers,
            [.. TimePatternCompiler.Compile(LexiconFiles.Read("time-patterns.tsv", "rule", "pattern", "meaning").Rows)]
        );

    /// <summary>True where a pattern or an idiom may begin: most words are sifted out by one look.</summary>
    public bool MayOpen(PieceWindow window, int at) => window.IsDigits(at) || openers.Contains(window.Text(at));

    /// <summary>The longest pattern that begins at a piece, or null.</summary>
    public TimeMatch? Match(PieceWindow window, int at)
    {
        TimeMatch? best = null;
        ReadOnlySpan<char> text = window.Text(at);
        if (byWord.TryGetValue(text, out TimePatternTree? literal))
        {
            literal.Match(classes, window, at, ref best);
        }
        if (window.IsDigits(at))
        {
            byDigits.Match(classes, window, at, ref best);
        }
        else if (window.IsWord(at))
        {
            if (lexicon.Word(text).Is(Heading))
            {
                byTimeWord.Match(classes, window, at, ref best);
            }
            if (holidayHeads.Contains(text))
            {
                HolidayPatterns.Match(classes, window, at, ref best);
            }
            if (IsNumberWord(window, at))
            {
                byNumberWord.Match(classes, window, at, ref best);
            }
        }
        return best;
    }

    private bool IsNumberWord(PieceWindow window, int at) =>
        window.Is(at, "a") || window.Is(at, "an") || numbers.Value(window, at) is not null;

    private static TimePatternItem Head(TimePattern pattern) =>
        pattern.Items[0].Kind == TimePatternItemKind.Begin ? pattern.Items[1] : pattern.Items[0];

    private static IEnumerable<TimePattern> Heads(ImmutableArray<TimePattern> patterns, params string[] names) =>
        patterns.Where(pattern =>
            Head(pattern) is { Kind: TimePatternItemKind.Class } head
            && names.Contains(head.Text, StringComparer.Ordinal)
        );
}
