using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>
/// Fetches the pages of items. Only a few at a look, so that what was fetched is soon safe; the others wait in the state. A page that does
/// not come is tried again, and in the end what the feed has of it is read in its place.
/// </summary>
/// <param name="tools">What it needs of the world.</param>
internal sealed class PageFollower(CheckTools tools)
{
    private const int PagesAtOnce = 20;
    private const int MostTries = 5;

    /// <summary>Fetches the pages that are due, and puts them to what the look gave.</summary>
    public async Task<SourceCheck> FollowAsync(SourceCheck check, CancellationToken stop)
    {
        DateTimeOffset now = tools.Clock.GetUtcNow();
        List<SourceItem> items = [];
        List<string> notes = [];
        List<WaitingItem> left = [];
        int fetched = 0;
        int failed = 0;
        foreach (WaitingItem waiting in check.After.Waiting)
        {
            if (waiting.NotBefore > now || fetched == PagesAtOnce)
            {
                left.Add(waiting);
                continue;
            }
            fetched++;
            Uri link = waiting.Item.Link!;
            FetchResult result = await tools.Fetch(new FetchRequest(link) { Purpose = FetchPurpose.Page }, stop);
            SourceItem? item = Read(result, check.Source, waiting, out string why, out TimeSpan? retry);
            if (item is not null)
            {
                items.Add(item);
                continue;
            }
            int tries = waiting.Tries + 1;
            if (retry is not null && tries < MostTries)
            {
                TimeSpan pause = retry > check.Source.Every ? retry.Value : check.Source.Every;
                left.Add(waiting with { Tries = tries, NotBefore = now + pause });
                notes.Add($"{link.AbsoluteUri}: the page did not come ({why.TrimEnd('.')}); it is tried again.");
                continue;
            }
            SourceItem instead = InPlace(check.Source, waiting, why);
            failed += instead is SourceItem.Refused ? 1 : 0;
            items.Add(instead);
            if (instead is SourceItem.Found)
            {
                notes.Add(
                    $"{link.AbsoluteUri}: the page did not come ({why.TrimEnd('.')}); what the feed has was read."
                );
            }
        }
        return check with
        {
            Items = [.. check.Items, .. items],
            Failed = check.Failed + failed,
            Notes = [.. check.Notes, .. notes],
            After = check.After with { Waiting = [.. left] },
        };
    }

    private SourceItem? Read(
        FetchResult result,
        WatchedSource source,
        WaitingItem waiting,
        out string why,
        out TimeSpan? retry
    )
    {
        why = "";
        retry = null;
        switch (result)
        {
            case FetchResult.Fetched fetched:
                RawCopy raw = tools.Archive.Keep(
                    fetched.Body.Span,
                    fetched.MediaType,
                    fetched.Final.AbsoluteUri,
                    fetched.Retrieved
                );
                SourceItem read = tools.ReadPage(fetched);
                if (read is SourceItem.Found found)
                {
                    return found with
                    {
                        Content = ItemReports.Of(
                            found.Content with
                            {
                                Raw = raw,
                            },
                            waiting.Item,
                            source,
                            waiting.Publisher
                        ),
                    };
                }
                why = read is SourceItem.Refused no ? no.Why : ((SourceItem.PassedOver)read).Why;
                return null;
            case FetchResult.Refused refused:
                why = refused.Why;
                retry = IsForGood(refused) ? null : refused.RetryAfter ?? TimeSpan.Zero;
                return null;
            default:
                why = "the server said that nothing changed, without being asked.";
                retry = TimeSpan.Zero;
                return null;
        }
    }

    private static bool IsForGood(FetchResult.Refused refused) =>
        refused.Problem
            is FetchProblem.AddressRefused
                or FetchProblem.Robots
                or FetchProblem.TooLarge
                or FetchProblem.Redirects
        || (refused.Problem == FetchProblem.Status && refused.Status is >= 400 and < 500 and not 408 and not 429);

    private static SourceItem InPlace(WatchedSource source, WaitingItem waiting, string why)
    {
        string where = waiting.Item.Link!.AbsoluteUri;
        return
            waiting.Item.Body is not null
            && ItemReports.Of(waiting.Item, source, waiting.Publisher, waiting.Raw) is { } report
            ? new SourceItem.Found(where, 0, report)
            : new SourceItem.Refused(where, 0, $"the page did not come, and the feed has no text of it: {why}");
    }
}
