using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Alerts;

/// <summary>Makes news of changes: what somebody who looked yesterday must know today, and nothing that is as it was.</summary>
public static class IncidentNews
{
    /// <summary>What is new since a moment, the newest first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="since">From when on.</param>
    /// <param name="most">The most changes that are looked at; 0 or more.</param>
    /// <param name="isCut">True where there were more.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ImmutableArray<NewsItem> Since(RecordStore store, DateTimeOffset since, int most, out bool isCut)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<IncidentChange> changes = [];
        string? after = null;
        do
        {
            int limit = Math.Min(IncidentChanges.MostOnPage, most - changes.Count);
            if (limit <= 0)
            {
                break;
            }
            IncidentChangePage page = store.Changes.Since(since, after, limit);
            changes.AddRange(page.Changes);
            after = page.Next;
        } while (after is not null);
        isCut = after is not null;
        return Of(changes);
    }

    /// <summary>The news of changes, the newest first.</summary>
    /// <param name="changes">Changes in their order; of an incident, the first and the last are compared.</param>
    public static ImmutableArray<NewsItem> Of(IEnumerable<IncidentChange> changes)
    {
        Dictionary<string, (IncidentChange First, IncidentChange Last)> spans = new(StringComparer.Ordinal);
        foreach (IncidentChange change in changes)
        {
            spans[change.Id] = (spans.TryGetValue(change.Id, out var known) ? known.First : change, change);
        }
        return
        [
            .. from span in spans.Values
            let item = Of(span.First.Before, span.Last)
            where item is not null
            orderby item.Revision descending
            select item,
        ];
    }

    private static NewsItem? Of(IncidentOutline? before, IncidentChange last)
    {
        ImmutableArray<NewsPoint> points =
            last.After is not { } now ? (before is null ? [] : [Gone(last)])
            : before is null ? [Came(now), .. Compared(null, now)]
            : [.. Compared(before, now)];
        IncidentOutline? shown = last.After ?? before;
        return points.IsEmpty || shown is null
            ? null
            : new NewsItem(
                last.Id,
                OutlineText.Title(shown),
                last.At,
                last.Revision,
                [.. points.OrderBy(point => point.Kind)]
            );
    }

    private static NewsPoint Came(IncidentOutline now) =>
        new(NewsKind.Incident, $"new: {Wording.Count(now.Reports, "report")}, {Wording.Count(now.Origins, "origin")}");

    private static NewsPoint Gone(IncidentChange last) =>
        new(
            NewsKind.Gone,
            last.Into is { } into
                ? $"joined with {into}"
                : "gone: no report tells of it any more, as reports are read now"
        );

    private static IEnumerable<NewsPoint> Compared(IncidentOutline? before, IncidentOutline now)
    {
        var known = (before?.Facets ?? []).ToLookup(OutlineText.Key);
        foreach (OutlinedFacet facet in now.Facets)
        {
            OutlinedFacet? old = known[OutlineText.Key(facet)].FirstOrDefault();
            if (Kind(old, facet, isNew: before is null) is { } kind)
            {
                string was = old is null || before is null ? "" : $"{OutlineText.Answer(old)}, now ";
                yield return new NewsPoint(kind, $"{OutlineText.Asked(facet)} {was}{OutlineText.Answer(facet)}");
            }
        }
    }

    /// <summary>A facet that only came, or gained reports, is no news by itself.</summary>
    private static NewsKind? Kind(OutlinedFacet? old, OutlinedFacet now, bool isNew) =>
        Contradicts(now.Verdict) && (old is null || !Contradicts(old.Verdict)) ? NewsKind.Contradiction
        : isNew ? null
        : old is null ? (now.Low is null && now.High is null ? null : NewsKind.Toll)
        : (old.Low, old.High) != (now.Low, now.High) ? NewsKind.Toll
        : now.Verdict == Verdict.Corroborated && old.Verdict != Verdict.Corroborated ? NewsKind.Corroboration
        : null;

    private static bool Contradicts(Verdict verdict) => verdict is Verdict.Contested or Verdict.Denied;
}
