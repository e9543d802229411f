using System.CommandLine;
using Reportedly.Cli.Exporting;
using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Server.Exporting;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly export</c>: incidents, and who says what of them, as files for other programs.</summary>
internal static class ExportVerb
{
    public static Command Command(Host host)
    {
        Option<string> format = new("--format", "-f")
        {
            Description = string.Join(" ", ExportFormats.All.Select(one => $"{one.Name}: {one.Says}")),
            HelpName = "NAME",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(one => one.Name)]);
        Option<string> folder = new("--out", "-o")
        {
            Description =
                "The folder for the files; it is made where there is none. Files of the same names are replaced.",
            HelpName = "FOLDER",
            Required = true,
        };
        Option<bool> redact = new("--redact")
        {
            Description = "Rounds coordinates to a tenth of a degree, erases private persons' names, leaves texts out.",
        };
        Option<bool> excel = new("--excel") { Description = "Begins CSV files with a byte order mark, for Excel." };
        Option<bool> hxl = new("--hxl") { Description = "Puts a row of HXL hashtags under the headers of CSV files." };
        Option<FigurePolicy> policy = SharedOptions.Policy();
        Option<string?> store = SharedOptions.Store();
        IncidentOptions conditions = new();
        Command command = new("export", "Writes incidents, and who says what of them, as files for other programs.")
        {
            format,
            folder,
            policy,
            redact,
            excel,
            hxl,
            store,
        };
        conditions.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                Run(
                    ExportFormats.All.Single(one => one.Name == parsed.GetRequiredValue(format)),
                    conditions.Query(parsed),
                    new ExportOptions(host.Clock.GetUtcNow(), parsed.GetValue(policy))
                    {
                        Redact = parsed.GetValue(redact),
                        ByteOrderMark = parsed.GetValue(excel),
                        Hxl = parsed.GetValue(hxl),
                    },
                    parsed.GetRequiredValue(folder),
                    parsed.GetValue(store),
                    host,
                    stop
                )
        );
        return command;
    }

    private static async Task<int> Run(
        IExportFormat format,
        IncidentQuery query,
        ExportOptions options,
        string folder,
        string? storePath,
        Host host,
        CancellationToken stop
    )
    {
        string path = host.PathOf(folder);
        if (File.Exists(path))
        {
            throw new CommandException($"{folder}: a file stands there; give --out a folder.");
        }
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        store.Views.Link();
        using StoreMoment moment = store.Hold();
        long found = store.Views.Incidents(query with { Limit = 1 }).Total;
        IReadOnlyList<ExportedFile> files = await ExportRun.WriteAsync(
            format,
            StoredDataset.Of(moment, query, options.Policy),
            options,
            path,
            stop
        );
        new Running.ResultOutput(host.Output).Write(ExportSummary.Of(format, files, found, options, folder));
        foreach (RefusedReading refused in store.Views.Refused)
        {
            host.Error.WriteLine($"{Words.Clean(refused.Key)} is in no incident: {Words.Clean(refused.Reason)}");
        }
        return ExitCode.Ok;
    }
}
