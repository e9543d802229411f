using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reportedly.Evaluation.MadeReports;

/// <summary><c>evaluation made-reports</c>: invents reports of invented incidents, and the key to them, to measure corroboration with.</summary>
internal static class MadeReportsVerb
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>reports.jsonl</c> and <c>key.jsonl</c>.</summary>
    /// <param name="arguments"><c>--seed S --incidents N --reports N --out DIR</c>.</param>
    /// <param name="output">Where it says what it wrote.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (
            !Evaluation.Options.TryNumber(arguments, "--seed", out int seed)
            || !Evaluation.Options.TryNumber(arguments, "--incidents", out int incidents)
            || !Evaluation.Options.TryNumber(arguments, "--reports", out int reports)
            || reports < incidents
            || incidents < 1
            || Evaluation.Options.Value(arguments, "--out") is not { } folder
        )
        {
            Console.Error.WriteLine(
                "usage: evaluation made-reports --seed S --incidents N --reports N --out DIR (no fewer reports than incidents)"
            );
            return 2;
        }
        Directory.CreateDirectory(folder);
        MadeCorpus corpus = MadeCorpus.Make(seed, incidents, reports);
        Write(Path.Combine(folder, "reports.jsonl"), corpus.Reports.Select(Line), output);
        Write(Path.Combine(folder, "key.jsonl"), corpus.Key.Select(KeyFile.Line), output);
        return 0;
    }

    private static string Line(PrintedReport printed) =>
        JsonSerializer.Serialize(
            new
            {
                id = printed.Report.Id,
                title = printed.Report.Title,
                url = $"https://{printed.Report.Publisher.Domain}/{printed.Report.Id}",
                publisher = printed.Report.Publisher.Name,
                published = printed.Report.Published.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                text = printed.Text,
            },
            Options
        );

    private static void Write(string path, IEnumerable<string> lines, TextWriter output)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.NewLine = "\n";
        int count = 0;
        foreach (string line in lines)
        {
            file.WriteLine(line);
            count++;
        }
        output.WriteLine(FormattableString.Invariant($"{path}: {count:N0} lines"));
    }
}
