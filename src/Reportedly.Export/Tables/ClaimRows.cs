using System.Collections.Frozen;
using Reportedly.Records;

namespace Reportedly.Export.Tables;

/// <summary>The rows of one report's claims.</summary>
internal sealed class ClaimRows
{
    private readonly ExportedReport report;
    private readonly bool isRedacted;
    private readonly FrozenDictionary<string, Actor> actors;
    private readonly FrozenDictionary<string, Figure> figures;
    private readonly FrozenDictionary<string, Claim> claims;

    public ClaimRows(ExportedReport report, ExportOptions options)
    {
        this.report = report;
        isRedacted = options.Redact;
        actors = report.Record.Actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        figures = report.Record.Figures.ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);
        claims = report.Record.Claims.ToFrozenDictionary(claim => claim.Id, StringComparer.Ordinal);
    }

    public IEnumerable<object?[]> All() => report.Record.Claims.SelectMany(Of);

    private IEnumerable<object?[]> Of(Claim claim)
    {
        SortedSet<string> told = new(StringComparer.Ordinal);
        int rows = 0;
        foreach (Figure figure in claim.Figures.Select(id => figures.GetValueOrDefault(id)).OfType<Figure>())
        {
            string? incident = figure.Event is { } of ? report.IncidentOfEvent.GetValueOrDefault(of) : null;
            if (incident is not null)
            {
                told.Add(incident);
            }
            rows++;
            yield return Row(claim, incident, figure);
        }
        foreach (string incident in Incidents(claim).Where(incident => !told.Contains(incident)))
        {
            rows++;
            yield return Row(claim, incident, null);
        }
        if (rows == 0)
        {
            yield return Row(claim, null, null);
        }
    }

    /// <summary>The incidents of what it claims, and of what it speaks of: a denial claims nothing.</summary>
    private SortedSet<string> Incidents(Claim claim)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> left = new(claim.Events.Concat(claim.About));
        while (left.TryDequeue(out string? id))
        {
            if (!seen.Add(id))
            {
                continue;
            }
            string? told = figures.TryGetValue(id, out Figure? figure) ? figure.Event : id;
            if (told is not null && report.IncidentOfEvent.TryGetValue(told, out string? incident))
            {
                found.Add(incident);
            }
            if (claims.TryGetValue(id, out Claim? other))
            {
                foreach (string next in other.Events.Concat(other.Figures).Concat(other.About))
                {
                    left.Enqueue(next);
                }
            }
        }
        return found;
    }

    private object?[] Row(Claim claim, string? incident, Figure? figure)
    {
        QuotedSpan words = figure?.Span ?? claim.Content;
        ClaimReview? review = report.Review.GetValueOrDefault(claim.Id);
        return
        [
            $"{report.Key}/{claim.Id}",
            incident,
            report.Key,
            Name(claim.Source.Actor) ?? claim.Source.Span?.Quote,
            IncidentTable.Joined(claim.Via.Select(carrier => Name(carrier.Actor) ?? carrier.Span.Quote)),
            RecordNames.Of(claim.Stance),
            RecordNames.Of(claim.Certainty),
            figure is null ? null : RecordNames.Of(figure.Measure),
            figure?.Low,
            figure?.High,
            words.Quote,
            isRedacted ? null : (long)words.Start,
            isRedacted ? null : (long)words.End,
            review?.Reliability?.ToString(),
            (long?)review?.Credibility,
            review?.Status,
            review?.Reviewer,
            report.Record.Reading.Engine,
        ];
    }

    private string? Name(string? actor) =>
        actor is not null && actors.TryGetValue(actor, out Actor? named) ? named.Name : null;
}
