using System.Collections.Immutable;
using System.Globalization;

namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>Where the parts of a timeline stand in its drawing, in units of the drawing.</summary>
public sealed class TimelineDrawing
{
    /// <summary>How wide it is.</summary>
    public const int Width = 1200;

    /// <summary>How high it is.</summary>
    public const int Height = 240;

    private const int Left = 44;
    private const int Top = 12;
    private const int Bottom = 28;
    private const int MostLabels = 12;

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
                        i % LabelStep == 0 ? Short(bar) : null
                    );
                }
            ),
        ];

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
