using System.Globalization;
using Reportedly.Records;

namespace Reportedly.Server.Phrasing;

/// <summary>Puts a record's codes, bounds and dates as a person would.</summary>
public static class Wording
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
            : $"{Amount(figure.Qualifier, figure.Low, figure.High, figure.Span.Quote)} {measure}";
    }

    /// <summary>Days as short as they can be said: <c>2019-07-07</c>, <c>2019-03</c>, <c>2019</c>, <c>since 2011-03-15</c>.</summary>
    public static string? Time(TimeInterval? time) =>
        time switch
        {
            null => null,
            { From: null, To: null } => time.Span is null ? null : $"“{Words.Clean(time.Span.Quote)}”",
            _ => Days(time.From, time.To),
        };

    /// <inheritdoc cref="Time"/>
    public static string? Days(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            ({ } first, null) => $"since {Day(first)}",
            (null, { } last) => $"until {Day(last)}",
            ({ } first, { } last) => Between(first, last),
            _ => null,
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

    /// <summary>How many, as the words tell it: <c>at least 12</c>.</summary>
    /// <param name="qualifier">How the number is told.</param>
    /// <param name="low">Least number; null where open.</param>
    /// <param name="high">Greatest number; null where open.</param>
    /// <param name="words">The words, for what no number says.</param>
    public static string Amount(Qualifier? qualifier, long? low, long? high, string words) =>
        (qualifier, low, high) switch
        {
            (Qualifier.Vague, _, _) => $"“{Words.Clean(words)}”{Bounds(low, high)}",
            (Qualifier.About, { } about, { } top) when about == top => $"about {Digits(about)}",
            (Qualifier.MoreThan, { } least, null) => $"more than {Digits(least - 1)}",
            (Qualifier.LessThan, null, { } most) => $"fewer than {Digits(most + 1)}",
            _ => Range(low, high) ?? $"“{Words.Clean(words)}”",
        };

    /// <summary>What lies between two bounds: <c>12 to 17</c>; null where both are open.</summary>
    public static string? Range(long? low, long? high) =>
        (low, high) switch
        {
            ({ } least, null) => $"at least {Digits(least)}",
            (null, { } most) => $"up to {Digits(most)}",
            ({ } least, { } most) when least == most => Digits(least),
            ({ } least, { } most) => $"{Digits(least)} to {Digits(most)}",
            _ => null,
        };

    /// <summary>A number with its thousands apart.</summary>
    public static string Digits(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>So many of them: <c>1 report</c>, <c>2 reports</c>.</summary>
    public static string Count(long count, string name) => $"{Digits(count)} {name}{(count == 1 ? "" : "s")}";

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

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
