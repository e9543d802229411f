using System.CommandLine;
using System.Globalization;
using Reportedly.Cli.Input;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Running;
using Reportedly.Reading;
using Reportedly.Storage.Sqlite;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly read</c>: reports in, records out.</summary>
internal static class ReadVerb
{
    private const int MostWorkers = 256;

    public static Command Command(Host host)
    {
        Argument<string[]> files = new("FILE")
        {
            Description =
                "Plain text files (a first line before a blank line is the title), JSON Lines (.jsonl, .ndjson, .json with "
                + "id, title, url, publisher, published, text), folders of both, or - for stdin.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            // What is no option would otherwise be taken for a file, and a slip of the pen for a missing report.
            foreach (string file in result.Tokens.Select(token => token.Value))
            {
                if (file.Length > 1 && file[0] == '-' && !File.Exists(file))
                {
                    result.AddError($"There is no option '{file}' (a file of that name is written ./{file}).");
                }
            }
        });
        Option<DateOnly?> published = new("--published")
        {
            Description =
                "The day on which reports were published whose metadata do not say so; it stands above a dateline.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out DateOnly day))
                {
                    return day;
                }
                result.AddError($"--published: '{text}' is no date; write YYYY-MM-DD.");
                return null;
            },
        };
        Option<string?> store = new("--db")
        {
            Description = "Keep the records in this store too; it is made where there is none.",
            HelpName = "PATH",
        };
        Option<int> workers = new("--workers")
        {
            Description = "How many reports to read at once. The output is the same with any number.",
            HelpName = "N",
            DefaultValueFactory = _ => System.Environment.ProcessorCount,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number is >= 1 and <= MostWorkers
                )
                {
                    return number;
                }
                result.AddError($"--workers: '{text}' will not do; give a number from 1 to {MostWorkers}.");
                return 1;
            },
        };
        Option<string> format = SharedOptions.Format();
        Command command = new("read", "Reads reports and prints who says what happened.")
        {
            files,
            published,
            format,
            store,
            workers,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new Request(
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(published),
                        parsed.GetValue(format) == SharedOptions.JsonLines,
                        parsed.GetValue(store),
                        parsed.GetValue(workers)
                    ),
                    host,
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Request request, Host host, CancellationToken stop)
    {
        string[] named = Named(request.Files, host);
        using RecordStore? store = request.Store is null ? null : RecordStore.Open(host.PathOf(request.Store));
        RecordTable table = new(host.Screen);
        ReportWork work = new(
            Reader(host),
            request.AsJson ? (_, line) => [.. line, (byte)'\n'] : (record, _) => table.Render(record),
            keep: store is not null
        );
        InputFiles files = new(leaveOut: request.Store is null ? null : host.PathOf(request.Store));
        ReadRun run = new(host, new ResultOutput(host.Output), store is null ? null : new StoreSink(store));
        try
        {
            await ProgressLine.WatchAsync(
                host,
                host.ShowsProgress ? files.Size(named) : null,
                (advance, say) =>
                    OrderedPipeline.RunAsync(
                        new ReportSource(host.Input, request.Published).Read(files.Of(named)),
                        work.Do,
                        outcome =>
                        {
                            advance(outcome.Bytes);
                            return run.Take(outcome, say);
                        },
                        request.Workers,
                        stop
                    )
            );
        }
        catch (OperationCanceledException)
        {
            run.Keep();
            throw;
        }
        return run.Close(request.AsJson ? null : table, request.Store);
    }

    private static Func<ReportInput, ReportReading> Reader(Host host)
    {
        try
        {
            return host.CreateReader();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever is wrong with the reader's data, no report can be read; the line says what it was.
            throw new CommandException(
                $"the reader cannot start ({failure.GetType().Name}: {failure.Message}); reportedly doctor says more."
            );
        }
    }

    private static string[] Named(string[] files, Host host) =>
        files.Length > 0 ? files
        : !host.InputIsTerminal ? ["-"]
        : throw new CommandException(
            "read: there is nothing to read; name a file or a folder, or pipe a report in.",
            ExitCode.Usage
        );

    private sealed record Request(string[] Files, DateOnly? Published, bool AsJson, string? Store, int Workers);
}
