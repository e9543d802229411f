using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Trends;

/// <summary>A figure over time, as a drawing has it: a step for each number that an origin gave, where it was given.</summary>
/// <param name="Steps">The numbers that have a day, by origin and day.</param>
/// <param name="Undated">Numbers of which nobody knows when they were given.</param>
/// <param name="Days">The days on which a number was given, with their places from the left.</param>
/// <param name="Ticks">Numbers at the left edge, with their places from the top.</param>
/// <param name="Labels">Who gives which number, beside it; who gives the same has one label together.</param>
internal sealed record FigureTrend(
    ImmutableArray<TrendStep> Steps,
    ImmutableArray<Position> Undated,
    ImmutableArray<(string Label, int X)> Days,
    ImmutableArray<(string Label, int Y)> Ticks,
    ImmutableArray<TrendLabel> Labels
)
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 660;

    /// <summary>How many origins are told apart by colour. Of more, only their labels tell them.</summary>
    public const int MostColours = 6;

    /// <summary>Where the axis of days lies.</summary>
    public const int Bottom = 160;

    /// <summary>Where the first day lies.</summary>
    public const int Left = 56;

    /// <summary>Where the last line ends; names stand behind it.</summary>
    public const int Right = 510;

    private const int LeastHeight = 190;
    private const int Top = 22;
    private const int DayWidth = 78;

    /// <summary>Height of the drawing: it grows with the labels.</summary>
    public int Height => Math.Max(LeastHeight, Labels.Select(label => label.Y + 8).DefaultIfEmpty().Max());

    /// <summary>True where each origin has a colour of its own.</summary>
    public bool IsColoured => Steps.All(step => step.Series < MostColours);

    /// <summary>True where there is a course to see: numbers of two or more days, or of two or more origins.</summary>
    public bool IsCourse => Steps.Length > 1;

    /// <summary>Draws a figure.</summary>
    public static FigureTrend Of(Facet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        Position[] numbers =
        [
            .. facet.Positions.Where(position =>
                Stances.SaysSo(position.Stance) && (position.Low is not null || position.High is not null)
            ),
        ];
        Position[] dated = [.. numbers.Where(position => position.Made is not null).OrderBy(position => position.Made)];
        if (dated.Length == 0)
        {
            return new FigureTrend([], [.. numbers], [], [], []);
        }
        Scale scale = new(
            dated[0].Made!.Value.DayNumber,
            dated[^1].Made!.Value.DayNumber,
            Math.Max(1, dated.Max(position => position.High ?? position.Low ?? 0))
        );
        string[] origins = [.. dated.Select(position => position.Origin).Distinct(StringComparer.Ordinal)];
        ImmutableArray<TrendStep> steps =
        [
            .. origins.SelectMany(
                (origin, series) =>
                {
                    Position[] own = [.. dated.Where(position => position.Origin == origin)];
                    return own.Select(
                        (position, i) => Step(scale, position, i + 1 < own.Length ? own[i + 1] : null, series)
                    );
                }
            ),
        ];
        return new FigureTrend(
            steps,
            [.. numbers.Where(position => position.Made is null)],
            [.. DaysOf(dated, scale)],
            [
                .. new[] { 0, scale.Most / 2, scale.Most }
                    .Distinct()
                    .Select(number => (Wording.Digits(number), scale.Y(number))),
            ],
            TrendLabel.Of(steps)
        );
    }

    private static TrendStep Step(Scale scale, Position position, Position? next, int series)
    {
        int x = scale.X(position.Made!.Value);
        int low = scale.Y(position.Low ?? 0);
        int high = position.High is { } most ? scale.Y(most) : Math.Max(4, low - 22);
        int level = scale.Y(position.Low ?? position.High ?? 0);
        // A number holds until the same origin gives another; one that was superseded by somebody else ends where it stands.
        int end =
            next is not null ? scale.X(next.Made!.Value)
            : position.Superseded ? x
            : Right;
        int? rise = next is null ? null : scale.Y(next.Low ?? next.High ?? 0);
        return new TrendStep(position, series, x, end, level, low, high, rise, next is null && !position.Superseded);
    }

    /// <summary>The days, as many as have room beside each other.</summary>
    private static IEnumerable<(string Label, int X)> DaysOf(Position[] dated, Scale scale)
    {
        int free = 0;
        foreach (DateOnly day in dated.Select(position => position.Made!.Value).Distinct())
        {
            int x = scale.X(day);
            if (x >= free)
            {
                yield return (Wording.Day(day), x);
                free = x + DayWidth;
            }
        }
    }

    private sealed record Scale(int First, int Last, long Most)
    {
        public int X(DateOnly day) =>
            First == Last
                ? Left + 24
                : Left + 24 + (int)((long)(day.DayNumber - First) * (Right - Left - 64) / (Last - First));

        public int Y(long number) => Bottom - (int)((double)Math.Min(number, Most) / Most * (Bottom - Top));
    }
}

/// <summary>One number in the drawing.</summary>
/// <param name="Position">What was said.</param>
/// <param name="Series">Number of the origin, from 0, for its colour.</param>
/// <param name="X">Where the day lies.</param>
/// <param name="End">Where the line of it ends.</param>
/// <param name="Level">Height of the line.</param>
/// <param name="Low">Height of the least number.</param>
/// <param name="High">Height of the greatest number; above the least where it is open.</param>
/// <param name="Rise">Height of the same origin's next number; null where there is none.</param>
/// <param name="IsLast">True where it is what the origin says to the end.</param>
internal sealed record TrendStep(
    Position Position,
    int Series,
    int X,
    int End,
    int Level,
    int Low,
    int High,
    int? Rise,
    bool IsLast
)
{
    /// <summary>True where it has no upper bound.</summary>
    public bool IsOpenAbove => Position.High is null;

    /// <summary>True where it is more than one number.</summary>
    public bool IsBand => Low != High;
}
