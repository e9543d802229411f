namespace Reportedly.Corroboration.Verdicts;

/// <summary>Which reports of an incident repeat the text of another.</summary>
internal static class CopyRoots
{
    /// <summary>For each report, by key, the first published of those with its text.</summary>
    /// <param name="reports">The first published first.</param>
    public static IReadOnlyDictionary<string, Testimony> Of(Testimony[] reports)
    {
        Dictionary<string, Testimony> first = new(StringComparer.Ordinal);
        foreach (Testimony report in reports)
        {
            first.TryAdd(report.ReportId, report);
        }
        return reports.ToDictionary(r => r.Key, r => first[r.ReportId], StringComparer.Ordinal);
    }
}
