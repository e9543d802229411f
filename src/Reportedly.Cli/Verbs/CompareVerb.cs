using System.CommandLine;
using Reportedly.Cli.Exporting;
using Reportedly.Cli.Running;
using Reportedly.Corroboration;
using Reportedly.Export.Comparing;
using Reportedly.Server.Exporting;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly compare</c>: somebody's own coded events beside the incidents of a store.</summary>
internal static class CompareVerb
{
    public static Command Command(Host host)
    {
        Argument<string> file = new("FILE") { Description = "A CSV file of events with a header, as from ACLED." };
        Option<string[]> columns = new("--columns")
        {
            Description =
                $"Where the columns are not ACLED's: WHAT=COLUMN, several times. WHAT is {string.Join(", ", CodedEvents.Columns.Keys)}.",
            HelpName = "WHAT=COLUMN",
        };
        columns.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (text.Split('=') is not [var what, { Length: > 0 }] || !CodedEvents.Columns.ContainsKey(what))
                {
                    result.AddError(
                        $"--columns: '{text}' will not do; write one of {string.Join(", ", CodedEvents.Columns.Keys)}, = and a column."
                    );
                }
            }
        });
        Option<string> format = SharedOptions.Format("one pair or lack");
        Option<string?> store = SharedOptions.Store();
        IncidentOptions conditions = new();
        Command command = new("compare", "Compares your own coded events with the incidents of a store.") { file };
        conditions.AddTo(command);
        foreach (Option option in new Option[] { columns, format, store })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(file),
                (parsed.GetValue(columns) ?? [])
                    .Select(text => text.Split('='))
                    .DistinctBy(pair => pair[0], StringComparer.Ordinal)
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
                conditions.Query(parsed),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(store),
                host
            )
        );
        return command;
    }

    private static int Run(
        string file,
        Dictionary<string, string> columns,
        IncidentQuery query,
        bool asJson,
        string? storePath,
        Host host
    )
    {
        CodedEvents coded = Read(file, columns, host);
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        store.Views.Link();
        using StoreMoment moment = store.Hold();
        IEnumerable<Incident> incidents = StoredDataset
            .Of(moment, query, FigurePolicy.RangeOnly)
            .Incidents.Select(exported => exported.Incident);
        Comparison comparison = EventComparer.Compare(coded.Events, incidents);
        new ResultOutput(host.Output).Write(
            asJson ? ComparisonText.Json(comparison) : ComparisonText.Lines(comparison)
        );
        foreach (string fault in coded.Faults)
        {
            host.Error.WriteLine($"{file}: {Words.Clean(fault)}");
        }
        return coded.Faults.IsEmpty ? ExitCode.Ok : ExitCode.SomeReportsFailed;
    }

    private static CodedEvents Read(string file, Dictionary<string, string> columns, Host host)
    {
        string path = host.PathOf(file);
        if (!File.Exists(path))
        {
            throw new CommandException($"{file}: there is no such file.");
        }
        try
        {
            using StreamReader reader = new(path);
            return CodedEvents.Read(reader, columns);
        }
        catch (FormatException broken)
        {
            throw new CommandException($"{file}: {broken.Message}");
        }
    }
}
