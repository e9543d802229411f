using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation;

/// <summary>
/// One thing that somebody says about one event, with at most one figure: the flat form of a record that reference annotations use.
/// Names are lists of forms; any of them may be meant.
/// </summary>
public sealed record RecordRow
{
    /// <summary>The claim it comes from.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The event, or null for a strength or a stance alone.</summary>
    public ReportedEvent? Event { get; init; }

    /// <summary>The figure, or null.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The words that name the event, the number or the cue.</summary>
    public required QuotedSpan Anchor { get; init; }

    /// <summary>Forms of the source's name; empty for the report's own voice.</summary>
    public required ImmutableArray<string> Source { get; init; }

    /// <summary>Forms of each carrier's name.</summary>
    public required ImmutableArray<ImmutableArray<string>> Via { get; init; }

    /// <summary>Forms of each agent's name.</summary>
    public ImmutableArray<ImmutableArray<string>> Agents { get; init; } = [];

    /// <summary>Forms of each target's name.</summary>
    public ImmutableArray<ImmutableArray<string>> Targets { get; init; } = [];

    /// <summary>Forms of each place's name.</summary>
    public ImmutableArray<ImmutableArray<string>> Places { get; init; } = [];

    /// <summary>When: the figure's own period, else the event's.</summary>
    public TimeInterval? Time { get; init; }

    /// <summary>Every row of a record: one for each claim, event and figure, in the order of the claims.</summary>
    public static ImmutableArray<RecordRow> Of(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Names names = new(record);
        ImmutableArray<RecordRow>.Builder rows = ImmutableArray.CreateBuilder<RecordRow>();
        Dictionary<string, ReportedEvent> events = record.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Figure> figures = record.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (Claim claim in record.Claims)
        {
            HashSet<string> used = new(StringComparer.Ordinal);
            foreach (string eventId in claim.Events)
            {
                ReportedEvent told = events[eventId];
                ImmutableArray<string> own =
                [
                    .. told.Figures.Where(f =>
                        claim.Figures.IsEmpty || claim.Figures.Contains(f, StringComparer.Ordinal)
                    ),
                ];
                used.UnionWith(own);
                foreach (Figure? figure in own.IsEmpty ? [null] : own.Select(Figure? (f) => figures[f]))
                {
                    rows.Add(names.Row(claim, told, figure, told.Anchor));
                }
            }
            foreach (string figureId in claim.Figures.Where(f => !used.Contains(f) && figures[f].Event is null))
            {
                rows.Add(names.Row(claim, null, figures[figureId], figures[figureId].Span));
            }
            if (claim.Events.IsEmpty && claim.Figures.IsEmpty && claim.Stance != Stance.Asserts)
            {
                rows.Add(names.Row(claim, null, null, claim.Cue ?? claim.Content));
            }
        }
        return rows.ToImmutable();
    }

    private sealed class Names(ReportRecord record)
    {
        private readonly Dictionary<string, ImmutableArray<string>> actors = record.Actors.ToDictionary(
            a => a.Id,
            a => (ImmutableArray<string>)[a.Name, .. a.Aliases, .. a.Mentions.Select(m => m.Quote)],
            StringComparer.Ordinal
        );

        private readonly Dictionary<string, ImmutableArray<string>> places = record.Places.ToDictionary(
            p => p.Id,
            p => (ImmutableArray<string>)[p.Name, .. p.Mentions.Select(m => m.Quote)],
            StringComparer.Ordinal
        );

        public RecordRow Row(Claim claim, ReportedEvent? told, Figure? figure, QuotedSpan anchor) =>
            new()
            {
                Claim = claim,
                Event = told,
                Figure = figure,
                Anchor = anchor,
                Source = claim.Source.Kind == SourceKind.Report ? [] : Forms(claim.Source.Actor, claim.Source.Span),
                Via = [.. claim.Via.Select(v => Forms(v.Actor, v.Span))],
                Agents = told is null ? [] : [.. told.Agents.Select(a => Forms(a.Actor, a.Span))],
                Targets = told is null ? [] : [.. told.Targets.Select(t => Forms(t.Actor, t.Span))],
                Places =
                    figure?.Place is { } own ? [places[own]]
                    : told is null ? []
                    : [.. told.Places.Select(p => places[p])],
                Time = figure?.Time ?? told?.Time,
            };

        private ImmutableArray<string> Forms(string? actor, QuotedSpan? span)
        {
            ImmutableArray<string> forms = actor is null ? [] : actors[actor];
            return span is null ? forms : forms.Add(span.Quote);
        }
    }
}
