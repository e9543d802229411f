using System.Collections.Immutable;
using Reportedly.Corroboration.Copies;
using Reportedly.Corroboration.Origins;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Makes a report's testimony of its record.</summary>
internal static class TestimonyReader
{
    /// <summary>Reads the record; every event becomes a telling, every claim its statements.</summary>
    public static Testimony Read(ReportRecord record)
    {
        CodePointMap map = CodePointMap.Of(record.Report.Text);
        TellingReader parts = new(record, map);
        ImmutableArray<Telling> tellings = parts.Read();
        ClaimOrigin voice = OwnVoice.Of(record.Report).Origin;
        ImmutableArray<StatementSource> sources = [.. OriginReader.Of(record).Select(Source), Source(voice)];
        return new Testimony
        {
            Key = ReportKey.Of(record.Report),
            ReportId = record.Report.Id,
            ExternalId = record.Report.ExternalId,
            Publisher = record.Report.Publisher,
            Title = record.Report.Title,
            Url = record.Report.Url,
            Published = record.Report.Published.From?.DayNumber,
            Voice = voice.Key,
            VoiceName = voice.Name,
            Sketch = ReportSketch.Of(record.Report.Text).ToBytes(),
            Tellings = tellings,
            Sources = sources,
            Statements = new StatementReader(record, map, parts, tellings, sources).Read(),
        };
    }

    private static StatementSource Source(ClaimOrigin origin) =>
        new(
            origin.Key,
            origin.Name,
            origin.Kind,
            origin.Body,
            origin.BodyName,
            origin.IsOwnVoice,
            origin.IsOfficial,
            origin.Via
        );
}
