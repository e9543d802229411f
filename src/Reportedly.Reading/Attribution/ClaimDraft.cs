using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Events;
using Reportedly.Reading.Figures;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>A claim before its parts have ids.</summary>
internal sealed record ClaimDraft
{
    /// <summary>Number of the mention that is the source; null for the report's own voice.</summary>
    public required int? Source { get; init; }

    public required SourceKind Kind { get; init; }

    public required ImmutableArray<int> Via { get; init; }

    public required TokenRange? Cue { get; init; }

    public required TokenRange Content { get; init; }

    public required Stance Stance { get; init; }

    public required Certainty Certainty { get; init; }

    public required Quotation Quotation { get; init; }

    public TimeExpression? Made { get; init; }

    public ImmutableArray<EventMention> Events { get; init; } = [];

    public ImmutableArray<FigureMention> Figures { get; init; } = [];

    /// <summary>Tellings that it speaks of without telling them.</summary>
    public ImmutableArray<EventMention> About { get; init; } = [];

    /// <summary>Figures that it speaks of without telling them.</summary>
    public ImmutableArray<FigureMention> AboutFigures { get; init; } = [];

    /// <summary>Names of the rules that made it, outermost attribution last.</summary>
    public required ImmutableArray<string> Rules { get; init; }
}
