using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Reportedly.Cli.Running;
using Reportedly.Cli.Verbs;
using Reportedly.Gazetteer;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli;

/// <summary>The command line as a whole: its verbs, and how what goes wrong becomes a line on stderr and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs what <paramref name="arguments"/> ask for.</summary>
    public static async Task<int> RunAsync(string[] arguments, Host host, CancellationToken stop = default)
    {
        using StreamWriter output = new(host.Output, leaveOpen: true);
        InvocationConfiguration settings = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = host.Error,
            // Time to write what is read already.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        };
        try
        {
            ParseResult parsed = Root(host).Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Action is ParseErrorAction)
            {
                return Misused(parsed, host);
            }
            int code = await parsed.InvokeAsync(settings, stop);
            return arguments.Length == 0 ? ExitCode.Usage : code;
        }
        catch (IOException failure) when (ResultOutput.IsBrokenPipe(failure))
        {
            return ExitCode.Ok;
        }
        catch (CommandException failure)
        {
            host.Error.WriteLine($"reportedly: {failure.Message}");
            return failure.ExitCode;
        }
        catch (Exception failure)
            when (failure
                    is StorageException
                        or RecordFormatException
                        or GazetteerException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            host.Error.WriteLine($"reportedly: {failure.Message}");
            return ExitCode.Error;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("reportedly: stopped.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>One line for each mistake; the whole help would push them off the screen.</summary>
    private static int Misused(ParseResult parsed, Host host)
    {
        foreach (ParseError error in parsed.Errors)
        {
            host.Error.WriteLine($"reportedly: {Words.Clean(error.Message)}");
        }
        string verb = CommandPath.Of(parsed.CommandResult.Command);
        host.Error.WriteLine(
            $"reportedly {verb} --help says how it is used.".Replace("  ", " ", StringComparison.Ordinal)
        );
        return ExitCode.Usage;
    }

    internal static RootCommand Root(Host host)
    {
        RootCommand root = new("Reads news reports of conflict and keeps the record of who says what happened.")
        {
            ReadVerb.Command(host),
            WatchVerb.Command(host),
            ServeVerb.Command(host),
            UsersVerb.Command(host),
            AnalyseVerb.Command(host),
            ShowVerb.Command(host),
            ExplainVerb.Command(host),
            IncidentsVerb.Command(host),
            IncidentVerb.Command(host),
            ExportVerb.Command(host),
            CompareVerb.Command(host),
            SearchVerb.Command(host),
            JudgeVerb.Command(host),
            DbVerb.Command(host),
            GazetteerVerb.Command(host),
            DoctorVerb.Command(host),
        };
        HelpExamples.AddTo(root);
        return root;
    }
}
