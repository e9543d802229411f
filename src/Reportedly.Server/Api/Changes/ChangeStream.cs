using System.Globalization;
using System.Text;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Changes;

/// <summary>
/// Tells a client what becomes of incidents, as it happens. The number of each event is its revision and when it was, so that the next stream
/// finds its place.
/// </summary>
internal sealed class ChangeStream
{
    private const int PageSize = 200;

    private readonly ApiCall call;
    private readonly StorePool stores;
    private readonly EventStream events;
    private long revision;
    private DateTimeOffset at;

    private ChangeStream(ApiCall call, long revision, DateTimeOffset at)
    {
        this.call = call;
        this.revision = revision;
        this.at = at;
        stores = call.Get<StorePool>();
        events = new EventStream(call);
    }

    /// <summary>Answers until the client or the desk goes.</summary>
    public static async Task AnswerAsync(ApiCall call)
    {
        (long revision, DateTimeOffset at) = Begin(call);
        ChangeStream stream = new(call, revision, at);
        ViewFollowing following = call.Get<ViewFollowing>();
        void Wake(LinkOutcome outcome) => stream.events.Wake();
        following.Followed += Wake;
        try
        {
            await stream.events.RunAsync(stream.TellAsync);
        }
        finally
        {
            following.Followed -= Wake;
        }
    }

    private static (long Revision, DateTimeOffset At) Begin(ApiCall call)
    {
        if (call.Context.Request.Headers["Last-Event-ID"].FirstOrDefault() is not { Length: > 0 } last)
        {
            using StoreLease lease = call.Get<StorePool>().Rent();
            return (lease.Store.Changes.Head, lease.Store.Changes.AsOf);
        }
        string[] parts = last.Split('-');
        bool isKnown = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long revision);
        long ticks = 0;
        if (parts.Length == 2)
        {
            isKnown &=
                long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ticks)
                && ticks <= DateTimeOffset.MaxValue.UtcTicks;
        }
        return isKnown && parts.Length <= 2
            ? (revision, new DateTimeOffset(ticks, TimeSpan.Zero))
            : throw DeskProblem.BadRequest(
                $"'Last-Event-ID' cannot be '{last}'.",
                "It takes the id of the last event of this stream that was seen, or the revision of a change: 118."
            );
    }

    private async Task TellAsync()
    {
        string? after = null;
        DateTimeOffset from = at;
        do
        {
            IncidentChangePage page;
            using (StoreLease lease = stores.Rent())
            {
                page = lease.Store.Changes.Since(from, after, PageSize);
            }
            foreach (IncidentChange change in page.Changes.Where(change => change.Revision > revision))
            {
                await events.SendAsync(
                    "change",
                    string.Create(CultureInfo.InvariantCulture, $"{change.Revision}-{change.At.UtcTicks}"),
                    Short(change)
                );
                revision = change.Revision;
            }
            // Asked for again from there on: several changes may be of one moment, and some are told already.
            at = page.Changes.IsEmpty ? at : page.Changes[^1].At;
            after = page.Next;
        } while (after is not null);
    }

    private static string Short(IncidentChange change) =>
        Encoding.UTF8.GetString(
            ApiJson
                .Object(json =>
                {
                    json.WriteNumber("revision", change.Revision);
                    json.WriteString("id", change.Id);
                    json.WriteMoment("at", change.At);
                    json.WriteName("kind", change.Kind);
                    json.WriteString("into", change.Into);
                })
                .Span
        );
}
