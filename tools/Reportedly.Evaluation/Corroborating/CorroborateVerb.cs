using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Evaluation.Coreference;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Reading;
using Reportedly.Records;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>
/// <c>evaluation corroborate</c>: reads reports, brings them together and compares incidents, origins and verdicts with a key of made
/// reports.
/// </summary>
internal static class CorroborateVerb
{
    private const int Orders = 5;

    /// <summary>Compares.</summary>
    /// <param name="path">JSON Lines of reports.</param>
    /// <param name="arguments"><c>--key KEY.jsonl [--shuffle S] [--errors]</c>.</param>
    /// <param name="output">Where the figures go.</param>
    /// <returns>The exit code: 1 where another order gave other incidents.</returns>
    public static int Run(string path, string[] arguments, TextWriter output)
    {
        if (Options.Value(arguments, "--key") is not { } keyPath)
        {
            Console.Error.WriteLine(
                "usage: evaluation corroborate REPORTS.jsonl --key KEY.jsonl [--shuffle S] [--errors]"
            );
            return 2;
        }
        ImmutableArray<ReportRecord> records = Read(path);
        ImmutableArray<Incident> incidents = Corroborator.Incidents(records);
        ImmutableArray<KeyIncident> key = [.. KeyFile.Read(keyPath)];
        bool errors = arguments.Contains("--errors", StringComparer.Ordinal);
        Compare(key, new LinkedReports(records, incidents), output, errors);
        return
            !Options.TryNumber(arguments, "--shuffle", out int seed)
            || IsSameInAnyOrder(records, incidents, seed, output)
            ? 0
            : 1;
    }

    private static ImmutableArray<ReportRecord> Read(string path)
    {
        ReportReader reader = ReportReader.CreateDefault();
        return [.. ArticleFile.Read(path).AsParallel().AsOrdered().Select(input => reader.Read(input).Record)];
    }

    private static void Compare(ImmutableArray<KeyIncident> key, LinkedReports linked, TextWriter output, bool errors)
    {
        OriginScore origins = new();
        VerdictScore verdicts = new();
        if (errors)
        {
            LinkScore.PrintErrors(key, linked, output);
        }
        foreach (KeyIncident made in key)
        {
            Incident? read = linked.Find(made);
            origins.Add(made, read, errors ? output : null);
            verdicts.Add(made, read, errors ? output : null);
        }
        Print("incidents, over reports", LinkScore.OfReports(key, linked), output);
        Print("incidents, over words", LinkScore.OfWords(key, linked), output);
        output.WriteLine($"verdicts right: {Share(verdicts.Right, verdicts.Made)}");
        foreach ((string verdict, int right, int all) in verdicts.Rows)
        {
            output.WriteLine($"  {verdict}: {Share(right, all)}");
        }
        output.WriteLine($"origins right, name and every report: {Share(origins.Right, origins.Made)}");
        output.WriteLine($"  by name alone: {Share(origins.Named, origins.Made)}");
        output.WriteLine($"  of the origins read: {Share(origins.Right, origins.Read)}");
    }

    private static void Print(string what, ClusterSum sum, TextWriter output) =>
        output.WriteLine(
            FormattableString.Invariant(
                $"{what}: B3 F1 {sum.F1:F1} (recall {sum.Recall:F1}, precision {sum.Precision:F1}) over {sum.RecallWhole:F0}"
            )
        );

    private static string Share(int part, int whole) =>
        FormattableString.Invariant($"{(whole == 0 ? 0 : 100.0 * part / whole):F1} % ({part} of {whole})");

    private static bool IsSameInAnyOrder(
        ImmutableArray<ReportRecord> records,
        ImmutableArray<Incident> incidents,
        int seed,
        TextWriter output
    )
    {
        string[] first = [.. incidents.Select(Text)];
        Random chance = new(seed);
        int same = 0;
        for (int i = 0; i < Orders; i++)
        {
            ReportRecord[] other = [.. records];
            chance.Shuffle(other);
            same += Corroborator.Incidents(other).Select(Text).SequenceEqual(first, StringComparer.Ordinal) ? 1 : 0;
        }
        output.WriteLine($"{incidents.Length} incidents, byte for byte the same in {same} of {Orders} other orders");
        return same == Orders;
    }

    private static string Text(Incident incident) =>
        System.Text.Encoding.UTF8.GetString(IncidentCodec.ToUtf8(incident));
}
