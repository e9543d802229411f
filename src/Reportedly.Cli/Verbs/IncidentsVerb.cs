using System.CommandLine;
using Reportedly.Cli.Printing.Incidents;
using Reportedly.Cli.Running;
using Reportedly.Corroboration;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly incidents</c>: what all reports in the store tell of, the newest first.</summary>
internal static class IncidentsVerb
{
    private const int ShownToPeople = 50;

    public static Command Command(Host host)
    {
        IncidentOptions conditions = new();
        Option<int?> limit = SharedOptions.Limit(
            $"At most so many. Where not said: {ShownToPeople} as a table, all as jsonl."
        );
        Option<string> format = SharedOptions.Format("one incident");
        Option<string?> store = SharedOptions.Store();
        Command command = new("incidents", "Lists the incidents that the reports in the store tell of.");
        conditions.AddTo(command);
        foreach (Option option in new Option[] { limit, format, store })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed =>
            Run(
                conditions.Query(parsed),
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
