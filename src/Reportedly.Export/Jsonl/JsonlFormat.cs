using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Jsonl;

/// <summary>Everything as JSON Lines, in the shapes that the program itself uses.</summary>
public sealed class JsonlFormat : IExportFormat
{
    private const string MediaType = "application/jsonl";

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string Says => "Everything, one object a line: incidents, whole records with their texts, judgements.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(folder);
        await Lines(
                folder,
                "incidents.jsonl",
                dataset.Incidents.Select(exported => IncidentCodec.ToUtf8(exported.Incident)),
                stop
            )
            .ConfigureAwait(false);
        await Lines(
                folder,
                "records.jsonl",
                dataset.Reports.Select(exported => RecordCodec.ToUtf8(exported.Record)),
                stop
            )
            .ConfigureAwait(false);
        await Lines(
                folder,
                "judgements.jsonl",
                dataset.Judgements.Select(judgement => Encoding.UTF8.GetBytes(judgement.Json)),
                stop
            )
            .ConfigureAwait(false);
    }

    private static Task Lines(ExportFolder folder, string name, IEnumerable<byte[]> lines, CancellationToken stop) =>
        folder.WriteRowsAsync(
            name,
            MediaType,
            async stream =>
            {
                byte[] end = "\n"u8.ToArray();
                long written = 0;
                foreach (byte[] line in lines)
                {
                    await stream.WriteAsync(line, stop).ConfigureAwait(false);
                    await stream.WriteAsync(end, stop).ConfigureAwait(false);
                    written++;
                }
                return written;
            }
        );
}
