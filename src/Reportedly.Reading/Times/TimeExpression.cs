using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>A date or another time in the text, and the days it means.</summary>
/// <param name="Tokens">Its tokens, without the preposition before it; "since" and "before" open an end and belong to it.</param>
/// <param name="Span">Its words.</param>
/// <param name="Kind">What sort of time it is.</param>
/// <param name="From">First day, inclusive; null where open or not known.</param>
/// <param name="To">Last day, inclusive; null where open or not known.</param>
/// <param name="Precision">How fine the words are.</param>
/// <param name="Rule">The rule that read it, with its version.</param>
public sealed record TimeExpression(
    TokenRange Tokens,
    TextSpan Span,
    TimeKind Kind,
    DateOnly? From,
    DateOnly? To,
    TimePrecision Precision,
    string Rule
)
{
    /// <summary>Its TIMEX values with their words: two for the ends of a range, else one.</summary>
    public ImmutableArray<Timex> Timexes { get; init; } = [];

    /// <summary>How far it lies from an event that the words behind it name; null where it hangs on none.</summary>
    public TimeOffset? Offset { get; init; }

    /// <summary>True where at least one end is a day of the calendar.</summary>
    public bool IsGrounded => From is not null || To is not null;
}

/// <summary>Sorts of times.</summary>
public enum TimeKind
{
    /// <summary>One stretch of the calendar: a day, a month, "Saturday", "last year", "since 2011".</summary>
    Date,

    /// <summary>A length of time: "three days", "for the past five months".</summary>
    Duration,

    /// <summary>A time that comes back: "every Friday", "weekly".</summary>
    Set,

    /// <summary>A part of a day with no day named: "overnight", "9 p.m.".</summary>
    TimeOfDay,

    /// <summary>A time known only from where the speaker stands: "now", "former", "the future".</summary>
    Reference,
}
