using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary><c>evaluation made-records</c>: invents records without reading, to measure with what comes after reading.</summary>
internal static class MadeRecordsVerb
{
    /// <summary>Writes them.</summary>
    /// <param name="arguments"><c>--seed S --count N --out FILE.jsonl</c>.</param>
    /// <param name="output">Where it says what it wrote.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (
            !Options.TryNumber(arguments, "--seed", out int seed)
            || !Options.TryNumber(arguments, "--count", out int count)
            || Options.Value(arguments, "--out") is not { } path
        )
        {
            Console.Error.WriteLine("usage: evaluation made-records --seed S --count N --out FILE.jsonl");
            return 2;
        }
        using FileStream file = File.Create(path);
        using BufferedStream buffered = new(file, 1 << 20);
        int written = 0;
        foreach (ReportRecord record in RecordMaker.Make(seed, count))
        {
            RecordCodec.Write(buffered, record);
            buffered.WriteByte((byte)'\n');
            written++;
        }
        buffered.Flush();
        output.WriteLine(FormattableString.Invariant($"{path}: {written:N0} records, {file.Length:N0} bytes"));
        return 0;
    }
}
