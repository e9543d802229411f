using Reportedly.Language.Tokens;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Figures;

/// <summary>One number and what it counts, bound to the event, the place and the period that it is told for.</summary>
internal sealed record FigureMention
{
    /// <summary>Its number among the report's figures, in the order of the text.</summary>
    public required int Index { get; init; }

    public required TokenRange Number { get; init; }

    public required long? Low { get; init; }

    public required long? High { get; init; }

    public required Qualifier Qualifier { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>The words for who or what is counted.</summary>
    public required TokenRange? Of { get; init; }

    /// <summary>Number of the telling that it belongs to, or null: a strength.</summary>
    public required int? Event { get; init; }

    /// <summary>Number of the mention of the place that it is told for, where that is not the event's own.</summary>
    public int? Place { get; init; }

    /// <summary>The period that it is told for, where that is not the event's own.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The rule that bound it.</summary>
    public required string Rule { get; init; }
}
