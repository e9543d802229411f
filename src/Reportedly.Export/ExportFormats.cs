using System.Collections.Immutable;
using Reportedly.Export.Csv;
using Reportedly.Export.GeoJson;
using Reportedly.Export.Jsonl;
using Reportedly.Export.Parquet;

namespace Reportedly.Export;

/// <summary>The formats there are.</summary>
public static class ExportFormats
{
    /// <summary>All of them, in the order in which they are listed for people.</summary>
    public static ImmutableArray<IExportFormat> All { get; } =
    [new CsvFormat(), new ParquetFormat(), new JsonlFormat(), new GeoJsonFormat()];
}
