using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Changes;

/// <summary>
/// Tells a client what becomes of incidents, as it happens. The id of each event is its revision, so that the next stream finds its place.
/// </summary>
internal sealed class ChangeStream
{
    private const int PageSize = 200;

    private readonly StorePool stores;
    private readonly EventStream events;
    private long revision;

    private ChangeStream(ApiCall call, long revision)
    {
        this.revision = revision;
        stores = call.Get<StorePool>();
        events = new EventStream(call);
    }

    /// <summary>Answers until the client or the desk goes.</summary>
    public static async Task AnswerAsync(ApiCall call)
    {
        ChangeStream stream = new(call, Begin(call));
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

    private static long Begin(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        long head = lease.Store.Changes.Head;
        if (call.Context.Request.Headers["Last-Event-ID"].FirstOrDefault() is not { Length: > 0 } last)
        {
            return head;
        }
        if (!long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long revision))
        {
            throw DeskProblem.BadRequest(
                $"'Last-Event-ID' cannot be '{last}'.",
                "It takes the revision of the last change that was seen: 118."
            );
        }
        // Waiting for what comes behind it would pass over all that comes until then.
        return revision <= head
            ? revision
            : throw new DeskProblem(
                StatusCodes.Status409Conflict,
                $"The last change here is {head}; a change {revision} was seen in another store, or before this one was restored from an older backup.",
                "Make copies anew, and ask again without Last-Event-ID."
            );
    }

    private async Task TellAsync()
    {
        IncidentChangePage page;
        do
        {
            using (StoreLease lease = stores.Rent())
            {
                page = lease.Store.Changes.Behind(revision, PageSize);
            }
            foreach (IncidentChange change in page.Changes)
            {
                await events.SendAsync(
                    "change",
                    change.Revision.ToString(CultureInfo.InvariantCulture),
                    Encoding.UTF8.GetString(Short(change).Span)
                );
                revision = change.Revision;
            }
        } while (page.Next is not null);
    }

    private static ReadOnlyMemory<byte> Short(IncidentChange change) =>
        ApiJson.Object(json =>
        {
            json.WriteNumber("revision", change.Revision);
            json.WriteString("id", change.Id);
            json.WriteMoment("at", change.At);
            json.WriteName("kind", change.Kind);
            json.WriteString("into", change.Into);
        });
}
