using System.Collections.Immutable;

namespace Reportedly.Reading.Numbers;

/// <summary>What the word beside a number tells of it, with an example of each; a word may tell several things.</summary>
[Flags]
internal enum NumberNeighbour
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>aged</summary>
    AgeBefore = 1 << 0,

    /// <summary>kilometres</summary>
    Amount = 1 << 1,

    /// <summary>p.m.</summary>
    Clock = 1 << 2,

    /// <summary>USD</summary>
    Currency = 1 << 3,

    /// <summary>days</summary>
    Duration = 1 << 4,

    /// <summary>thirds</summary>
    Fraction = 1 << 5,

    /// <summary>Highway</summary>
    LabelBefore = 1 << 6,

    /// <summary>must</summary>
    Modal = 1 << 7,

    /// <summary>July</summary>
    Month = 1 << 8,

    /// <summary>casualties</summary>
    NoneNoun = 1 << 9,

    /// <summary>soldiers</summary>
    Person = 1 << 10,

    /// <summary>of</summary>
    ScoresAfter = 1 << 11,

    /// <summary>member</summary>
    Strong = 1 << 12,

    /// <summary>since</summary>
    YearBefore = 1 << 13,
}

/// <summary>The names of the classes in <c>number-units.tsv</c>.</summary>
internal static class NumberNeighbours
{
    /// <summary>Each class by its name in the table.</summary>
    public static readonly ImmutableSortedDictionary<string, NumberNeighbour> ByName = new Dictionary<
        string,
        NumberNeighbour
    >
    {
        ["age-before"] = NumberNeighbour.AgeBefore,
        ["amount"] = NumberNeighbour.Amount,
        ["clock"] = NumberNeighbour.Clock,
        ["currency"] = NumberNeighbour.Currency,
        ["duration"] = NumberNeighbour.Duration,
        ["fraction"] = NumberNeighbour.Fraction,
        ["label-before"] = NumberNeighbour.LabelBefore,
        ["modal"] = NumberNeighbour.Modal,
        ["month"] = NumberNeighbour.Month,
        ["none-noun"] = NumberNeighbour.NoneNoun,
        ["person"] = NumberNeighbour.Person,
        ["scores-after"] = NumberNeighbour.ScoresAfter,
        ["strong"] = NumberNeighbour.Strong,
        ["year-before"] = NumberNeighbour.YearBefore,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
