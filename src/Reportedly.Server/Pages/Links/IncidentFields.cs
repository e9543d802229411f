using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Links;

/// <summary>Two incidents field by field: what, when, where, who, and each question.</summary>
internal static class IncidentFields
{
    /// <summary>The fields of which at least one incident says something.</summary>
    public static ImmutableArray<ComparedField> Of(Incident one, Incident other)
    {
        ComparedField[] fixedFields =
        [
            Plain("what", What(one), What(other)),
            Field("when", IncidentNames.When(one), IncidentNames.When(other), MayMeet(one.Time, other.Time)),
            Field("where", Where(one), Where(other), ShareOne(one.Places.Select(NameOf), other.Places.Select(NameOf))),
            Parties("by", one.Agents, other.Agents),
            Parties("to", one.Targets, other.Targets),
        ];
        string[] questions =
        [
            .. one
                .Facets.Concat(other.Facets)
                .Where(facet => facet.Question is FacetQuestion.Figure or FacetQuestion.Agent)
                .OrderBy(facet => facet.Question != FacetQuestion.Figure)
                .Select(FacetText.Question)
                .Distinct(StringComparer.Ordinal),
        ];
        return
        [
            .. fixedFields.Where(field => field.One is not null || field.Other is not null),
            .. questions.Select(question => Asked(question, Find(one, question), Find(other, question))),
        ];
    }

    /// <summary>The facet of an incident that asks a question; null where none does.</summary>
    public static Facet? Find(Incident incident, string question) =>
        incident.Facets.FirstOrDefault(facet => FacetText.Question(facet) == question);

    /// <summary>What origins make of a question: verdict and range.</summary>
    public static string? Standing(Facet? facet)
    {
        if (facet is null)
        {
            return null;
        }
        string verdict = Signs.Of(facet.Verdict).Before(Wording.Label(facet.Verdict));
        return FacetText.Span(facet) is { } span ? $"{span} ({verdict})" : verdict;
    }

    private static ComparedField Asked(string question, Facet? one, Facet? other)
    {
        bool isFigure = (one ?? other)!.Question == FacetQuestion.Figure;
        bool meet =
            one is not null
            && other is not null
            && (
                !isFigure
                || ((one.Low ?? 0) <= (other.High ?? long.MaxValue) && (other.Low ?? 0) <= (one.High ?? long.MaxValue))
            );
        return Field(question, Standing(one), Standing(other), meet);
    }

    private static ComparedField Parties(
        string name,
        ImmutableArray<IncidentParty> one,
        ImmutableArray<IncidentParty> other
    ) =>
        Field(
            name,
            Names(one),
            Names(other),
            ShareOne(one.Select(party => party.Name), other.Select(party => party.Name))
        );

    private static ComparedField Plain(string name, string? one, string? other) => Field(name, one, other, meet: false);

    private static ComparedField Field(string name, string? one, string? other, bool meet) =>
        new(
            name,
            one,
            other,
            one is null || other is null ? FieldMark.OnlyOne
                : one == other ? FieldMark.Same
                : meet ? FieldMark.BothCanBe
                : FieldMark.Differs
        );

    private static string What(Incident incident) => $"{Wording.Label(incident.Type)}, {Wording.Label(incident.Stage)}";

    private static string? Where(Incident incident) =>
        incident.Places.IsEmpty ? null : string.Join("; ", incident.Places.Take(3).Select(IncidentWords.Place));

    private static string? Names(ImmutableArray<IncidentParty> parties) =>
        parties.IsEmpty ? null : string.Join(", ", parties.Select(party => Words.Clean(party.Name)));

    private static string NameOf(IncidentPlace place) => place.Name;

    private static bool ShareOne(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Intersect(other, StringComparer.Ordinal).Any();

    private static bool MayMeet(IncidentTime? one, IncidentTime? other) =>
        one is not null
        && other is not null
        && (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
