using System.CommandLine;
using System.Globalization;
using System.Text;
using Reportedly.Cli.Running;
using Reportedly.Language.Formats;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly analyse</c>: reports in, the layers of language out.</summary>
internal static class AnalyseVerb
{
    private const string Conllu = "conllu";

    public static Command Command(Host host)
    {
        Argument<string[]> files = ReportArguments.Files();
        Option<string> layers = LayersOption.Create();
        Option<string> format = new("--format", "-f")
        {
            Description = "conllu: a word a line, for tools of linguists. jsonl: one object a report, for programs.",
            DefaultValueFactory = _ => Conllu,
        };
        format.AcceptOnlyFromAmong(Conllu, SharedOptions.JsonLines);
        Option<string[]> actors = ReportArguments.Actors();
        Option<string?> gazetteer = ReportArguments.Gazetteer();
        Option<int> workers = ReportArguments.Workers();
        Command command = new("analyse", "Prints the words of reports with their tags, trees and names.")
        {
            files,
            layers,
            format,
            actors,
            gazetteer,
            workers,
        };
        command.Validators.Add(result =>
        {
            if (
                LayersOption.OfReading(result.GetValue(layers) ?? "") is [var layer, ..]
                && result.GetValue(format) != SharedOptions.JsonLines
            )
            {
                result.AddError($"--layers {layer}: {layer} are no words a line; give --format jsonl with them.");
            }
        });
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new ReportRun.Request(
                        ReportArguments.Named(parsed.GetValue(files), command.Name, host),
                        parsed.GetValue(workers)
                    ),
                    parsed.GetRequiredValue(layers),
                    parsed.GetValue(format) == SharedOptions.JsonLines,
                    ReportArguments.Data(parsed.GetValue(actors), parsed.GetValue(gazetteer), host),
                    host,
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ReportRun.Request request,
        string named,
        bool asJson,
        ReadingData data,
        Host host,
        CancellationToken stop
    )
    {
        Func<SourceText, Document> analyse = ReportArguments.Start("analyser", host.CreateAnalyser);
        LayerChoice layers = LayersOption.Read(named);
        bool alone = LayersOption.HasNothingElse(named);
        LayerReader? reading = LayersOption.OfReading(named) is { Length: > 0 } ofReading
            ? ReportArguments.Start("reader", () => LayerReader.Create(ofReading, data))
            : null;
        ResultOutput output = new(host.Output);
        ReportRun run = new(host, "analyser");
        await run.RunAsync(
            request,
            report => Written(analyse(report.Source), report, layers, reading, alone, asJson),
            written =>
            {
                output.Write(written);
                return !output.IsClosed;
            },
            stop
        );
        return run.Close();
    }

    private static byte[] Written(
        Document document,
        ReportInput report,
        LayerChoice layers,
        LayerReader? reading,
        bool alone,
        bool asJson
    )
    {
        string id = report.ExternalId ?? report.Source.Id;
        if (reading is not null)
        {
            reading.Read(document, report);
            byte[] line = alone
                ? reading.ToUtf8(document, id)
                : LayersJson.ToUtf8(document, id, layers, json => reading.Write(json, document));
            return [.. line, (byte)'\n'];
        }
        if (asJson)
        {
            return [.. LayersJson.ToUtf8(document, id, layers), (byte)'\n'];
        }
        using StringWriter text = new(CultureInfo.InvariantCulture);
        new ConlluWriter(text, layers).Write(document, id);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
