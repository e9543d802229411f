using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Sources.Feeds;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Looks at one source: asks its server, sorts what came, fetches pages of items where they are wanted.</summary>
/// <param name="tools">What it needs of the world.</param>
/// <param name="items">Which items stand in which source.</param>
internal sealed class SourceChecker(CheckTools tools, ItemIndex items)
{
    private readonly PageFollower follower = new(tools);

    /// <summary>Asks the server; null where the feed itself is not due.</summary>
    /// <param name="source">The source.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="now">The time that counts for what is due.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<FetchResult?> FetchAsync(
        WatchedSource source,
        SourceState state,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (state.NextCheck > now)
        {
            return null;
        }
        // Where the new address fails, the old one may still know better.
        Uri address = state.Failures == 0 ? state.MovedTo ?? source.Address : source.Address;
        FetchRequest request = new(address)
        {
            ETag = state.ETag,
            LastModified = state.LastModified,
            Purpose = source.Kind == SourceKind.Feed ? FetchPurpose.Feed : FetchPurpose.Page,
        };
        return await tools.Fetch(request, stop);
    }

    /// <summary>Sorts what came, and fetches the pages that are due.</summary>
    /// <param name="source">The source.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="result">What came; null where the feed itself was not due.</param>
    /// <param name="stop">Ends it; then nothing of the look counts.</param>
    public async Task<SourceCheck> CheckAsync(
        WatchedSource source,
        SourceState state,
        FetchResult? result,
        CancellationToken stop
    )
    {
        DateTimeOffset now = tools.Clock.GetUtcNow();
        SourceCheck check = result switch
        {
            null => new SourceCheck(source, CheckOutcome.PagesAlone, "pages of items", state),
            FetchResult.NotModified => Good(
                new SourceCheck(source, CheckOutcome.NotModified, "304, nothing changed", state),
                now
            ),
            FetchResult.Refused refused => Bad(source, state, refused, now),
            FetchResult.Fetched fetched => Sorted(source, state, fetched, now),
            _ => throw new ArgumentException($"A look takes no {result.GetType().Name}.", nameof(result)),
        };
        SourceCheck followed = await follower.FollowAsync(check, stop);
        return followed with { After = followed.After with { LastResult = CheckWords.Of(followed) } };
    }

    private static SourceCheck Good(SourceCheck check, DateTimeOffset now) =>
        check with
        {
            After = check.After with
            {
                LastCheck = now,
                LastSuccess = now,
                Failures = 0,
                NextCheck = now + check.Source.Every,
            },
        };

    private static SourceCheck Bad(
        WatchedSource source,
        SourceState state,
        FetchResult.Refused refused,
        DateTimeOffset now
    )
    {
        string code = refused.Status?.ToString(CultureInfo.InvariantCulture) ?? "";
        string status = refused.Why.Contains(code, StringComparison.Ordinal) ? "" : $"{code}, ";
        string remedy = refused.Status == 410 ? " It is gone for good, its server says: take it out of the list." : "";
        return Bad(source, state, $"{status}{refused.Why}{remedy}", refused.RetryAfter, now);
    }

    private static SourceCheck Bad(
        WatchedSource source,
        SourceState state,
        string why,
        TimeSpan? retryAfter,
        DateTimeOffset now
    )
    {
        int failures = state.Failures + 1;
        return new SourceCheck(
            source,
            CheckOutcome.Failed,
            why,
            state with
            {
                LastCheck = now,
                Failures = failures,
                NextCheck = now + CheckTimes.AfterFailure(source.Every, failures, retryAfter),
            }
        );
    }

    private SourceCheck Sorted(WatchedSource source, SourceState state, FetchResult.Fetched fetched, DateTimeOffset now)
    {
        RawCopy raw = tools.Archive.Keep(
            fetched.Body.Span,
            fetched.MediaType,
            fetched.Final.AbsoluteUri,
            fetched.Retrieved
        );
        List<string> notes = [];
        SourceState after = state with { ETag = fetched.ETag, LastModified = fetched.LastModified, Body = raw.Digest };
        if (fetched.MovedForGood && fetched.Final != source.Address)
        {
            after = after with { MovedTo = fetched.Final };
            if (state.MovedTo != fetched.Final)
            {
                notes.Add($"it moved for good to {fetched.Final.AbsoluteUri}; write that into the list.");
            }
        }
        if (raw.Digest == state.Body)
        {
            return Good(
                new SourceCheck(source, CheckOutcome.NotModified, "200, the same bytes as before", after)
                {
                    Notes = [.. notes],
                },
                now
            );
        }
        return source.Kind == SourceKind.Page
            ? Page(source, after, fetched, raw, now) with
            {
                Notes = [.. notes],
            }
            : OfFeed(source, after, fetched, raw, now, notes);
    }

    private SourceCheck OfFeed(
        WatchedSource source,
        SourceState after,
        FetchResult.Fetched fetched,
        RawCopy raw,
        DateTimeOffset now,
        List<string> notes
    )
    {
        Feed feed = FeedReader.Read(fetched.Body, fetched.Final, fetched.Charset);
        string where = source.Address.AbsoluteUri;
        if (feed.Format == FeedFormat.None || (feed.Items.IsEmpty && feed.Problems.Any(problem => problem.LosesItem)))
        {
            SourceState unread = after with { ETag = null, LastModified = null, Body = null };
            return Bad(source, unread, feed.Problems[0].Why, null, now) with { Notes = [.. notes] };
        }
        ItemSorter sorter = new(after, items, DateOnly.FromDateTime(now.UtcDateTime));
        ItemTaker taker = new(source, feed, raw, now);
        foreach (FeedItem item in feed.Items)
        {
            taker.Take(sorter.Sort(item));
        }
        ImmutableArray<FeedProblem> lost = [.. feed.Problems.Where(problem => problem.LosesItem)];
        notes.AddRange(
            feed.Problems.Where(problem => !problem.LosesItem).Select(problem => $"line {problem.Line}: {problem.Why}")
        );
        if (!lost.IsEmpty)
        {
            // Asked with its version, the server would not send again what could not be read.
            after = after with
            {
                ETag = null,
                LastModified = null,
                Body = null,
            };
        }
        IEnumerable<SourceItem> refused = lost.Select(problem => new SourceItem.Refused(
            $"{where}:{problem.Line}",
            0,
            problem.Why
        ));
        SourceCheck check = new(
            source,
            CheckOutcome.Read,
            "200",
            after with
            {
                Seen = sorter.Seen(),
                Waiting = taker.AllWaiting(after.Waiting),
            }
        )
        {
            Items = [.. taker.Items, .. refused],
            New = taker.CountOf(ItemNews.New),
            Edited = taker.CountOf(ItemNews.Edited),
            Known = taker.CountOf(ItemNews.Known),
            Shared = taker.CountOf(ItemNews.Shared),
            Failed = taker.Failed + lost.Length,
            Notes = [.. notes],
        };
        return Good(check, now);
    }

    /// <summary>A page is a feed of one item, which is edited when its text is another.</summary>
    private SourceCheck Page(
        WatchedSource source,
        SourceState after,
        FetchResult.Fetched fetched,
        RawCopy raw,
        DateTimeOffset now
    )
    {
        SourceItem read = tools.ReadPage(fetched);
        if (read is not SourceItem.Found found)
        {
            string why = read is SourceItem.Refused refused ? refused.Why : ((SourceItem.PassedOver)read).Why;
            return Bad(source, after with { ETag = null, LastModified = null, Body = null }, why, null, now);
        }
        FeedItem item = new(source.Address.AbsoluteUri)
        {
            Title = found.Content.Title,
            Content = found.Content.Text.Text,
            Link = fetched.Final,
        };
        ItemSorter sorter = new(after, items, DateOnly.FromDateTime(now.UtcDateTime));
        ItemNews news = sorter.Sort(item).News;
        SourceReport report = ItemReports.Of(found.Content with { Raw = raw }, item, source, null);
        return Good(
            new SourceCheck(source, CheckOutcome.Read, "200", after with { Seen = sorter.Seen() })
            {
                Items = news is ItemNews.New or ItemNews.Edited ? [found with { Content = report }] : [],
                New = news == ItemNews.New ? 1 : 0,
                Edited = news == ItemNews.Edited ? 1 : 0,
                Known = news == ItemNews.Known ? 1 : 0,
                Shared = news == ItemNews.Shared ? 1 : 0,
            },
            now
        );
    }
}
