using System.Buffers;
using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Throughput;

/// <summary>Reads texts into records, and writes those as JSON.</summary>
internal sealed class RecordReader : StagedReader
{
    private readonly ReportReader reader;
    private readonly Dictionary<string, int> words;
    private readonly ArrayBufferWriter<byte> json = new();

    /// <param name="reader">The reader, which all share.</param>
    /// <param name="words">Number of words of each text: a reader that looks a text over need not count them.</param>
    public RecordReader(ReportReader reader, Dictionary<string, int> words)
        : base(new StageClock(StagesOf(reader)))
    {
        this.reader = reader;
        this.words = words;
    }

    /// <summary>How many words texts have.</summary>
    public static Dictionary<string, int> WordsOf(IEnumerable<string> texts, Tokeniser tokeniser) =>
        texts
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(t => t, t => tokeniser.Tokenise(t).Count, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Read(string text)
    {
        Clock.Start();
        ReportInput input = new(SourceText.FromString(text));
        Clock.Pass(0);
        ReportReading reading = reader.Read(input, stage => Clock.Pass(stage + 1));
        json.ResetWrittenCount();
        RecordCodec.Write(json, reading.Record);
        Clock.Pass(Clock.Names.Length - 1);
        return words[text];
    }

    private static ImmutableArray<string> StagesOf(ReportReader reader) =>
        ["text: digest and normal form", .. reader.StageNames, "JSON"];
}
