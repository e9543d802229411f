using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reportedly.Export.GeoJson;

/// <summary>Incidents as one GeoJSON FeatureCollection (RFC 7946), for maps.</summary>
public sealed class GeoJsonFormat : IExportFormat
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Name => "geojson";

    /// <inheritdoc/>
    public string Says => "Incidents as points for maps; those without a spot are kept, without a geometry.";

    /// <inheritdoc/>
    public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        return folder.WriteRowsAsync(
            "incidents.geojson",
            "application/geo+json",
            async stream =>
            {
                await stream
                    .WriteAsync("{\"type\":\"FeatureCollection\",\"features\":["u8.ToArray(), stop)
                    .ConfigureAwait(false);
                long written = 0;
                byte[] between = "\n"u8.ToArray();
                foreach (ExportedIncident exported in dataset.Incidents)
                {
                    using MemoryStream feature = new();
                    using (Utf8JsonWriter json = new(feature, Readable))
                    {
                        IncidentFeature.Write(json, exported, options.Redact);
                    }
                    await stream.WriteAsync(between, stop).ConfigureAwait(false);
                    await stream.WriteAsync(feature.ToArray(), stop).ConfigureAwait(false);
                    between = ",\n"u8.ToArray();
                    written++;
                }
                await stream.WriteAsync("\n]}\n"u8.ToArray(), stop).ConfigureAwait(false);
                return written;
            }
        );
    }
}
