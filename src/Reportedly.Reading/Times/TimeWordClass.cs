using System.Collections.Immutable;

namespace Reportedly.Reading.Times;

/// <summary>The parts that words play in times, with an example of each; a word may play several.</summary>
[Flags]
internal enum TimeWordClass
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>July</summary>
    Month = 1 << 0,

    /// <summary>Saturday</summary>
    Weekday = 1 << 1,

    /// <summary>Saturdays</summary>
    Weekdays = 1 << 2,

    /// <summary>weeks</summary>
    Unit = 1 << 3,

    /// <summary>winter</summary>
    Season = 1 << 4,

    /// <summary>evening</summary>
    Part = 1 << 5,

    /// <summary>dawn</summary>
    Point = 1 << 6,

    /// <summary>yesterday</summary>
    Offset = 1 << 7,

    /// <summary>last</summary>
    Which = 1 << 8,

    /// <summary>previous</summary>
    Neighbour = 1 << 9,

    /// <summary>early</summary>
    Edge = 1 << 10,

    /// <summary>end</summary>
    EdgeNoun = 1 << 11,

    /// <summary>third</summary>
    Ordinal = 1 << 12,

    /// <summary>weekly</summary>
    Set = 1 << 13,

    /// <summary>will</summary>
    Future = 1 << 14,

    /// <summary>said</summary>
    Past = 1 << 15,

    /// <summary>in (May)</summary>
    BeforeMonth = 1 << 16,

    /// <summary>biggest (raid of 2019)</summary>
    Rank = 1 << 17,

    /// <summary>foiled (a planned raid)</summary>
    Stopped = 1 << 18,
}

/// <summary>The names of the classes in <c>times.tsv</c>.</summary>
internal static class TimeWordClasses
{
    /// <summary>Each class by its name in the table.</summary>
    public static readonly ImmutableSortedDictionary<string, TimeWordClass> ByName = new Dictionary<
        string,
        TimeWordClass
    >
    {
        ["month"] = TimeWordClass.Month,
        ["weekday"] = TimeWordClass.Weekday,
        ["weekdays"] = TimeWordClass.Weekdays,
        ["unit"] = TimeWordClass.Unit,
        ["season"] = TimeWordClass.Season,
        ["part"] = TimeWordClass.Part,
        ["point"] = TimeWordClass.Point,
        ["offset"] = TimeWordClass.Offset,
        ["which"] = TimeWordClass.Which,
        ["neighbour"] = TimeWordClass.Neighbour,
        ["edge"] = TimeWordClass.Edge,
        ["edge-noun"] = TimeWordClass.EdgeNoun,
        ["ordinal"] = TimeWordClass.Ordinal,
        ["set"] = TimeWordClass.Set,
        ["future"] = TimeWordClass.Future,
        ["past"] = TimeWordClass.Past,
        ["before-month"] = TimeWordClass.BeforeMonth,
        ["rank"] = TimeWordClass.Rank,
        ["stopped"] = TimeWordClass.Stopped,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
