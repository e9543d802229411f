using System.Security.Cryptography;
using Reportedly.Reading;
using Reportedly.Records;

namespace Reportedly.Evaluation;

/// <summary>
/// <c>determinism ARTICLES</c>: reads the articles forwards, backwards and on eight threads at once, and compares the records byte for byte.
/// </summary>
internal static class DeterminismVerb
{
    public static int Run(string path, TextWriter output)
    {
        ReportInput[] inputs = [.. ArticleFile.Read(path)];
        ReportReader reader = ReportReader.CreateDefault();
        string[] forwards = new string[inputs.Length];
        string[] backwards = new string[inputs.Length];
        string[] together = new string[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            forwards[i] = Digest(reader, inputs[i]);
        }
        ReportReader other = ReportReader.CreateDefault();
        for (int i = inputs.Length - 1; i >= 0; i--)
        {
            backwards[i] = Digest(other, inputs[i]);
        }
        Parallel.For(
            0,
            inputs.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => together[i] = Digest(reader, inputs[i])
        );
        int differing = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            bool same = forwards[i] == backwards[i] && forwards[i] == together[i];
            differing += same ? 0 : 1;
            output.WriteLine(
                $"{(same ? "same" : "DIFFERS")} {forwards[i]} {inputs[i].ExternalId ?? inputs[i].Source.Id}"
            );
        }
        output.WriteLine($"{inputs.Length} records, {differing} differ");
        return differing == 0 ? 0 : 1;
    }

    private static string Digest(ReportReader reader, ReportInput input) =>
        Convert.ToHexStringLower(SHA256.HashData(RecordCodec.ToUtf8(reader.Read(input).Record)))[..16];
}
