using System.CommandLine;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Reading;
using Reportedly.Server.Intake;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly read</c>: reports in, records out.</summary>
internal static class ReadVerb
{
    public static Command Command(Host host)
    {
        Argument<string[]> files = ReportArguments.Files();
        Option<DateOnly?> published = SharedOptions.Day(
            "--published",
            "The day on which reports were published whose metadata do not say so; it stands above a dateline."
        );
        Option<string?> store = new("--db")
        {
            Description = "Keep the records in this store too; it is made where there is none.",
            HelpName = SharedOptions.StoreHelp,
        };
        Option<string[]> actors = ReportArguments.Actors();
        Option<string?> gazetteer = ReportArguments.Gazetteer();
        Option<AddressRules> allowed = AllowedHosts.Option();
        Option<string?> raw = RawOptions.Folder();
        Option<bool> noRaw = RawOptions.None();
        Option<int> workers = ReportArguments.Workers();
        Option<string> format = SharedOptions.Format();
        Command command = new("read", "Reads reports and prints who says what happened.")
        {
            files,
            published,
            format,
            store,
            actors,
            gazetteer,
            allowed,
            raw,
            noRaw,
            workers,
        };
        RawOptions.Exclude(command, raw, noRaw);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new Request(
                        ReportArguments.Named(parsed.GetValue(files), command.Name, host),
                        parsed.GetValue(published),
                        parsed.GetValue(format) == SharedOptions.JsonLines,
                        parsed.GetValue(store),
                        ReportArguments.Data(parsed.GetValue(actors), parsed.GetValue(gazetteer), host),
                        parsed.GetValue(workers),
                        parsed.GetValue(allowed)!,
                        parsed.GetValue(raw),
                        parsed.GetValue(noRaw)
                    ),
                    host,
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Request request, Host host, CancellationToken stop)
    {
        StoreName? name = request.Store is null ? null : StoreName.Of(request.Store, host);
        using RecordStore? store = name?.Open();
        RecordTable table = new(host.Screen);
        ReportWork work = new(
            ReportArguments.Start("reader", () => host.CreateReader(request.Data)),
            request.AsJson ? (_, line) => [.. line, (byte)'\n'] : (record, _) => table.Render(record),
            keep: store is not null
        );
        RecordSink sink = new(
            host,
            new ResultOutput(host.Output),
            store is null ? null : new StoreSink(store),
            request.AsJson || store is not null ? null : new ToldTogether(host.Screen)
        );
        string? leaveOut = name is { IsFile: true } ? name.Whole : null;
        ReportRun run = new(host, "reader");
        try
        {
            await run.RunAsync(
                new ReportRun.Request(request.Files, request.Workers, request.Published, leaveOut)
                {
                    Addresses = request.Addresses,
                    Raw = RawOptions.Of(request.Raw, request.KeepsNoRaw, name, host),
                },
                work.Do,
                sink.Take,
                stop
            );
        }
        catch (OperationCanceledException)
        {
            sink.Keep();
            throw;
        }
        string? shown = store is null ? null : name!.ShownOf(store);
        sink.Close(request.AsJson ? null : table, shown);
        if (store is not null)
        {
            StoreLinking.Run(store, shown!, request.Workers, host.Error);
        }
        return run.Close();
    }

    private sealed record Request(
        string[] Files,
        DateOnly? Published,
        bool AsJson,
        string? Store,
        ReadingData Data,
        int Workers,
        AddressRules Addresses,
        string? Raw,
        bool KeepsNoRaw
    );
}
