using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Codes;

/// <summary>An incident that another codebook has no row for, and why: nothing leaves an export without a word.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Stage">How far it came.</param>
/// <param name="Reason">Why, as half a sentence.</param>
internal sealed record LeftOut(string Incident, string Type, string Stage, string Reason)
{
    /// <summary>The columns of the list.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["incident_id", "event_type", "stage", "reason"];

    /// <summary>The incident, left out for a reason.</summary>
    public static LeftOut Of(Incident incident, string reason) =>
        new(incident.Id, RecordNames.Of(incident.Type), RecordNames.Of(incident.Stage), reason);

    /// <summary>Writes the list; an empty one too, so that its readers know that nothing was left out.</summary>
    public static Task WriteAsync(
        string name,
        IReadOnlyList<LeftOut> left,
        ExportOptions options,
        ExportFolder folder
    ) =>
        folder.WriteAsync(
            name,
            "text/csv",
            async stream =>
            {
                await using RowWriter rows = await RowWriter
                    .BeginAsync(stream, Columns, options.ByteOrderMark)
                    .ConfigureAwait(false);
                foreach (LeftOut one in left)
                {
                    rows.Text(one.Incident);
                    rows.Text(one.Type);
                    rows.Text(one.Stage);
                    rows.Text(one.Reason);
                    await rows.EndRowAsync().ConfigureAwait(false);
                }
            }
        );
}
