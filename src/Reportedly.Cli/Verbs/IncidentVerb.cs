using System.CommandLine;
using Reportedly.Cli.Printing.Incidents;
using Reportedly.Cli.Running;
using Reportedly.Corroboration;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly incident</c>: the figures board of one incident, who says what.</summary>
internal static class IncidentVerb
{
    public static Command Command(Host host)
    {
        Argument<string> id = new("ID")
        {
            Description = "The incident's id, or at least four characters of its beginning.",
        };
        Option<FigurePolicy> policy = SharedOptions.Policy();
        Option<string> format = SharedOptions.Format("one incident");
        Option<string?> store = SharedOptions.Store();
        Command command = new("incident", "Shows who says what of one incident, with their words.")
        {
            id,
            policy,
            format,
            store,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(id),
                parsed.GetValue(policy),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(store),
                host
            )
        );
        return command;
    }

    private static int Run(string id, FigurePolicy policy, bool asJson, string? storePath, Host host)
    {
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        store.Views.Link();
        Incident incident = StoredIncident.Find(store.Views.Incident(id, policy), id);
        new ResultOutput(host.Output).Write(
            asJson ? [.. IncidentCodec.ToUtf8(incident), (byte)'\n'] : new IncidentBoard(host.Screen).Render(incident)
        );
        return ExitCode.Ok;
    }
}
