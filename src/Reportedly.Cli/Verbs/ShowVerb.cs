using System.CommandLine;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly show</c>: one record from the store.</summary>
internal static class ShowVerb
{
    public static Command Command(Host host)
    {
        Argument<string> report = new("REPORT")
        {
            Description =
                "The id that the report came with, its sha256, or at least four digits of the sha256's beginning.",
        };
        Option<string> format = SharedOptions.Format();
        Option<string?> store = SharedOptions.Store();
        Command command = new("show", "Shows a report's record from the store.") { report, format, store };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(report),
                parsed.GetValue(format) == SharedOptions.JsonLines,
                parsed.GetValue(store),
                host
            )
        );
        return command;
    }

    private static int Run(string name, bool asJson, string? storePath, Host host)
    {
        using RecordStore store = SharedOptions.OpenStore(storePath, host);
        StoredReading reading = StoredRecord.Find(store.Find(name), name);
        ResultOutput output = new(host.Output);
        if (asJson)
        {
            output.Write([.. reading.Record.Span, (byte)'\n']);
            return ExitCode.Ok;
        }
        ReportRecord record = RecordCodec.FromUtf8(reading.Record.Span);
        RecordTable table = new(host.Screen);
        output.Write([.. table.Render(record), .. table.Summary(Tally.Of(record))]);
        return ExitCode.Ok;
    }
}
