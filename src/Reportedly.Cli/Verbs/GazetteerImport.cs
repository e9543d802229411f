using System.CommandLine;
using Reportedly.Cli.Running;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Import;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer import</c>: makes a gazetteer of files of a GeoNames dump.</summary>
internal static class GazetteerImport
{
    public static Command Command(Host host)
    {
        Argument<string[]> files = new("FILE")
        {
            Description =
                "Files of a GeoNames dump in any order, zipped or not, or a folder of them: allCountries, a country's file or cities500, "
                + "alternateNamesV2, admin1CodesASCII, admin2Codes, countryInfo.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> target = GazetteerVerb.PathOption("--to");
        Option<long> checkpoint = new("--checkpoint-bytes")
        {
            Description = "About how many bytes of rows lie between two checkpoints.",
            Hidden = true,
            DefaultValueFactory = _ => GeonamesImport.DefaultCheckpointBytes,
        };
        Command command = new(
            "import",
            "Imports files of a GeoNames dump; run it again after a stop, and it goes on from there."
        )
        {
            files,
            target,
            checkpoint,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    [.. parsed.GetRequiredValue(files).Select(host.PathOf)],
                    GazetteerFiles.Target(parsed.GetValue(target), host.Environment, host.PathOf),
                    parsed.GetValue(checkpoint),
                    host,
                    stop
                )
        );
        return command;
    }

    /// <summary>Imports, and says what became of it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] files,
        string target,
        long checkpointBytes,
        Host host,
        CancellationToken stop
    )
    {
        GeonamesImport import = new(files, target, checkpointBytes);
        ImportSummary summary;
        try
        {
            summary = await ImportProgressLine.WatchAsync(
                host,
                tell =>
                    Task.Run(
                        () =>
                            import.Run(at => tell(new ImportProgressLine.Step(at.What, at.Bytes, at.TotalBytes)), stop),
                        CancellationToken.None
                    )
            );
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine(
                "reportedly: stopped; what was there before is unchanged. Run the same command again to go on from here."
            );
            return ExitCode.Interrupted;
        }
        Tell(summary, target, host);
        return summary.Faults == 0 ? ExitCode.Ok : ExitCode.SomeReportsFailed;
    }

    private static void Tell(ImportSummary summary, string target, Host host)
    {
        foreach (string line in summary.FaultLines)
        {
            host.Error.WriteLine(Words.Clean(line));
        }
        if (summary.Faults > 0)
        {
            string more = summary.Faults > summary.FaultLines.Length ? "the first of them are" : "they are";
            host.Error.WriteLine(
                FormattableString.Invariant(
                    $"{summary.Faults:N0} of {summary.Rows:N0} rows could not be read; {more} listed above."
                )
            );
        }
        host.Error.WriteLine(
            FormattableString.Invariant(
                $"{target}: {summary.Places:N0} places and {summary.Names:N0} more names{(summary.WasResumed ? ", gone on after a stop" : "")}; "
            )
                + FormattableString.Invariant(
                    $"left out: {summary.LeftOut:N0} places of sorts that reports do not name, {summary.Repeated:N0} repeated, "
                )
                + FormattableString.Invariant($"{summary.NamesLeftOut:N0} links, codes and names of places left out.")
        );
        host.Error.WriteLine(
            "The data are GeoNames' (geonames.org, CC BY 4.0): name GeoNames where you show or pass them on."
        );
    }
}
