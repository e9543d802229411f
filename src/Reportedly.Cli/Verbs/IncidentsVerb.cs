using System.CommandLine;
using Reportedly.Cli.Printing.Incidents;
using Reportedly.Cli.Running;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly incidents</c>: what all reports in the store tell of, the newest first.</summary>
internal static class IncidentsVerb
{
    private const int ShownToPeople = 50;

    public static Command Command(Host host)
    {
        Option<DateOnly?> since = SharedOptions.Day("--since", "It may have happened on this day or later.");
        Option<DateOnly?> until = SharedOptions.Day("--until", "It may have happened on this day or earlier.");
        Option<string?> place = new("--place")
        {
            Description =
                "A place, division or country that it happened in: a name, a country's code, or a GeoNames id.",
            HelpName = "NAME",
        };
        Option<string?> actor = new("--actor") { Description = "Somebody with a part in it.", HelpName = "NAME" };
        Option<EventType[]> types = SharedOptions.Named<EventType>(
            "--type",
            "What happened: bombing, arrest, ...; may be given several times."
        );
        Option<Verdict[]> verdicts = SharedOptions.Named<Verdict>(
            "--verdict",
            "What comes of one of its questions: contested, corroborated, ...; may be given several times."
        );
        Option<int?> limit = SharedOptions.Limit(
            $"At most so many. Where not said: {ShownToPeople} as a table, all as jsonl."
        );
        Option<string> format = SharedOptions.Format("one incident");
        Option<string?> store = SharedOptions.Store();
        Command command = new("incidents", "Lists the incidents that the reports in the store tell of.")
        {
            since,
            until,
            place,
            actor,
            types,
            verdicts,
            limit,
            format,
            store,
        };
        command.SetAction(parsed =>
            Run(
                new IncidentQuery
                {
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                    Place = parsed.GetValue(place),
                    Actor = parsed.GetValue(actor),
                    Types = [.. parsed.GetValue(types) ?? []],
                    Verdicts = [.. parsed.GetValue(verdicts) ?? []],
                },
                parsed.GetValue(limit),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(store),
                host
            )
        );
        return command;
    }

    private static int Run(IncidentQuery query, int? limit, bool asJson, string? storePath, Host host)
    {
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        store.Views.Link();
        ResultOutput output = new(host.Output);
        if (!asJson)
        {
            IncidentPage page = store.Views.Incidents(query with { Limit = OnPage(limit ?? ShownToPeople) });
            output.Write(new IncidentList(host.Screen).Render(page.Incidents, page.Total));
            return ExitCode.Ok;
        }
        foreach (Incident incident in All(store, query, limit ?? int.MaxValue))
        {
            output.Write([.. IncidentCodec.ToUtf8(incident), (byte)'\n']);
            if (output.IsClosed)
            {
                break;
            }
        }
        return ExitCode.Ok;
    }

    private static IEnumerable<Incident> All(RecordStore store, IncidentQuery query, int limit)
    {
        string? after = null;
        int left = limit;
        do
        {
            IncidentPage page = store.Views.Incidents(query with { Limit = OnPage(left), After = after });
            foreach (Incident incident in page.Incidents)
            {
                yield return incident;
            }
            left -= page.Incidents.Length;
            after = page.Next;
        } while (after is not null && left > 0);
    }

    private static int OnPage(int wanted) => Math.Min(wanted, IncidentQuery.MostOnPage);
}
