using System.Collections.Immutable;
using System.Globalization;

namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>Where the parts of a timeline stand in its drawing, in units of the drawing.</summary>
public sealed class TimelineDrawing
{
    /// <summary>How wide it is.</summary>
    public const int Width = 1200;

    /// <summary>How high the bars with their labels are.</summary>
    public const int Height = 240;

    /// <summary>How many areas are drawn, each in a row of its own.</summary>
    public const int MostAreas = 6;

    private const int Row = 22;
    private const int AreaHeight = 14;
    private const int Arrow = 10;

    private const int Left = 44;
    private const int Top = 12;
    private const int Bottom = 28;
    private const int MostLabels = 12;

    /// <summary>How wide a label may be; one that would be cut off is left out.</summary>
    private const int LongestLabel = 76;

    private readonly Timeline timeline;
    private readonly double step;
    private readonly double highest;

    /// <param name="timeline">What is drawn.</param>
    public TimelineDrawing(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        this.timeline = timeline;
        step = (double)(Width - Left) / Math.Max(1, timeline.Bars.Length);
        highest = Math.Max(1, timeline.Bars.IsEmpty ? 1 : Math.Ceiling(timeline.Bars.Max(bar => bar.Height)));
    }

    /// <summary>How many incidents the highest line stands for.</summary>
    public long Highest => (long)highest;

    /// <summary>Where the bars stand.</summary>
    public static string Ground => Number(Height - Bottom);

    /// <summary>Where the highest line lies.</summary>
    public static string Ceiling => Number(Top);

    /// <summary>Where the bars begin.</summary>
    public static string Side => Number(Left);

    /// <summary>The bars, each with its parts.</summary>
    public ImmutableArray<DrawnBar> Bars =>
        [
            .. timeline.Bars.Select(
                (bar, i) =>
                {
                    double width = Math.Max(1, step - Math.Min(2, step / 5));
                    double sure = bar.Sure * Scale;
                    double share = bar.Share * Scale;
                    double ground = Height - Bottom;
                    return new DrawnBar(
                        bar,
                        Number(Left + (i * step)),
                        Number(width),
                        Number(ground - sure),
                        Number(sure),
                        Number(ground - sure - share),
                        Number(share),
                        i % LabelStep == 0 && Left + (i * step) < Width - LongestLabel ? Short(bar) : null
                    );
                }
            ),
        ];

    /// <summary>How high the whole drawing is.</summary>
    public int Whole => Height + (Row * Math.Min(MostAreas, timeline.Vague.Length));

    /// <summary>What goes on beyond the bars: each a row, as long as it may lie within them, with an arrow where it goes on.</summary>
    public ImmutableArray<DrawnStretch> Areas =>
        [
            .. timeline
                .Vague.Take(MostAreas)
                .Select(
                    (area, i) =>
                    {
                        double top = Height + (i * Row);
                        double middle = top + (AreaHeight / 2);
                        double left = At(area.From.DayNumber);
                        double right = At(area.To.DayNumber + 1);
                        // What lies beyond altogether is an arrow at the end of the line.
                        left = area is { GoesBack: false, GoesOn: true } ? Math.Min(left, Width - (2 * Arrow)) : left;
                        right = area is { GoesBack: true, GoesOn: false } ? Math.Max(right, Left + (2 * Arrow)) : right;
                        bool isLabelLeft = left < Width / 2;
                        return new DrawnStretch(
                            area,
                            Number(left),
                            Number(Math.Max(2, right - left)),
                            Number(top),
                            Number(AreaHeight),
                            area.GoesBack
                                ? $"{Number(left)},{Number(middle)} {Number(left + Arrow)},{Number(top - 3)} {Number(left + Arrow)},{Number(top + AreaHeight + 3)}"
                                : null,
                            area.GoesOn
                                ? $"{Number(right)},{Number(middle)} {Number(right - Arrow)},{Number(top - 3)} {Number(right - Arrow)},{Number(top + AreaHeight + 3)}"
                                : null,
                            Number(isLabelLeft ? left + (2 * Arrow) : right - (2 * Arrow)),
                            Number(middle),
                            isLabelLeft ? "start" : "end"
                        );
                    }
                ),
        ];

    /// <summary>Where a day begins, in a bar that may have other days, too.</summary>
    private double At(int day)
    {
        for (int i = 0; i < timeline.Bars.Length; i++)
        {
            TimeBar bar = timeline.Bars[i];
            if (day <= bar.To.DayNumber)
            {
                double days = bar.To.DayNumber - bar.From.DayNumber + 1;
                return Left + ((i + (Math.Max(0, day - bar.From.DayNumber) / days)) * step);
            }
        }
        return Width;
    }

    private double Scale => (Height - Top - Bottom) / highest;

    private int LabelStep => Math.Max(1, (timeline.Bars.Length + MostLabels - 1) / MostLabels);

    private string Short(TimeBar bar) =>
        bar.From.ToString(
            timeline.Unit switch
            {
                TimeUnit.Day or TimeUnit.Week => "yyyy-MM-dd",
                TimeUnit.Month => "yyyy-MM",
                _ => "yyyy",
            },
            CultureInfo.InvariantCulture
        );

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A bar as it is drawn.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Width">Its width.</param>
/// <param name="SureTop">Where the part begins that is sure.</param>
/// <param name="SureHeight">How high that is.</param>
/// <param name="ShareTop">Where the part begins that is spread.</param>
/// <param name="ShareHeight">How high that is.</param>
/// <param name="Label">What stands under it; null where there is no room.</param>
public sealed record DrawnBar(
    TimeBar Bar,
    string Left,
    string Width,
    string SureTop,
    string SureHeight,
    string ShareTop,
    string ShareHeight,
    string? Label
);

/// <summary>What goes on beyond the bars, as it is drawn.</summary>
/// <param name="Area">It.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Back">Corners of the arrow that says that it goes on before the bars; null where it does not.</param>
/// <param name="On">Corners of the arrow that says that it goes on behind the bars; null where it does not.</param>
/// <param name="LabelX">Where its label stands.</param>
/// <param name="LabelY">The middle of the label.</param>
/// <param name="LabelEnd">Which end of the label that is: <c>start</c> or <c>end</c>.</param>
public sealed record DrawnStretch(
    TimeArea Area,
    string Left,
    string Width,
    string Top,
    string Height,
    string? Back,
    string? On,
    string LabelX,
    string LabelY,
    string LabelEnd
);
