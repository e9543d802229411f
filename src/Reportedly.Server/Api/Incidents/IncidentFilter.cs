using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Incidents;

/// <summary>The parameters by which incidents are chosen, the same wherever they are listed or taken away.</summary>
internal static class IncidentFilter
{
    private const string Between = "BETWEEN";

    /// <summary>All of them.</summary>
    public static ImmutableArray<ApiParameter> Parameters { get; } =
    [
        new(
            "since",
            ParameterSort.Day,
            "It may have happened on this day or later. One that no report gives a day is looked for under the days on which its reports appeared; see `undated`."
        )
        {
            Example = "2031-05-01",
        },
        new("until", ParameterSort.Day, "It may have happened on this day or earlier."),
        new(
            "event_date",
            ParameterSort.Text,
            "A day, or with `event_date_where=BETWEEN` the first and the last of several: `2031-05-01|2031-05-31`."
        ),
        new("event_date_where", ParameterSort.Name, "How `event_date` is compared.")
        {
            Names = ["=", ">", "<", Between],
            Usual = "=",
        },
        new(
            "place",
            ParameterSort.Text,
            "Whole words of the name of a place, or of the division or country that it lies in; a country's code; or a GeoNames id."
        ),
        new("country", ParameterSort.Text, "ISO 3166-1 alpha-2 codes of countries, of which one must be its own.")
        {
            IsMany = true,
        },
        new("actor", ParameterSort.Text, "Whole words of the name of somebody with a part in it."),
        ApiParameter.Several<EventType>("type", "What happened."),
        ApiParameter.Several<Verdict>("verdict", "What comes of one of its questions."),
        new(
            "box",
            ParameterSort.Text,
            "Where on the map: `west,south,east,north` in degrees. What is placed by country or region alone lies in no box."
        ),
        new("q", ParameterSort.Text, "What must be found in a report of it, as in /search."),
        new("unplaced", ParameterSort.Flag, "Those without a point on the map, or all others."),
        new("undated", ParameterSort.Flag, "Those that no report gives a day, or all others."),
    ];

    /// <summary>What a request asks for.</summary>
    /// <exception cref="DeskProblem">A value means nothing.</exception>
    public static IncidentQuery Query(ApiCall call)
    {
        (DateOnly? since, DateOnly? until) = Days(call);
        (DateOnly? first, DateOnly? last) = call.Days();
        return new IncidentQuery
        {
            Since = Later(since, first),
            Until = Earlier(until, last),
            Place = call.Text("place"),
            Countries = [.. call.Texts("country").Select(code => code.ToUpperInvariant())],
            Actor = call.Text("actor"),
            Types = call.Several<EventType>("type"),
            Verdicts = call.Several<Verdict>("verdict"),
            Box = Box(call),
            Text = call.Text("q"),
            Unplaced = call.Flag("unplaced"),
            Undated = call.Flag("undated"),
        };
    }

    private static (DateOnly? Since, DateOnly? Until) Days(ApiCall call)
    {
        string where = call.Text("event_date_where") ?? "=";
        if (call.Text("event_date") is not { } given)
        {
            return call.Text("event_date_where") is null
                ? (null, null)
                : throw DeskProblem.BadRequest("'event_date_where' stands alone.", "Give event_date, too.");
        }
        string[] parts = given.Split('|');
        DateOnly?[] days = [.. parts.Select(Day)];
        if (days.Any(day => day is null) || days.Length != (where == Between ? 2 : 1))
        {
            throw DeskProblem.BadRequest(
                $"'event_date' cannot be '{given}'.",
                where == Between
                    ? "With event_date_where=BETWEEN it takes two days: 2031-05-01|2031-05-31."
                    : "It takes a day: 2031-05-04; with event_date_where=BETWEEN two: 2031-05-01|2031-05-31."
            );
        }
        if (days[0] > days[^1])
        {
            throw DeskProblem.BadRequest(
                $"'event_date' cannot be '{given}': it ends before it begins.",
                "Write the first day first: 2031-05-01|2031-05-31."
            );
        }
        return where switch
        {
            Between => (days[0], days[1]),
            ">" => (days[0]!.Value.AddDays(days[0] == DateOnly.MaxValue ? 0 : 1), null),
            "<" => (null, days[0]!.Value.AddDays(days[0] == DateOnly.MinValue ? 0 : -1)),
            _ => (days[0], days[0]),
        };
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day) ? day : null;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other ?? one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other ? one : other ?? one;

    private static GeoBox? Box(ApiCall call)
    {
        if (call.Text("box") is not { } given)
        {
            return null;
        }
        double?[] degrees = [.. given.Split(',').Select(Degrees)];
        return
            degrees is [{ } west, { } south, { } east, { } north]
            && Math.Abs(west) <= 180
            && Math.Abs(east) <= 180
            && south >= -90
            && north <= 90
            && south <= north
            ? new GeoBox(south, west, north, east)
            : throw DeskProblem.BadRequest(
                $"'box' cannot be '{given}'.",
                "It takes west,south,east,north in degrees: 30.5,44.0,40.2,52.4. Where west is greater than east, it crosses the date line."
            );
    }

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees)
        && double.IsFinite(degrees)
            ? degrees
            : null;
}
