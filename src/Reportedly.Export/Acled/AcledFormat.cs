using System.Collections.Frozen;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Acled;

/// <summary>Incidents in the 31 columns of ACLED, and a list of those that ACLED would not code, with the reason.</summary>
public sealed class AcledFormat : IExportFormat
{
    /// <summary>ACLED's columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".Split(
            ','
        );

    private static readonly FrozenDictionary<string, string> Weapons = CodeTable
        .Load("weapon-words.tsv", "word", "weapon")
        .Rows.ToFrozenDictionary(row => row["word"], row => row["weapon"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "acled";

    /// <inheritdoc/>
    public string Says =>
        "Incidents as ACLED's 31 columns, one a row; those that ACLED would not code are listed beside.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        Dictionary<string, HashSet<string>> weapons = WeaponsOf(dataset.Reports, stop);
        List<LeftOut> left = [];
        await folder
            .WriteAsync(
                "acled.csv",
                "text/csv",
                async stream =>
                {
                    await using RowWriter rows = await RowWriter
                        .BeginAsync(stream, Columns, options.ByteOrderMark)
                        .ConfigureAwait(false);
                    foreach (ExportedIncident exported in dataset.Incidents)
                    {
                        stop.ThrowIfCancellationRequested();
                        Incident incident = exported.Incident;
                        (AcledType? type, string? reason) =
                            exported.Status == "rejected"
                                ? (null, "a person rejected it")
                                : AcledEventRules.Of(incident, weapons.GetValueOrDefault(incident.Id, []));
                        if (type is null)
                        {
                            left.Add(LeftOut.Of(incident, reason!));
                        }
                        else
                        {
                            Write(rows, exported, type);
                            await rows.EndRowAsync().ConfigureAwait(false);
                        }
                    }
                }
            )
            .ConfigureAwait(false);
        await LeftOut.WriteAsync("acled-left-out.csv", left, options, folder).ConfigureAwait(false);
    }

    private static void Write(RowWriter rows, ExportedIncident exported, AcledType type)
    {
        Incident incident = exported.Incident;
        IncidentPlace? place = incident.Places.FirstOrDefault();
        CountryCode? country = CountryCode.Of(
            incident.Places.Select(p => p.Country).FirstOrDefault(c => c is not null)
        );
        AcledActors actors = AcledActors.Of(incident, type);
        Toll? toll = AcledFatalities.Of(incident);
        IncidentDays? days = IncidentDays.Of(incident) is { Count: <= 31 } known ? known : null;
        int? fine = GeoPrecision(place);

        rows.Text(country is null ? incident.Id : $"{country.Iso3}-{incident.Id}");
        rows.Day(days?.Middle);
        rows.Number(days?.Middle.Year);
        rows.Number(
            days?.Count switch
            {
                null => null,
                1 => 1,
                <= 7 => 2,
                _ => 3,
            }
        );
        rows.Text(type.Disorder);
        rows.Text(type.Event);
        rows.Text(type.SubEvent);
        rows.Text(actors.First.Actor);
        rows.Text(actors.First.Associated);
        rows.Text(actors.First.Inter);
        rows.Text(actors.Second.Actor);
        rows.Text(actors.Second.Associated);
        rows.Text(actors.Second.Inter);
        rows.Text(actors.Interaction);
        rows.Text(actors.TargetsCivilians ? "Civilian targeting" : null);
        rows.Number(country?.Number is { } iso ? long.Parse(iso, CultureInfo.InvariantCulture) : null);
        rows.Text(country?.AcledRegion);
        rows.Text(country?.AcledName);
        rows.Text(place?.Admin1);
        rows.Empty(2);
        rows.Text(place?.Name);
        rows.Degrees(fine is null ? null : place?.Latitude);
        rows.Degrees(fine is null ? null : place?.Longitude);
        rows.Number(fine);
        rows.Text(Sources(incident));
        rows.Empty();
        rows.Text(AcledNotes.Of(incident, toll));
        rows.Number(toll?.Total.Low ?? 0);
        rows.Text(AcledNotes.Tags(incident, type));
        rows.Number(exported.Changed.ToUnixTimeSeconds());
    }

    /// <summary>1 a town, 2 a part of one or a district, 3 a larger region; null where all that is known is a country.</summary>
    private static int? GeoPrecision(IncidentPlace? place) =>
        place is not { Latitude: not null, Longitude: not null }
            ? null
            : place.Precision switch
            {
                PlacePrecision.Point or PlacePrecision.Settlement => 1,
                PlacePrecision.District => 2,
                PlacePrecision.Admin1 => 3,
                _ => null,
            };

    /// <summary>Who published the reports; a copy's publisher too, since ACLED lists where it was read.</summary>
    private static string Sources(Incident incident) =>
        string.Join("; ", incident.Reports.Select(r => r.Publisher).OfType<string>().Distinct(StringComparer.Ordinal));

    private static Dictionary<string, HashSet<string>> WeaponsOf(
        IEnumerable<ExportedReport> reports,
        CancellationToken stop
    )
    {
        Dictionary<string, HashSet<string>> weapons = new(StringComparer.Ordinal);
        foreach (ExportedReport report in reports)
        {
            stop.ThrowIfCancellationRequested();
            foreach (ReportedEvent told in report.Record.Events)
            {
                if (!report.IncidentOfEvent.TryGetValue(told.Id, out string? incident))
                {
                    continue;
                }
                foreach (QuotedSpan instrument in told.Instruments)
                {
                    foreach (string word in Words(instrument.Quote))
                    {
                        if (Weapons.TryGetValue(word, out string? weapon))
                        {
                            weapons.TryAdd(incident, new HashSet<string>(StringComparer.Ordinal));
                            weapons[incident].Add(weapon);
                        }
                    }
                }
            }
        }
        return weapons;
    }

    private static string[] Words(string quote) =>
        quote.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
}
