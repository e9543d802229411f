using Reportedly.Corroboration.Copies;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>Which reports of an incident repeat the text of another.</summary>
internal static class CopyRoots
{
    /// <summary>For each report, by key, the first published of those whose text it repeats, whole or cut.</summary>
    /// <param name="reports">The first published first.</param>
    public static IReadOnlyDictionary<string, Testimony> Of(Testimony[] reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Testimony[] texts = [.. reports.DistinctBy(report => report.ReportId, StringComparer.Ordinal)];
        int[] roots = CopyFamilies.Of([.. texts.Select(report => ReportSketch.FromBytes(report.Sketch.AsSpan()))]);
        Dictionary<string, Testimony> byText = texts
            .Select((report, i) => (report.ReportId, Root: texts[roots[i]]))
            .ToDictionary(pair => pair.ReportId, pair => pair.Root, StringComparer.Ordinal);
        return reports.ToDictionary(report => report.Key, report => byText[report.ReportId], StringComparer.Ordinal);
    }
}
