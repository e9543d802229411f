using System.Collections.Immutable;
using Reportedly.Server.Alerts;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Overview;

/// <summary>What the overview shows.</summary>
public sealed record OverviewFacts
{
    /// <summary>The most changes that are looked at.</summary>
    private const int Most = 5000;

    /// <summary>How many reports the store holds.</summary>
    public required long Reports { get; init; }

    /// <summary>How many incidents they tell of.</summary>
    public required long Incidents { get; init; }

    /// <summary>How many claims wait for somebody to look at them.</summary>
    public required long OpenClaims { get; init; }

    /// <summary>How many of them stand in what is contested.</summary>
    public required long Contested { get; init; }

    /// <summary>True where incidents are as the newest reports and judgements have them.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>How many reports this version cannot read.</summary>
    public required int Refused { get; init; }

    /// <summary>What is new, the newest first.</summary>
    public required ImmutableArray<NewsItem> News { get; init; }

    /// <summary>True where there is more than was looked at.</summary>
    public required bool IsCut { get; init; }

    /// <summary>How much is new of what somebody's saved searches find.</summary>
    public required ImmutableArray<(SavedSearch Search, int New)> Searches { get; init; }

    /// <summary>Looks in the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="since">The first day that is looked at.</param>
    /// <param name="searches">The searches of whoever looks.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static OverviewFacts Of(RecordStore store, DateOnly since, ImmutableArray<SavedSearch> searches)
    {
        ArgumentNullException.ThrowIfNull(store);
        DateTimeOffset from = new(since, TimeOnly.MinValue, TimeSpan.Zero);
        ImmutableArray<NewsItem> news = IncidentNews.Since(store, from, Most, out bool isCut);
        ClaimQuery open = new() { Statuses = [ReviewStatus.Open], Limit = 1 };
        return new OverviewFacts
        {
            Reports = store.Count,
            Incidents = store.Views.Incidents(new IncidentQuery { Limit = 1 }).Total,
            OpenClaims = store.Claims.Page(open).Total,
            Contested = store.Claims.Page(open with { Reasons = [QueueReason.Contested] }).Total,
            IsCurrent = store.Views.IsCurrent,
            Refused = store.Views.Refused.Length,
            News = news,
            IsCut = isCut,
            Searches = [.. searches.Select(search => (search, SearchNews.Of(store, search, from, news).Length))],
        };
    }
}
