using System.Collections.Immutable;
using System.Text;
using Reportedly.Reading;
using Reportedly.Records;

namespace Reportedly.Evaluation;

/// <summary>The verb <c>records</c>: reads articles with parts of reading left out, and writes their records.</summary>
internal static class RecordsVerb
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <param name="path">JSON Lines of articles.</param>
    /// <param name="options">What is left out (<see cref="LeftOut"/>).</param>
    /// <param name="output">One record a line, in the order of the articles.</param>
    public static int Run(string path, ImmutableArray<string> options, TextWriter output)
    {
        ReportReader reader = ReportReader.Create(LeftOut.Of(options));
        foreach (ReportInput article in ArticleFile.Read(path))
        {
            output.WriteLine(Encoding.UTF8.GetString(RecordCodec.ToUtf8(reader.Read(article).Record)));
        }
        return 0;
    }
}
