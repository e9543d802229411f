namespace Reportedly.Records;

/// <summary>Whether numbers and times say what can be: low to high, from to to, and bounds that fit the way they are told.</summary>
internal static class BoundsCheck
{
    public static IEnumerable<RecordFault> Faults(ReportRecord record) =>
        [
            .. Order("report", "published", record.Report.Published.From, record.Report.Published.To),
            .. record.Events.SelectMany(happening => Order(happening.Id, "time", happening.Time)),
            .. record.Figures.SelectMany(figure => Order(figure.Id, "time", figure.Time)),
            .. record.Figures.SelectMany(Bounds),
            .. record.Claims.SelectMany(claim => Order(claim.Id, "made", claim.Made)),
        ];

    private static IEnumerable<RecordFault> Order(string id, string field, TimeInterval? time) =>
        Order(id, field, time?.From, time?.To);

    private static IEnumerable<RecordFault> Order(string id, string field, DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            yield return new RecordFault(
                "time-order",
                id,
                FormattableString.Invariant($"{field} ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).")
            );
        }
    }

    private static IEnumerable<RecordFault> Bounds(Figure figure)
    {
        string bounds = FormattableString.Invariant($"{Shown(figure.Low)}..{Shown(figure.High)}");
        if (figure.Low < 0 || figure.High < 0)
        {
            yield return new RecordFault(
                "figure-negative",
                figure.Id,
                $"the figure is {bounds}; nobody is counted below 0."
            );
        }
        if (figure.Low > figure.High)
        {
            yield return new RecordFault("figure-order", figure.Id, $"low is above high: {bounds}.");
        }
        if (!Fits(figure))
        {
            yield return new RecordFault(
                "figure-qualifier",
                figure.Id,
                $"{RecordNames.Of(figure.Qualifier)} does not fit {bounds}: {Expected(figure.Qualifier)}."
            );
        }
    }

    private static string Shown(long? bound) => bound is { } value ? FormattableString.Invariant($"{value}") : "null";

    private static bool Fits(Figure figure) =>
        figure.Qualifier switch
        {
            Qualifier.Exact => figure.Low is not null && figure.Low == figure.High,
            Qualifier.About or Qualifier.Between => figure is { Low: not null, High: not null },
            Qualifier.MoreThan or Qualifier.AtLeast => figure is { Low: not null, High: null },
            Qualifier.LessThan or Qualifier.UpTo => figure is { Low: null, High: not null },
            Qualifier.Vague => true,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Qualifier, "No such qualifier."),
        };

    private static string Expected(Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.Exact => "low and high are the same number",
            Qualifier.About or Qualifier.Between => "low and high are both numbers",
            Qualifier.MoreThan or Qualifier.AtLeast => "low is a number, and high is null",
            Qualifier.LessThan or Qualifier.UpTo => "low is null, and high is a number",
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "No such qualifier."),
        };
}
