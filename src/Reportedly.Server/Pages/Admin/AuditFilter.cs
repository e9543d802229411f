using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Pages.Admin;

/// <summary>Which acts are asked for, as the address of the page has it.</summary>
/// <param name="Who">By whom; null for anybody.</param>
/// <param name="Act">Which act; null for any.</param>
/// <param name="About">About what; null for anything.</param>
/// <param name="From">From which day on, as <c>2026-03-01</c>; null for the first.</param>
/// <param name="To">To which day, that day included; null for the last.</param>
public sealed record AuditFilter(string? Who, string? Act, string? About, string? From, string? To)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads an address.</summary>
    public static AuditFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new AuditFilter(Text("who"), Text("act"), Text("about"), Text("from"), Text("to"));

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The question to the store.</summary>
    /// <param name="size">The most entries.</param>
    /// <param name="before">Before which entry; null for the newest.</param>
    /// <exception cref="DeskProblem">A day is none.</exception>
    public AuditQuery Page(int size, long? before) =>
        new()
        {
            Who = Who,
            Act = Act,
            About = About,
            From = Day(From),
            To = Day(To)?.AddDays(1),
            Before = before,
            Size = size,
        };

    /// <summary>The end of an address that asks the same, before an entry.</summary>
    public string Query(long? before = null) =>
        QueryHelpers.AddQueryString(
            "",
            new Dictionary<string, string?>
            {
                ["who"] = Who,
                ["act"] = Act,
                ["about"] = About,
                ["from"] = From,
                ["to"] = To,
                ["before"] = before?.ToString(CultureInfo.InvariantCulture),
            }
        );

    private static DateTimeOffset? Day(string? day) =>
        day is null ? null
        : DateTimeOffset.TryParseExact(
            day,
            DayFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset start
        )
            ? start
        : throw DeskProblem.BadRequest("That is no day.", "Write it as 2026-03-01.");
}
