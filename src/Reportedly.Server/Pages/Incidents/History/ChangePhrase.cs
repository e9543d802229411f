using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Incidents.History;

/// <summary>Puts what became of an incident as a person would: <c>killed: 12, now 12 to 17, contested</c>.</summary>
internal static class ChangePhrase
{
    /// <summary>What changed, a line each; never none.</summary>
    public static IReadOnlyList<string> Of(IncidentChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change is not { Before: { } before, After: { } after })
        {
            return change.Kind == ChangeKind.Added ? ["it came"]
                : change.Into is { } into ? [$"it went into {into}"]
                : ["it went: nothing tells of it any more"];
        }
        List<string> lines = [];
        Add(lines, "what", Wording.Label(before.Type), Wording.Label(after.Type));
        Add(lines, "when", When(before), When(after));
        Add(lines, "where", Words.Clean(before.Place ?? "unknown"), Words.Clean(after.Place ?? "unknown"));
        Add(lines, "by", Names(before.Agents), Names(after.Agents));
        Add(lines, "to", Names(before.Targets), Names(after.Targets));
        foreach (OutlinedFacet now in after.Facets)
        {
            OutlinedFacet? then = before.Facets.FirstOrDefault(facet => Question(facet) == Question(now));
            Add(lines, Question(now), then is null ? "nothing" : Standing(then), Standing(now));
        }
        lines.AddRange(
            before
                .Facets.Where(gone => after.Facets.All(now => Question(now) != Question(gone)))
                .Select(gone => $"{Question(gone)}: {Standing(gone)}, now nothing")
        );
        Add(lines, "reports", Wording.Digits(before.Reports), Wording.Digits(after.Reports));
        Add(lines, "origins", Wording.Digits(before.Origins), Wording.Digits(after.Origins));
        return lines.Count == 0 ? ["the words behind it changed"] : lines;
    }

    private static void Add(List<string> lines, string what, string before, string after)
    {
        if (before != after)
        {
            lines.Add($"{what}: {before}, now {after}");
        }
    }

    private static string When(IncidentOutline outline) =>
        outline.Time is { } time ? Wording.Days(time.From, time.To) ?? "unknown" : "unknown";

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Select(Words.Clean)) is { Length: > 0 } all ? all : "nobody named";

    private static string Question(OutlinedFacet facet) =>
        facet.Question switch
        {
            FacetQuestion.Figure => string.Join(
                ", ",
                new[]
                {
                    facet.Measure is null or Measure.Strength ? "in number" : Wording.Label(facet.Measure.Value),
                    facet.Of,
                    facet.Place,
                }
                    .OfType<string>()
                    .Select(Words.Clean)
            ),
            FacetQuestion.Agent => $"by {Words.Clean(facet.Party ?? "somebody")}",
            FacetQuestion.Happened => "it happened",
            FacetQuestion.Place => "where it was",
            _ => "when it was",
        };

    private static string Standing(OutlinedFacet facet)
    {
        string verdict = Signs.Of(facet.Verdict).Before(Wording.Label(facet.Verdict));
        return Wording.Range(facet.Low, facet.High) is { } range ? $"{range} ({verdict})" : verdict;
    }
}
