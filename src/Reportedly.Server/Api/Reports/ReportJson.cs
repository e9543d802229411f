using Reportedly.Server.Api.Answers;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Reports;

/// <summary>Reports in short as JSON.</summary>
internal static class ReportJson
{
    /// <summary>One report.</summary>
    public static ReadOnlyMemory<byte> Of(ListedReport report) =>
        ApiJson.Object(json =>
        {
            json.WriteString("slug", ReportSlug.Of(report.Key));
            json.WriteString("key", report.Key);
            json.WriteString("id", report.Id);
            json.WriteString("external_id", report.ExternalId);
            json.WriteString("title", report.Title);
            json.WriteString("publisher", report.Publisher);
            json.WriteString("url", report.Url);
            json.WriteDay("published", report.Published);
            json.WriteString("language", report.Language);
            json.WriteBoolean("is_read", report.IsRead);
            json.WriteNumber("claims", report.Claims);
            json.WriteNumber("open_claims", report.OpenClaims);
            json.WriteNumber("events", report.Events);
            json.WriteWords("incidents", report.Incidents);
            json.WriteMoment("changed", report.Changed);
        });
}
