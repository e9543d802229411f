using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Alerts;

/// <summary>Puts an incident as it once was, and its questions, as a person would.</summary>
internal static class OutlineText
{
    /// <summary>What happened where and when: <c>bombing in Orsal, 2030-03-05</c>.</summary>
    public static string Title(IncidentOutline outline)
    {
        string where = outline.Place is { } place ? $" in {Words.Clean(place)}" : "";
        string when = outline.Time is { } time && Wording.Days(time.From, time.To) is { } days ? $", {days}" : "";
        return $"{Wording.Label(outline.Type)}{where}{when}";
    }

    /// <summary>What is asked: <c>killed: people</c>, <c>was it the army?</c>.</summary>
    public static string Question(OutlinedFacet facet) =>
        facet.Question switch
        {
            FacetQuestion.Happened => "did it happen?",
            FacetQuestion.Agent => $"was it {Words.Clean(facet.Party ?? "anybody known")}?",
            FacetQuestion.Place => "where?",
            FacetQuestion.Time => "when?",
            _ => Counted(facet),
        };

    /// <summary>The question before an answer: with its question mark, or with a colon.</summary>
    public static string Asked(OutlinedFacet facet) =>
        facet.Question == FacetQuestion.Figure ? $"{Question(facet)}:" : Question(facet);

    /// <summary>What stands now: the numbers, where it is one, and the verdict.</summary>
    public static string Answer(OutlinedFacet facet)
    {
        string verdict = Wording.Label(facet.Verdict);
        return Wording.Range(facet.Low, facet.High) is { } range ? $"{range}, {verdict}" : verdict;
    }

    /// <summary>What tells a question of an incident from its others.</summary>
    public static (FacetQuestion, Measure?, string?, string?, string?) Key(OutlinedFacet facet) =>
        (facet.Question, facet.Measure, facet.Of, facet.Place, facet.Party);

    private static string Counted(OutlinedFacet facet)
    {
        string measure = facet.Measure is null or Measure.Strength ? "in number" : Wording.Label(facet.Measure.Value);
        string of = facet.Of is { } who ? $": {Words.Clean(who)}" : "";
        string where = facet.Place is { } place ? $" in {Words.Clean(place)}" : "";
        return $"{measure}{of}{where}";
    }
}
