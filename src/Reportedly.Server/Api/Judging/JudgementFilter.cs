using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Server.Api.Requests;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>Which judgements of the log somebody wants to see.</summary>
/// <param name="Active">The log.</param>
/// <param name="Kinds">Sorts, of which it must be one; empty for all.</param>
/// <param name="Who">Who judged; null for anybody.</param>
/// <param name="Report">Key of a report that it bears on; null for any.</param>
/// <param name="Stands">Whether it stands; null for either.</param>
/// <param name="Since">It was given then or later.</param>
/// <param name="Order">Which comes first.</param>
internal sealed record JudgementFilter(
    ActiveJudgements Active,
    ImmutableArray<JudgementKind> Kinds,
    string? Who,
    string? Report,
    bool? Stands,
    DateTimeOffset? Since,
    JudgementOrder Order
)
{
    private bool FindsAll => this is { Kinds.IsEmpty: true, Who: null, Report: null, Stands: null, Since: null };

    /// <summary>How many it finds.</summary>
    public long Total() => FindsAll ? Active.Through : Found(null).LongCount();

    /// <summary>A page of them, and whether it is the last.</summary>
    public (IReadOnlyList<Judgement> Judgements, bool IsLast) Page(ApiPaging paging)
    {
        long? after = paging.After is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : null;
        List<Judgement> found = [.. Found(after).Take(paging.Limit + 1)];
        bool isLast = found.Count <= paging.Limit;
        return (isLast ? found : found[..paging.Limit], isLast);
    }

    private IEnumerable<Judgement> Found(long? after)
    {
        bool isForward = Order == JudgementOrder.Stable;
        long step = isForward ? 1 : -1;
        long first = (after ?? (isForward ? 0 : Active.Through + 1)) + step;
        for (long sequence = first; sequence >= 1 && sequence <= Active.Through; sequence += step)
        {
            if (Active.Find(Judgement.IdOf(sequence)) is { } judgement && Fits(judgement))
            {
                yield return judgement;
            }
        }
    }

    private bool Fits(Judgement judgement) =>
        (Kinds.IsEmpty || Kinds.Contains(judgement.Kind))
        && (Who is null || judgement.Content.Who == Who)
        && (Report is null || Active.ReportsOf(judgement).Contains(Report, StringComparer.Ordinal))
        && (Stands is null || Active.Stands(judgement) == Stands)
        && (Since is null || judgement.Content.When >= Since);
}

/// <summary>Which judgement comes first.</summary>
internal enum JudgementOrder
{
    /// <summary>The oldest: a judgement's place never changes.</summary>
    Stable,

    /// <summary>The newest.</summary>
    Newest,
}
