using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>What tells one report from another: its text, and the id that came with it, since two papers may carry one text.</summary>
public static class ReportKey
{
    /// <summary><c>sha256:HEX</c>, with <c>#</c> and the external id where there is one.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Id, report.ExternalId);
    }

    /// <inheritdoc cref="Of(Report)"/>
    public static string Of(string reportId, string? externalId) =>
        string.IsNullOrEmpty(externalId) ? reportId : $"{reportId}#{externalId}";
}
