using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Printing;

/// <summary>How much was read. Sources are speakers, counted once a report, without the report's own voice.</summary>
internal readonly record struct Tally(int Reports, int Claims, int Events, int Figures, int Sources)
{
    public static Tally Of(ReportRecord record) =>
        new(
            1,
            record.Claims.Length,
            record.Events.Length,
            record.Figures.Length,
            record
                .Claims.Where(claim => claim.Source.Kind != SourceKind.Report)
                .Select(claim => claim.Source.Actor ?? claim.Source.Span?.Quote)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

    public static Tally operator +(Tally left, Tally right) =>
        new(
            left.Reports + right.Reports,
            left.Claims + right.Claims,
            left.Events + right.Events,
            left.Figures + right.Figures,
            left.Sources + right.Sources
        );

    /// <summary>The tally in one line.</summary>
    public override string ToString() =>
        string.Join(
            " · ",
            Wording.Count(Reports, "report"),
            Wording.Count(Claims, "claim"),
            Wording.Count(Events, "event"),
            Wording.Count(Figures, "figure"),
            Wording.Count(Sources, "source")
        );
}
