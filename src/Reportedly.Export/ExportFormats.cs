using System.Collections.Immutable;
using Reportedly.Export.Acled;
using Reportedly.Export.Csv;
using Reportedly.Export.Datapackage;
using Reportedly.Export.Gdelt;
using Reportedly.Export.Ged;
using Reportedly.Export.GeoJson;
using Reportedly.Export.Jsonl;
using Reportedly.Export.Parquet;
using Reportedly.Export.Plover;
using Reportedly.Export.Stix;
using Reportedly.Export.WebAnnotation;

namespace Reportedly.Export;

/// <summary>The formats there are.</summary>
public static class ExportFormats
{
    private static readonly ImmutableArray<IExportFormat> Single =
    [
        new CsvFormat(),
        new ParquetFormat(),
        new JsonlFormat(),
        new GeoJsonFormat(),
        new AcledFormat(),
        new GedFormat(),
        new PloverFormat(),
        new GdeltMentionsFormat(),
        new WebAnnotationFormat(),
        new StixFormat(),
    ];

    /// <summary>All of them, in the order in which they are listed for people.</summary>
    public static ImmutableArray<IExportFormat> All { get; } = [.. Single, new DatapackageFormat(Single)];
}
