using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Numbers;

/// <summary>
/// Reads the numbers of a document, in figures and words, with the words that bound them, and tells counts of people
/// or things from ages, amounts, times, dates and labels. Needs tokens and sentences. Safe from any thread.
/// </summary>
public sealed class NumberReader
{
    private readonly NumberLexicon lexicon;
    private readonly NumberValueParser values;
    private readonly NumberKindReader kinds;

    private NumberReader(NumberLexicon lexicon)
    {
        this.lexicon = lexicon;
        values = new NumberValueParser(lexicon);
        kinds = new NumberKindReader(lexicon);
    }

    /// <summary>The reader with the data that ships with the product.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static NumberReader CreateDefault() => new(NumberLexicon.LoadDefault());

    /// <summary>Reads every number of a document. The expressions never overlap.</summary>
    /// <exception cref="InvalidOperationException">The document has no tokens or sentences yet.</exception>
    public Sequence<NumberExpression> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Sequence<NumberExpression>(Read(PieceSequence.Of(document)));
    }

    internal ImmutableArray<NumberExpression> Read(PieceSequence pieces)
    {
        ImmutableArray<NumberExpression>.Builder found = ImmutableArray.CreateBuilder<NumberExpression>();
        for (int sentence = 0; sentence < pieces.Sentences.Count; sentence++)
        {
            PieceWindow window = pieces.Sentence(sentence);
            NumberKind last = NumberKind.Count;
            int floor = window.First;
            int at = window.First;
            while (at < window.Past)
            {
                if (!lexicon.MayOpen(window, at))
                {
                    at++;
                }
                else if (Find(window, at, out int skip) is { } value)
                {
                    NumberReading reading = kinds.Read(window, value, last);
                    // A label takes in the whole word that it stands in, but nothing read before it.
                    reading = reading with
                    {
                        First = Math.Max(reading.First, floor),
                    };
                    found.Add(
                        new NumberExpression(
                            window.Tokens(reading.First, reading.Past),
                            window.Span(reading.First, reading.Past),
                            value.Low,
                            value.High,
                            value.Qualifier,
                            reading.Kind,
                            reading.Rule
                        )
                    );
                    last = reading.Kind;
                    at = Math.Max(reading.Past, at + 1);
                    floor = at;
                }
                else
                {
                    at = skip;
                }
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The bare number at a piece, without the words that bound it; null where there is none.</summary>
    internal NumberValue? Value(PieceWindow window, int at) =>
        lexicon.Idioms.Match(window, at, out _) > 0 ? null : values.Read(window, at);

    /// <summary>Every word and mark with which a number begins, figures aside.</summary>
    internal FrozenSet<string> Openers => lexicon.Openers;

    /// <summary>True where the words beside figures leave them to be a year.</summary>
    internal bool IsYear(PieceWindow window, int at) =>
        values.Read(window, at) is { } value
        && value.Past == at + 1
        && kinds.Read(window, value, NumberKind.Count).Kind == NumberKind.Date;

    /// <summary>True where the word is one for people or things that are counted.</summary>
    internal bool IsPerson(PieceWindow window, int at) =>
        lexicon.IsUnit(window.Text(at), NumberNeighbour.Person) && !window.IsCapitalised(at);

    /// <summary>The number with its bounding words that begins at a piece, or null and where to go on.</summary>
    private NumberValue? Find(PieceWindow window, int at, out int skip)
    {
        skip = at + 1;
        if (window[at].Kind == PieceKind.Address)
        {
            return null;
        }
        int bounded = lexicon.BoundsBefore.Match(window, at, out Qualifier bound);
        if (bounded > 0 && FindValue(window, AfterTotal(window, bounded)) is { } inner)
        {
            return NumberBounds.Apply(inner, bound) with { First = at };
        }
        int idiom = lexicon.Idioms.Match(window, at, out _);
        if (idiom > 0)
        {
            skip = idiom;
            return null;
        }
        return window.Is(at, "no") ? FindNone(window, at)
            : window.Is(at, "between") ? FindBetween(window, at)
            : FindValue(window, at);
    }

    /// <summary>The number without a bound before it: "another two", "10 to 15", "100 or so", "two more".</summary>
    private NumberValue? FindValue(PieceWindow window, int at)
    {
        int start = AfterAnother(window, at);
        if (lexicon.Idioms.Match(window, start, out _) > 0 || values.Read(window, start) is not { } value)
        {
            return null;
        }
        if (window.Is(start, "one") && IsPronoun(window, start))
        {
            return null;
        }
        value = Extend(window, value);
        int after = lexicon.BoundsAfter.Match(window, value.Past, out Qualifier bound);
        if (after > 0 && !(window.IsMark(value.Past, "+") && !window[value.Past].Glued))
        {
            value = NumberBounds.Apply(value, bound) with { Past = after };
        }
        if (start > at)
        {
            value = value with { First = at, Rule = NumberRules.Another };
        }
        else if (
            (window.Is(value.Past, "more") && !window.Is(value.Past + 1, "than")) || window.Is(value.Past, "others")
        )
        {
            value = value with { Past = value.Past + 1, Rule = NumberRules.Another };
        }
        return value;
    }

    /// <summary>Joins "10 to 15", "10-15", "10 or 15".</summary>
    private NumberValue Extend(PieceWindow window, NumberValue value)
    {
        int at = value.Past;
        bool dash =
            window.IsInnerDash(at) && !window.IsInnerDash(value.First - 1)
            || (window.IsMark(at, "\u2013") && window.IsDigits(at + 1) && window.IsDigits(at - 1));
        // "rose from 10 to 15" tells two numbers, not a range.
        bool to = window.Is(at, "to") && !window.Is(value.First - 1, "from");
        if (!dash && !to && !window.Is(at, "or"))
        {
            return value;
        }
        return
            values.Read(window, at + 1) is { } high && NumberBounds.Join(value, high, Scale(window, high)) is { } range
            ? range
            : value;
    }

    /// <summary>"between 10 and 15".</summary>
    private NumberValue? FindBetween(PieceWindow window, int at)
    {
        if (
            values.Read(window, at + 1) is { } low
            && (window.Is(low.Past, "and") || window.Is(low.Past, "to"))
            && values.Read(window, low.Past + 1) is { } high
            && NumberBounds.Join(low, high, Scale(window, high)) is { } range
        )
        {
            return range with { First = at };
        }
        return null;
    }

    /// <summary>"no casualties", "no civilian deaths": nought, where people could have been counted.</summary>
    private NumberValue? FindNone(PieceWindow window, int at)
    {
        for (int i = at + 1; i <= at + 3 && window.IsWord(i); i++)
        {
            if (lexicon.IsUnit(window.Text(i), NumberNeighbour.NoneNoun) && !window.Is(i + 1, "toll"))
            {
                return NumberValue.Exact(at, at + 1, 0, NumberRules.None);
            }
        }
        return null;
    }

    private long Scale(PieceWindow window, NumberValue high)
    {
        NumberWord last = lexicon.Word(window.Text(high.Past - 1));
        return last.Class is NumberWordClass.Scale or NumberWordClass.Suffix && high.Past - high.First > 1
            ? last.Value
            : 1;
    }

    private static int AfterTotal(PieceWindow window, int at)
    {
        if (window.Is(at, "a") && window.Is(at + 1, "total") && window.Is(at + 2, "of"))
        {
            return at + 3;
        }
        return window.Is(at, "the") || window.Is(at, "an") && window.Is(at + 1, "estimated") ? at + 1
            : window.Is(at, "estimated") ? at + 1
            : at;
    }

    private static int AfterAnother(PieceWindow window, int at)
    {
        if (window.Is(at, "another"))
        {
            return at + 1;
        }
        bool article = window.Is(at, "a") || window.Is(at, "an");
        int more = article ? at + 1 : at;
        return window.Is(more, "additional") || window.Is(more, "further") || (article && window.Is(more, "extra"))
            ? more + 1
            : at;
    }

    /// <summary>"a new one", "this one", "one must": somebody or something, not a number.</summary>
    private bool IsPronoun(PieceWindow window, int at) =>
        window.Is(at - 2, "a")
        || window.Is(at - 2, "an")
        || window.Is(at - 2, "the")
        || window.Is(at - 1, "other")
        || window.Is(at - 1, "some")
        || lexicon.IsUnit(window.Text(at + 1), NumberNeighbour.Modal)
        || window.Is(at + 1, "'s")
        || window.IsMark(at + 1, "'\u2019");
}
