using Reportedly.Corroboration;

namespace Reportedly.Export.Stix;

/// <summary>
/// A STIX 2.1 bundle: reports, the incidents that they tell of, and each claim as a note with its words; organisations and places with
/// relationships. Persons become no objects.
/// </summary>
public sealed class StixFormat : IExportFormat
{
    /// <summary>When the objects that never change came into the world.</summary>
    private static readonly DateTimeOffset Fixed = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Name => "stix";

    /// <inheritdoc/>
    public string Says => "A STIX 2.1 bundle: reports, incidents, claims as notes, organisations and places.";

    /// <inheritdoc/>
    public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        return folder.WriteAsync(
            "stix-bundle.json",
            "application/stix+json;version=2.1",
            stream =>
            {
                using StixBundle bundle = new(stream, StixBundle.Id("bundle", StixBundle.Moment(options.Made)));
                AddFrame(bundle);
                foreach (ExportedIncident exported in dataset.Incidents)
                {
                    stop.ThrowIfCancellationRequested();
                    if (exported.Status != "rejected")
                    {
                        StixIncidents.Add(bundle, exported);
                    }
                }
                foreach (ExportedReport report in dataset.Reports)
                {
                    stop.ThrowIfCancellationRequested();
                    StixReports.Add(bundle, report);
                }
                bundle.End();
                return Task.CompletedTask;
            }
        );
    }

    private static void AddFrame(StixBundle bundle)
    {
        bundle.Add(
            StixBundle.Producer,
            Fixed,
            Fixed,
            json =>
            {
                json.WriteString("name", "Reportedly");
                json.WriteString("identity_class", "system");
                json.WriteString("description", "A program that keeps the record of who says what happened.");
            }
        );
        bundle.Add(
            StixBundle.Marking,
            Fixed,
            Fixed,
            json =>
            {
                json.WriteString("definition_type", "statement");
                json.WriteStartObject("definition");
                json.WriteString(
                    "statement",
                    "What stands here is what sources say; nothing is stated as fact. Quoted words belong to those who published them."
                );
                json.WriteEndObject();
            }
        );
        bundle.Add(
            StixBundle.Extension,
            Fixed,
            Fixed,
            json =>
            {
                json.WriteString("name", "Reportedly incident");
                json.WriteString(
                    "description",
                    "What sort of event an incident is, when it happened, and what its origins together make of it."
                );
                json.WriteString("schema", $"urn:{Incident.CurrentSchema.Replace('/', ':')}");
                json.WriteString("version", "1.0.0");
                json.WriteStartArray("extension_types");
                json.WriteStringValue("property-extension");
                json.WriteEndArray();
            }
        );
    }
}
