using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>What origins that still stand say to a question, each answer once, with how many say so. Origins of one body count once.</summary>
/// <param name="Answers">The answers, the one that most give first.</param>
/// <param name="Low">The lowest number; null where fewer than two are given.</param>
/// <param name="High">The highest number.</param>
public sealed record QuestionSpread(ImmutableArray<SpreadAnswer> Answers, long? Low, long? High)
{
    /// <summary>Width of the drawing of where numbers lie.</summary>
    public const int Width = 100;

    private const int Edge = 3;

    /// <summary>True where numbers differ, so that there is something to draw.</summary>
    public bool IsDrawn => Low < High;

    /// <summary>Counts the answers to a question.</summary>
    public static QuestionSpread Of(Incident incident, Facet facet)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(facet);
        Dictionary<string, string> bodies = incident.Origins.ToDictionary(
            origin => origin.Id,
            PositionMarks.Body,
            StringComparer.Ordinal
        );
        SpreadAnswer[] answers =
        [
            .. facet
                .Positions.Where(position => !position.Superseded)
                .GroupBy(
                    position => FacetText.Cell(facet, position with { Certainty = Certainty.Certain }),
                    StringComparer.Ordinal
                )
                .Select(same => new SpreadAnswer(
                    same.Key,
                    same.Select(position => bodies.GetValueOrDefault(position.Origin, position.Origin))
                        .Distinct()
                        .Count(),
                    same.First().Low,
                    same.First().High,
                    Stances.SaysSo(same.First().Stance)
                ))
                .OrderByDescending(answer => answer.Origins)
                .ThenBy(answer => answer.Number)
                .ThenBy(answer => answer.Says, StringComparer.Ordinal),
        ];
        long[] numbers =
        [
            .. answers
                .Where(answer => answer.IsSaid)
                .SelectMany(answer => new[] { answer.Low, answer.High })
                .OfType<long>(),
        ];
        return facet.Question == FacetQuestion.Figure && numbers.Length > 0
            ? new QuestionSpread([.. answers], numbers.Min(), numbers.Max())
            : new QuestionSpread([.. answers], null, null);
    }

    /// <summary>Where a number lies in the drawing, from the left.</summary>
    public int X(long number)
    {
        double share = Low is { } low && High is { } high && low < high ? (double)(number - low) / (high - low) : 0;
        return Edge + (int)Math.Round(Math.Clamp(share, 0, 1) * (Width - (2 * Edge)));
    }
}

/// <summary>What some origins say to a question.</summary>
/// <param name="Says">What they say: stance and value.</param>
/// <param name="Origins">How many independent ones say so.</param>
/// <param name="Low">The least number that they give; null where open or none is given.</param>
/// <param name="High">The greatest.</param>
/// <param name="IsSaid">True where they say that it is so; false where they deny it, do not confirm it or are silent.</param>
public sealed record SpreadAnswer(string Says, int Origins, long? Low, long? High, bool IsSaid)
{
    /// <summary>A number to sort by and to draw; null where none is given.</summary>
    public long? Number => High ?? Low;
}
