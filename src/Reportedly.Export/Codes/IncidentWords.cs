using Reportedly.Corroboration;

namespace Reportedly.Export.Codes;

/// <summary>The words that an incident rests on.</summary>
internal static class IncidentWords
{
    /// <summary>Each stretch of each report once, by report and place in its text.</summary>
    public static IEnumerable<ClaimWords> Of(Incident incident) =>
        incident
            .Facets.SelectMany(f => f.Positions)
            .SelectMany(p => p.Claims)
            .DistinctBy(w => (w.Report, w.Words.Start, w.Words.End))
            .OrderBy(w => w.Report, StringComparer.Ordinal)
            .ThenBy(w => w.Words.Start)
            .ThenByDescending(w => w.Words.End);
}
