using Reportedly.Language.Tokens;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Numbers;

/// <summary>A number in figures or words, with the words that bound it: <c>more than 600</c>, <c>another two</c>, <c>dozens</c>.</summary>
/// <param name="Tokens">Its tokens, bounding words included.</param>
/// <param name="Span">Its words.</param>
/// <param name="Low">Least number, inclusive; null where open.</param>
/// <param name="High">Greatest number, inclusive; null where open.</param>
/// <param name="Qualifier">How the number is told.</param>
/// <param name="Kind">What it is a number of.</param>
/// <param name="Rule">The rule that read it, with its version.</param>
public sealed record NumberExpression(
    TokenRange Tokens,
    TextSpan Span,
    long? Low,
    long? High,
    Qualifier Qualifier,
    NumberKind Kind,
    string Rule
);

/// <summary>What a number is a number of.</summary>
public enum NumberKind
{
    /// <summary>People or things: the only kind that becomes a figure.</summary>
    Count,

    /// <summary>Years of age: "aged 15", "12-year-old".</summary>
    Age,

    /// <summary>Weight, length, money, per cent, calibre.</summary>
    Amount,

    /// <summary>A length of time, or a time of day: "five months", "9 p.m.", "three-hour".</summary>
    Duration,

    /// <summary>Part of a date: "July 7", "2017".</summary>
    Date,

    /// <summary>A place in an order: "fourth", "third straight".</summary>
    Ordinal,

    /// <summary>Part of a name or label: "Article 9", "Highway 1", "F-16", "G20".</summary>
    Label,
}
