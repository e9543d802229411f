using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Tables;

/// <summary>One row an incident.</summary>
internal static class IncidentTable
{
    public static DatasetTable Table { get; } =
        new(
            "incidents",
            "One row an incident: what all reports together say.",
            [
                new("event_id", CellType.Text, "Id of the incident; it finds the incident for ever."),
                new("event_date", CellType.Day, "First day on which it may have happened.", "#date+start"),
                new(
                    "time_precision",
                    CellType.Text,
                    "How long the stretch is that it happened in: day, week (up to 7 days), month (up to 31), year (up to 366), period (longer), open (one end is unknown)."
                ),
                new("event_type", CellType.Text, "What happened, as the record's types name it.", "#event+type"),
                new("sub_event_type", CellType.Text, "How far it came: accomplished, foiled, threatened, ..."),
                new("actor1", CellType.Text, "Who is said to have done it, first named.", "#group+name+first"),
                new("assoc_actor_1", CellType.Text, "Others who are said to have done it, parted by semicolons."),
                new(
                    "actor2",
                    CellType.Text,
                    "To whom or what it was done, parted by semicolons.",
                    "#group+name+second"
                ),
                new("country", CellType.Text, "ISO 3166-1 alpha-2 code.", "#country+code"),
                new("admin1", CellType.Text, "First-level division.", "#adm1+name"),
                new("admin2", CellType.Text, "Left empty: reports are placed by first-level division alone."),
                new("location", CellType.Text, "The finest place that its reports agree on.", "#loc+name"),
                new("latitude", CellType.Degrees, "Degrees north, WGS 84.", "#geo+lat"),
                new("longitude", CellType.Degrees, "Degrees east, WGS 84.", "#geo+lon"),
                new(
                    "geo_precision",
                    CellType.Text,
                    "How fine the place is: point, settlement, district, admin1, country, region. From admin1 on the coordinates are a middle, no spot."
                ),
                new("source", CellType.Text, "Publishers of its reports, parted by semicolons.", "#meta+source"),
                new("source_scale", CellType.Text, "Left empty: nothing read says how far a publisher reaches."),
                new("notes", CellType.Text, "Each question with its verdict and who says what.", "#description"),
                new("fatalities_low", CellType.Whole, "Least number of deaths that an origin gives."),
                new(
                    "fatalities_best",
                    CellType.Whole,
                    "The number that the policy named in the export chose; empty where none was named.",
                    "#affected+killed"
                ),
                new(
                    "fatalities_high",
                    CellType.Whole,
                    "Greatest number of deaths that an origin gives; empty if open."
                ),
                new("n_reports", CellType.Whole, "How many reports tell of it."),
                new("n_independent", CellType.Whole, "How many independent origins the words come from in the end."),
                new("disputed", CellType.Truth, "True where origins contradict each other or deny it."),
                new("status", CellType.Text, "How far a person has looked at it: unreviewed, reviewed, rejected."),
                new(
                    "timestamp",
                    CellType.Moment,
                    "When what is known of it last changed: its latest report or judgement."
                ),
            ]
        )
        {
            OfIncident = incident => [Row(incident)],
        };

    private static object?[] Row(ExportedIncident exported)
    {
        Incident incident = exported.Incident;
        IncidentPlace? place = incident.Places.FirstOrDefault();
        Facet? deaths = Deaths(incident);
        return
        [
            incident.Id,
            incident.Time?.From ?? incident.Time?.To,
            Length(incident.Time),
            RecordNames.Of(incident.Type),
            RecordNames.Of(incident.Stage),
            incident.Agents.FirstOrDefault()?.Name,
            Joined(incident.Agents.Skip(1).Select(party => party.Name)),
            Joined(incident.Targets.Select(party => party.Name)),
            place?.Country,
            place?.Admin1,
            null,
            place?.Name,
            place?.Latitude,
            place?.Longitude,
            place?.Precision is { } precision ? RecordNames.Of(precision) : null,
            Joined(incident.Reports.Select(report => report.Publisher).OfType<string>()),
            null,
            IncidentNotes.Of(incident),
            deaths?.Low,
            deaths?.Best,
            deaths?.High,
            (long)incident.Reports.Length,
            (long)Independent(incident),
            IsDisputed(incident),
            exported.Status,
            exported.Changed == DateTimeOffset.UnixEpoch ? null : exported.Changed,
        ];
    }

    /// <summary>
    /// The figure for all who died in the whole incident. A figure of some of them, or for another place or period, is none; it
    /// stands in the notes.
    /// </summary>
    internal static Facet? Deaths(Incident incident) =>
        incident.Facets.FirstOrDefault(facet =>
            facet is { Measure: Measure.Killed, Place: null, Time: null, Of: null or "people" }
        );

    /// <summary>How many origins are independent of each other: those of one body are not.</summary>
    internal static int Independent(Incident incident) =>
        incident.Origins.Select(origin => origin.Body ?? origin.Name).Distinct(StringComparer.Ordinal).Count();

    /// <summary>True where origins contradict each other, or somebody denies it.</summary>
    internal static bool IsDisputed(Incident incident) =>
        incident.Facets.Any(facet => facet.Verdict is Verdict.Contested or Verdict.Denied);

    internal static string? Length(IncidentTime? time) =>
        time switch
        {
            null or { From: null, To: null } => null,
            { From: { } from, To: { } to } => (to.DayNumber - from.DayNumber + 1) switch
            {
                1 => "day",
                <= 7 => "week",
                <= 31 => "month",
                <= 366 => "year",
                _ => "period",
            },
            _ => "open",
        };

    internal static string? Joined(IEnumerable<string> names)
    {
        string joined = string.Join("; ", names.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }
}
