using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Server.Phrasing;

/// <summary>Puts a question about an incident, what is said to it and what comes of it, as a person would. No markup.</summary>
public static class FacetText
{
    /// <summary>The question, in the lines of a heading: what is counted, and of whom.</summary>
    public static ImmutableArray<string> Heading(Facet facet) =>
        facet.Question switch
        {
            FacetQuestion.Happened => ["did it happen?"],
            FacetQuestion.Agent => [$"was it {Words.Clean(facet.Party ?? "anybody known")}?"],
            FacetQuestion.Place => ["where?"],
            FacetQuestion.Time => ["when?"],
            _ => [Measured(facet), .. Circumstances(facet)],
        };

    /// <summary>The question on one line: <c>killed: children</c>.</summary>
    public static string Question(Facet facet)
    {
        ImmutableArray<string> heading = Heading(facet);
        return heading.Length == 1 ? heading[0] : $"{heading[0]}: {string.Join(", ", heading[1..])}";
    }

    /// <summary>What a position says, without the stance: <c>at least 12</c>; null where its stance is all it has.</summary>
    public static string? Said(Facet facet, Position position)
    {
        if (facet.Question == FacetQuestion.Figure)
        {
            string words = position.Claims.IsEmpty ? "" : position.Claims[0].Words.Quote;
            bool counts = position.Low is not null || position.High is not null;
            return counts ? Wording.Amount(position.Qualifier, position.Low, position.High, words) : null;
        }
        bool asks = facet.Question is FacetQuestion.Happened or FacetQuestion.Agent;
        return !asks && position.Value is not null ? Words.Clean(position.Value)
            : position.Stance == Stance.Asserts ? "yes"
            : null;
    }

    /// <summary>A position in one line: stance, value and how sure the words are.</summary>
    public static string Cell(Facet facet, Position position)
    {
        string? stance = Signs.Of(position.Stance)?.Before(Wording.Label(position.Stance));
        string? certainty = position.Certainty is Certainty.Certain or Certainty.Unspecified
            ? null
            : $"~ {Wording.Label(position.Certainty)}";
        string cell = string.Join(' ', new[] { stance, Said(facet, position), certainty }.OfType<string>());
        string whole = cell.Length == 0 ? Wording.Label(position.Stance) : cell;
        return position.Superseded ? $"{whole} (superseded)" : whole;
    }

    /// <summary>What the current positions span: <c>12 to 17</c>; null where no number is asked for or given.</summary>
    public static string? Span(Facet facet) =>
        facet.Question != FacetQuestion.Figure ? null
        : IsOpenAbove(facet) && facet.Low is { } low && facet.High is { } high && low < high
            ? $"{Wording.Digits(low)} to {Wording.Digits(high)} or more"
        : Wording.Range(facet.Low, facet.High);

    /// <summary>The number that a policy chose; null where it chose none.</summary>
    public static string? Best(Facet facet) => facet.Best is { } best ? $"best {Wording.Digits(best)}" : null;

    /// <summary>How many origins stand behind it, and in how many reports: two lines.</summary>
    public static ImmutableArray<string> Weight(Facet facet)
    {
        ImmutableArray<Position> current = [.. facet.Positions.Where(position => !position.Superseded)];
        int reports = current.SelectMany(position => position.Reports).Distinct(StringComparer.Ordinal).Count();
        int origins = current.Select(position => position.Origin).Distinct(StringComparer.Ordinal).Count();
        string carried = $"in {Wording.Count(reports, "report")}";
        string counted =
            facet.Verdict == Verdict.Corroborated
                ? $"{Wording.Count(facet.Agreeing, "origin")} agree"
                : Wording.Count(origins, "origin");
        return [counted, carried];
    }

    private static string Measured(Facet facet) =>
        facet.Measure is null or Measure.Strength ? "in number" : Wording.Label(facet.Measure.Value);

    private static bool IsOpenAbove(Facet facet) =>
        facet.Positions.Any(position =>
            !position.Superseded && position is { Low: { } low, High: null } && low >= (facet.High ?? 0)
        );

    private static IEnumerable<string> Circumstances(Facet facet)
    {
        if (facet.Of is not null)
        {
            yield return Words.Clean(facet.Of);
        }
        if (facet.Place is not null)
        {
            yield return $"in {Words.Clean(facet.Place)}";
        }
        if (facet.Time is { } time && Wording.Days(time.From, time.To) is { } days)
        {
            yield return days;
        }
    }
}
