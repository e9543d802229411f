using System.Collections.Immutable;
using System.CommandLine;
using Reportedly.Cli.Running;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Import;
using Reportedly.Gazetteer.Import.Download;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer install</c>: downloads a GeoNames dump and imports it.</summary>
internal static class GazetteerInstall
{
    public static Command Command(Host host)
    {
        Option<Uri> from = new("--from")
        {
            Description = "The address of the folder with the dump.",
            HelpName = "URL",
            DefaultValueFactory = _ => DumpDownload.Geonames,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (
                    Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
                    && (address.Scheme == Uri.UriSchemeHttps || (host.Downloads.AllowsLoopback && address.IsLoopback))
                )
                {
                    return address;
                }
                result.AddError($"--from: '{text}' is no https address; give one that begins with https://.");
                return DumpDownload.Geonames;
            },
        };
        Option<string[]> countries = new("--countries")
        {
            Description =
                "Only these countries, by their two letters with commas between; the whole world where not said.",
            HelpName = "CODE,...",
            CustomParser = result =>
            {
                string[] codes = result.Tokens[0].Value.ToUpperInvariant().Split(',');
                foreach (string code in codes.Where(code => code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
                {
                    result.AddError($"--countries: '{code}' is no code of a country; give two letters, as IQ,SY.");
                }
                return codes;
            },
        };
        Option<string?> target = GazetteerVerb.PathOption("--to");
        Command command = new(
            "install",
            "Downloads a GeoNames dump and imports it; run it again after a stop, and it goes on."
        )
        {
            from,
            countries,
            target,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    parsed.GetRequiredValue(from),
                    [.. (parsed.GetValue(countries) ?? []).Distinct(StringComparer.Ordinal)],
                    GazetteerFiles.Target(parsed.GetValue(target), host.Environment, host.PathOf),
                    host,
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Uri from,
        ImmutableArray<string> countries,
        string target,
        Host host,
        CancellationToken stop
    )
    {
        string folder = target + ".download";
        ImmutableArray<string> files = DumpDownload.FilesFor(countries);
        ImmutableArray<string> paths;
        using HttpMessageInvoker network = PublicNetwork.Open(Proxy(host), host.Downloads.AllowsLoopback);
        DumpDownload download = new(from, network, host.Downloads, host.Clock);
        try
        {
            paths = await ImportProgressLine.WatchAsync(
                host,
                tell =>
                    download.RunAsync(
                        files,
                        folder,
                        at => tell(new ImportProgressLine.Step(at.File, at.Bytes, at.TotalBytes)),
                        stop
                    )
            );
        }
        catch (DownloadException fault)
        {
            throw new CommandException(
                $"{fault.Message}. What came so far is kept: run the same command again to go on. Without a network, fetch "
                    + $"{string.Join(", ", files)} from {from} on another machine, then: reportedly gazetteer import FOLDER"
            );
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("reportedly: stopped. Run the same command again to go on from here.");
            return ExitCode.Interrupted;
        }
        int code = await GazetteerImport.RunAsync(
            [.. paths],
            target,
            GeonamesImport.DefaultCheckpointBytes,
            host,
            stop
        );
        if (code != ExitCode.Interrupted)
        {
            Directory.Delete(folder, recursive: true);
        }
        return code;
    }

    /// <summary>The proxy that the user has set, as other programs take it.</summary>
    private static Uri? Proxy(Host host) =>
        ((string[])["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
            .Select(host.Environment)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value))
            is { } named
            ? Uri.TryCreate(
                named.Contains("://", StringComparison.Ordinal) ? named : "http://" + named,
                UriKind.Absolute,
                out Uri? proxy
            )
                ? proxy
                : throw new CommandException(
                    $"'{named}' is no address of a proxy; mend or unset https_proxy.",
                    ExitCode.Usage
                )
            : null;
}
