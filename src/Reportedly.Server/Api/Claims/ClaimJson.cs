using Reportedly.Server.Api.Answers;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Claims;

/// <summary>Claims in short as JSON.</summary>
internal static class ClaimJson
{
    /// <summary>One claim.</summary>
    public static ReadOnlyMemory<byte> Of(ListedClaim claim) =>
        ApiJson.Object(json =>
        {
            json.WriteString("report", ReportSlug.Of(claim.ReportKey));
            json.WriteString("id", claim.ClaimId);
            json.WriteString("report_key", claim.ReportKey);
            json.WriteString("report_title", claim.Title);
            json.WriteString("publisher", claim.Publisher);
            json.WriteDay("published", claim.Published);
            json.WriteString("speaker", claim.Speaker);
            json.WriteName("source_kind", claim.SourceKind);
            json.WriteWords("via", claim.Via);
            json.WriteName("stance", claim.Stance);
            json.WriteName("certainty", claim.Certainty);
            json.WriteStartObject("words");
            json.WriteSpan(claim.Words);
            json.WriteEndObject();
            json.WriteStartArray("figures");
            foreach (ListedFigure figure in claim.Figures)
            {
                json.WriteStartObject();
                json.WriteName("measure", figure.Measure);
                json.WriteOptional("low", figure.Low);
                json.WriteOptional("high", figure.High);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteName("status", claim.Status);
            json.WriteString("assignee", claim.Assignee);
            json.WriteWords("incidents", claim.Incidents);
            json.WriteName("reason", claim.Reason);
            json.WriteMoment("changed", claim.Changed);
        });
}
