using System.CommandLine;
using Reportedly.Server.Hosting;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly serve</c>: opens the desk, where reports are read, compared and judged in a browser.</summary>
internal static class ServeVerb
{
    private const string ReviewerVariable = "REPORTEDLY_REVIEWER";

    public static Command Command(Host host)
    {
        Option<string?> store = SharedOptions.Store();
        Option<int> port = new("--port")
        {
            Description = "The port to listen on; 0 for any that is free.",
            DefaultValueFactory = _ => DeskSetup.DefaultPort,
            HelpName = "NUMBER",
        };
        port.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && (!int.TryParse(token.Value, out int number) || number is < 0 or > 65535)
            )
            {
                result.AddError($"--port: '{token.Value}' is no port; write a number from 0 to 65535.");
            }
        });
        Option<string?> by = new("--by")
        {
            Description =
                $"Who judges at a desk without accounts. Where not said: {ReviewerVariable}, or else the name of the user.",
            HelpName = "NAME",
        };
        Option<string[]> allowed = AllowedHosts.Names();
        Option<string?> raw = RawOptions.Folder();
        Option<bool> noRaw = RawOptions.None();
        Option<string[]> actors = ReportArguments.Actors();
        Option<string?> gazetteer = ReportArguments.Gazetteer();
        Option<int> workers = ReportArguments.Workers();
        Command command = new("serve", "Opens the desk: read, compare and judge in a browser on this machine.")
        {
            store,
            port,
            by,
            allowed,
            raw,
            noRaw,
            actors,
            gazetteer,
            workers,
        };
        RawOptions.Exclude(command, raw, noRaw);
        TeamOptions team = new(command);
        command.SetAction(
            (parsed, stop) =>
            {
                StoreName name = StoreName.Of(parsed.GetValue(store), host);
                DeskSetup setup = new()
                {
                    Store = name.Whole,
                    StoreShown = name.Shown,
                    CreateReader = () =>
                        host.CreateReader(
                            ReportArguments.Data(parsed.GetValue(actors), parsed.GetValue(gazetteer), host)
                        ),
                    CreateWeb = host.CreateWeb,
                    Raw = RawOptions.Of(parsed.GetValue(raw), parsed.GetValue(noRaw), name, host),
                    Machine = Environment.MachineName,
                    WatchFolder = $"{RawOptions.Beside(name, host)}.watch",
                    AllowedHosts = [.. parsed.GetValue(allowed) ?? []],
                    Port = parsed.GetValue(port),
                    Who = Reviewer(parsed.GetValue(by), host),
                    Workers = parsed.GetValue(workers),
                    Clock = host.Clock,
                    Log = host.Error,
                };
                return RunAsync(team.Apply(setup, parsed, host), host, stop);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(DeskSetup setup, Host host, CancellationToken stop)
    {
        await using DeskServer desk = Create(setup);
        await desk.StartAsync(stop);
        new Running.ResultOutput(host.Output).Write(
            System.Text.Encoding.UTF8.GetBytes(
                $"The desk is open at {setup.Team?.PublicUrl ?? desk.Address} over {Reportedly.Server.Phrasing.Words.Clean(setup.StoreShown)}. Ctrl-C closes it.\n"
            )
        );
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Closing the desk is how this verb ends well.
        }
        return ExitCode.Ok;
    }

    private static DeskServer Create(DeskSetup setup)
    {
        try
        {
            return DeskServer.Create(setup);
        }
        catch (ArgumentException refused) when (refused.ParamName is "setup" or nameof(TeamSetup.PublicUrl))
        {
            throw new CommandException(refused.Message, ExitCode.Usage);
        }
    }

    private static string Reviewer(string? given, Host host) =>
        new[]
        {
            given,
            host.Environment(ReviewerVariable),
            host.Environment("USER"),
            host.Environment("USERNAME"),
        }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
        ?? "analyst";
}
