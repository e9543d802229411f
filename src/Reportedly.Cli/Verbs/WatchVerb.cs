using System.CommandLine;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Server.Intake;
using Reportedly.Server.Phrasing;
using Reportedly.Sources.Keeping;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.Lists;
using Reportedly.Sources.Watching.States;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly watch</c>: looks at feeds and pages on a schedule, and reads what is new into a store.</summary>
internal static class WatchVerb
{
    public static Command Command(Host host)
    {
        Argument<string> list = new("SOURCES")
        {
            Description = "The list of sources: YAML, or OPML as another reader of feeds exports it.",
        };
        Option<string?> store = SharedOptions.Store();
        Option<bool> once = new("--once") { Description = "Look once at what is due, and end; for cron and the like." };
        Option<bool> show = new("--list") { Description = "Look at nothing; say how each source stands." };
        Option<string?> raw = RawOptions.Folder();
        Option<bool> noRaw = RawOptions.None();
        Option<string?> state = new("--state")
        {
            Description = "What is remembered of the sources. Default: the store's name and .watch.",
            HelpName = "FOLDER",
        };
        Option<string[]> actors = ReportArguments.Actors();
        Option<string?> gazetteer = ReportArguments.Gazetteer();
        Option<int> workers = ReportArguments.Workers();
        Command command = new(
            "watch",
            "Looks at feeds and pages when they are due, and reads what is new into a store."
        )
        {
            list,
            store,
            once,
            show,
            raw,
            noRaw,
            state,
            actors,
            gazetteer,
            workers,
        };
        RawOptions.Exclude(command, raw, noRaw);
        command.SetAction(
            (parsed, stop) =>
            {
                StoreName name = StoreName.Of(parsed.GetValue(store), host);
                Request request = new(
                    parsed.GetValue(list)!,
                    name,
                    parsed.GetValue(once),
                    RawOptions.Of(parsed.GetValue(raw), parsed.GetValue(noRaw), name, host),
                    parsed.GetValue(state) is { } given ? host.PathOf(given) : $"{RawOptions.Beside(name, host)}.watch",
                    parsed.GetValue(workers)
                );
                return parsed.GetValue(show)
                    ? Task.FromResult(Show(request, host))
                    : RunAsync(
                        request,
                        () =>
                            host.CreateReader(
                                ReportArguments.Data(parsed.GetValue(actors), parsed.GetValue(gazetteer), host)
                            ),
                        host,
                        stop
                    );
            }
        );
        return command;
    }

    private static int Show(Request request, Host host)
    {
        SourceList list = Read(request, host);
        using WatchState state = WatchState.OpenToRead(request.State);
        ResultOutput output = new(host.Output);
        foreach (WatchedSource source in list.Sources)
        {
            output.Write(WatchLines.Standing(source, state.Of(source)));
        }
        Tell(state.Faults, host);
        return list.Faults.IsEmpty && state.Faults.Count == 0 ? ExitCode.Ok : ExitCode.SomeReportsFailed;
    }

    private static async Task<int> RunAsync(
        Request request,
        Func<Func<Reading.ReportInput, Reading.ReportReading>> reader,
        Host host,
        CancellationToken stop
    )
    {
        SourceList list = Read(request, host);
        using WatchState state = WatchState.Open(request.State);
        RawArchive archive = request.Raw is null ? RawArchive.Off : RawArchive.Open(request.Raw);
        WebAccess web = host.CreateWeb(list.AllowedHosts);
        ReportWork work = new(ReportArguments.Start("reader", reader), (_, _) => [], keep: true);
        using RecordStore store = request.Store.Open();
        SourceWatch watch = new(list.Sources, state, new CheckTools(web.Fetch, web.ReadPage, archive, host.Clock));
        WatchRun run = new(host, work, store, request.Workers);
        await foreach (SourceCheck check in watch.RunAsync(request.Once, stop))
        {
            await run.TakeAsync(check, stop);
            // Only now: a stop before this reads the same again, and the store knows it already.
            watch.Keep(check);
            run.Told(check);
        }
        Tell(state.Faults, host);
        run.Close(list.Sources.Select(source => (source, state.Of(source))));
        if (run.Added > 0)
        {
            StoreLinking.Run(store, request.Store.ShownOf(store), request.Workers, host.Error);
        }
        return run.SomethingFailed || !list.Faults.IsEmpty ? ExitCode.SomeReportsFailed : ExitCode.Ok;
    }

    private static SourceList Read(Request request, Host host)
    {
        string text;
        try
        {
            text = File.ReadAllText(host.PathOf(request.List));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                $"{request.List}: the list of sources cannot be read ({Words.Clean(failure.Message)}); name a YAML or OPML file."
            );
        }
        SourceList list = SourceList.Read(text);
        foreach (ListFault fault in list.Faults)
        {
            string where = fault.Line > 0 ? FormattableString.Invariant($"{request.List}:{fault.Line}") : request.List;
            host.Error.WriteLine($"{where}: {Words.Clean(fault.Why)}");
        }
        return list.Sources.IsEmpty
            ? throw new CommandException($"{request.List}: there is no source to watch; what is wrong is listed above.")
            : list;
    }

    private static void Tell(IReadOnlyList<string> faults, Host host)
    {
        foreach (string fault in faults)
        {
            host.Error.WriteLine(Words.Clean(fault));
        }
    }

    private sealed record Request(string List, StoreName Store, bool Once, string? Raw, string State, int Workers);
}
