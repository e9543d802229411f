using System.Diagnostics;
using System.Globalization;
using Reportedly.Sources.Warc;

namespace Reportedly.Evaluation.WarcBench;

/// <summary>
/// Makes an archive of so many gigabytes, reads its records without making reports of them, and says how fast, in how much memory, and which of the
/// broken ones were reported.
/// </summary>
internal static class WarcBenchVerb
{
    private const double Mega = 1e6;

    public static int Run(string[] options, TextWriter output)
    {
        if (
            options is not ["--gb", string size, "--seed", string seedText, "--out", string path]
            || !double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out double gigabytes)
            || !int.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
        )
        {
            Console.Error.WriteLine("usage: evaluation warc-bench --gb N --seed S --out FILE.warc.gz");
            return 2;
        }
        MadeArchive made = new(seed);
        using (FileStream to = File.Create(path))
        {
            made.Write(to, (long)(gigabytes * 1e9));
        }
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        int found = 0;
        HashSet<string> reported = new(StringComparer.Ordinal);
        using (FileStream from = File.OpenRead(path))
        using (WarcReader reader = new(from, "a"))
        {
            while (reader.Next() is { } entry)
            {
                found += entry is WarcEntry.Record ? 1 : 0;
                if (entry is WarcEntry.Fault fault)
                {
                    reported.Add(fault.Where);
                }
            }
        }
        double seconds = watch.Elapsed.TotalSeconds;
        long length = new FileInfo(path).Length;
        int right = made.Broken.Count(at => reported.Contains(string.Create(CultureInfo.InvariantCulture, $"a@{at}")));
        using Process self = Process.GetCurrentProcess();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                archive: {length / Mega:F0} MB, {made.Inflated
                    / Mega:F0} MB inflated, {made.Records} records, {made.Broken.Count} of them broken
                read in {seconds:F1} s: {length / Mega / seconds:F0} MB/s of the file, {made.Inflated
                    / Mega
                    / seconds:F0} MB/s inflated
                found {found}, reported {reported.Count}, of which {right} of the {made.Broken.Count} broken ones and {reported.Count
                    - right} others
                peak memory of the process, making the archive included: {self.PeakWorkingSet64 / Mega:F0} MB
                """
            )
        );
        return right == made.Broken.Count && reported.Count == right ? 0 : 1;
    }
}
