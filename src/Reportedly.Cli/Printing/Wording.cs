using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Cli.Printing;

/// <summary>Puts a record's codes, bounds and dates as a person would.</summary>
internal static class Wording
{
    /// <summary>The name of a code: <c>air strike</c>.</summary>
    public static string Label<T>(T value)
        where T : struct, Enum => RecordNames.Of(value).Replace('_', ' ');

    /// <summary>How many of what: <c>more than 600 arrested</c>.</summary>
    public static string Number(Figure figure)
    {
        string measure = figure.Measure == Measure.Strength ? "in number" : Label(figure.Measure);
        return figure.Qualifier == Qualifier.Vague
            ? $"“{Words.Clean(figure.Span.Quote)}” {measure}{Bounds(figure.Low, figure.High)}"
            : $"{Amount(figure)} {measure}";
    }

    /// <summary>Days as short as they can be said: <c>2019-07-07</c>, <c>2019-03</c>, <c>2019</c>, <c>since 2011-03-15</c>.</summary>
    public static string? Time(TimeInterval? time) =>
        time switch
        {
            null => null,
            { From: null, To: null } => time.Span is null ? null : $"“{Words.Clean(time.Span.Quote)}”",
            { From: { } from, To: null } => $"since {Day(from)}",
            { From: null, To: { } to } => $"until {Day(to)}",
            { From: { } from, To: { } to } => Between(from, to),
        };

    /// <summary>When the report was published, and how that is known.</summary>
    public static string Published(PublicationDate published) =>
        published switch
        {
            { From: null, To: null } => "publication date unknown",
            _ => "published "
                + Time(new TimeInterval(published.From, published.To, TimePrecision.Day, null))
                + (published.Basis == DateBasis.Metadata ? " (given)" : $" ({Label(published.Basis)})"),
        };

    private static string Amount(Figure figure) =>
        (figure.Qualifier, figure.Low, figure.High) switch
        {
            (Qualifier.About, { } low, { } high) when low == high => $"about {Digits(low)}",
            (Qualifier.MoreThan, { } low, null) => $"more than {Digits(low - 1)}",
            (Qualifier.LessThan, null, { } high) => $"fewer than {Digits(high + 1)}",
            (_, { } low, null) => $"at least {Digits(low)}",
            (_, null, { } high) => $"up to {Digits(high)}",
            (_, { } low, { } high) when low == high => Digits(low),
            (_, { } low, { } high) => $"{Digits(low)} to {Digits(high)}",
            _ => $"“{Words.Clean(figure.Span.Quote)}”",
        };

    private static string Bounds(long? low, long? high) =>
        (low, high) switch
        {
            ({ } from, null) => $" ({Digits(from)} or more)",
            (null, { } to) => $" (up to {Digits(to)})",
            ({ } from, { } to) => $" ({Digits(from)} to {Digits(to)})",
            _ => "",
        };

    private static string Between(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Day(from);
        }
        bool wholeMonths = from.Day == 1 && to.AddDays(1).Day == 1;
        bool wholeYears = wholeMonths && from.Month == 1 && to.Month == 12;
        string format =
            wholeYears ? "yyyy"
            : wholeMonths ? "yyyy-MM"
            : "yyyy-MM-dd";
        string first = from.ToString(format, CultureInfo.InvariantCulture);
        string last = to.ToString(format, CultureInfo.InvariantCulture);
        return first == last ? first : $"{first} to {last}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
