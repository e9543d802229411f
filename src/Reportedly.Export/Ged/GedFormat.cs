using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Ged;

/// <summary>
/// Incidents in the 49 columns of UCDP GED: those in which an organised actor is said to have killed somebody. The others are listed
/// with the reason.
/// </summary>
public sealed class GedFormat : IExportFormat
{
    /// <summary>UCDP GED's columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".Split(
            ','
        );

    /// <inheritdoc/>
    public string Name => "ged";

    /// <inheritdoc/>
    public string Says =>
        "Deadly incidents of organised actors as UCDP GED's 49 columns; the others are listed beside.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        List<LeftOut> left = [];
        await folder
            .WriteAsync(
                "ged.csv",
                "text/csv",
                async stream =>
                {
                    await using RowWriter rows = await RowWriter
                        .BeginAsync(stream, Columns, options.ByteOrderMark)
                        .ConfigureAwait(false);
                    foreach (ExportedIncident exported in dataset.Incidents)
                    {
                        stop.ThrowIfCancellationRequested();
                        if (Reason(exported, out GedParties? parties, out Toll? toll) is { } reason)
                        {
                            left.Add(LeftOut.Of(exported.Incident, reason));
                        }
                        else
                        {
                            Write(rows, exported.Incident, parties!, toll!);
                            await rows.EndRowAsync().ConfigureAwait(false);
                        }
                    }
                }
            )
            .ConfigureAwait(false);
        await LeftOut.WriteAsync("ged-left-out.csv", left, options, folder).ConfigureAwait(false);
    }

    private static string? Reason(ExportedIncident exported, out GedParties? parties, out Toll? toll)
    {
        parties = null;
        toll = null;
        if (exported.Status == "rejected")
        {
            return "a person rejected it";
        }
        (parties, string? reason) = GedParties.Of(exported.Incident);
        toll = Toll.Of(exported.Incident);
        return reason ?? (toll is { Total.High: > 0 } ? null : "no death is reported");
    }

    private static void Write(RowWriter rows, Incident incident, GedParties parties, Toll toll)
    {
        IncidentDays? days = IncidentDays.Of(incident);
        rows.Text(incident.Id);
        rows.Empty();
        rows.Number(days?.From.Year);
        rows.Empty(2);
        rows.Number(parties.TypeOfViolence);
        rows.Empty(5);
        rows.Text($"{parties.NameA} - {parties.NameB}");
        rows.Empty(2);
        rows.Text(parties.NameA);
        rows.Empty(2);
        rows.Text(parties.NameB);
        WriteSources(rows, incident);
        WritePlace(rows, incident);
        rows.Number(
            days is null ? null
            : days.Count == 1 ? 1
            : 2
        );
        rows.Number(
            days?.Count switch
            {
                null => null,
                1 => 1,
                <= 6 => 2,
                7 => 3,
                <= 31 => 4,
                _ => 5,
            }
        );
        rows.Day(days?.From);
        rows.Day(days?.To);
        WriteDeaths(rows, parties, toll);
        rows.Text(Number(parties.A, parties.KindA));
        rows.Text(parties.B is null ? null : Number(parties.B, parties.KindB));
    }

    private static void WriteSources(RowWriter rows, Incident incident)
    {
        rows.Number(Distinct(incident.Reports.Select(r => r.Publisher ?? r.Key)).Count());
        rows.Text(
            Joined(
                incident.Reports.Select(r =>
                    $"\"{r.Publisher},{r.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},{r.Title?.ReplaceLineEndings(" ")}\""
                )
            )
        );
        rows.Text(Joined(incident.Reports.Select(r => r.Publisher)));
        rows.Text(
            Joined(incident.Reports.Select(r => r.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        );
        rows.Text(Joined(incident.Reports.Select(r => r.Title?.ReplaceLineEndings(" "))));
        rows.Text(Joined(incident.Origins.Where(o => o.Kind != SourceKind.Report).Select(o => o.Name)));
    }

    private static void WritePlace(RowWriter rows, Incident incident)
    {
        IncidentPlace? place = incident.Places.FirstOrDefault();
        (double? latitude, double? longitude) = place is { Latitude: { } north, Longitude: { } east }
            ? (north, east)
            : ((double?)null, (double?)null);
        CountryCode? country = CountryCode.Of(
            incident.Places.Select(p => p.Country).FirstOrDefault(c => c is not null)
        );
        rows.Number(
            // How near a point is to where it happened can be said only where there is a point.
            latitude is null
                ? null
                : place?.Precision switch
                {
                    PlacePrecision.Point or PlacePrecision.Settlement => 1,
                    PlacePrecision.District => 3,
                    PlacePrecision.Admin1 => 4,
                    PlacePrecision.Region => 5,
                    PlacePrecision.Country => 6,
                    _ => null,
                }
        );
        rows.Text(place?.Name);
        rows.Text(Joined(incident.Places.Skip(1).Select(p => p.Name)));
        rows.Text(place?.Admin1);
        rows.Empty();
        rows.Degrees(latitude);
        rows.Degrees(longitude);
        rows.Text(
            latitude is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"POINT ({longitude:0.######} {latitude:0.######})")
        );
        rows.Number(PrioGrid.Cell(latitude, longitude));
        rows.Text(country is null ? null : country.UcdpName ?? country.AcledName);
        rows.Text(country?.GleditschWard);
        rows.Text(country?.UcdpRegion);
    }

    private static void WriteDeaths(RowWriter rows, GedParties parties, Toll toll)
    {
        (long? a, long? b, long? civilians) = parties.Deaths(toll);
        TollRange total = toll.Total;
        long known = (a ?? 0) + (b ?? 0) + (civilians ?? 0);
        // UCDP's four columns add up to best. Where figures of sides come from others than the total and are larger, nothing is told apart.
        bool adds = known <= total.Best;
        rows.Number(adds ? a : null);
        rows.Number(adds ? b : null);
        rows.Number(adds ? civilians : null);
        rows.Number(adds ? total.Best - known : total.Best);
        rows.Number(total.Best);
        rows.Number(total.High);
        rows.Number(total.Low);
    }

    /// <summary>The number of the state that a side is; empty for others, as UCDP leaves it.</summary>
    private static string? Number(IncidentParty party, string kind) =>
        kind == "state" ? CountryCode.Of(party.Country)?.GleditschWard : null;

    private static string? Joined(IEnumerable<string?> parts)
    {
        string joined = string.Join(";", Distinct(parts));
        return joined.Length == 0 ? null : joined;
    }

    private static IEnumerable<string> Distinct(IEnumerable<string?> parts) =>
        parts.OfType<string>().Distinct(StringComparer.Ordinal);
}
