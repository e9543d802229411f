using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Redacting;

/// <summary>What redacting changes in a dataset, counted before it is done.</summary>
/// <param name="Names">How many private persons' names are erased wherever they stand.</param>
/// <param name="Places">How many places of incidents are moved to the nearest tenth of a degree.</param>
/// <param name="Texts">How many reports lose their text.</param>
/// <param name="Addresses">How many reports keep of their address the site alone.</param>
/// <param name="Judges">How many persons who judged are numbered.</param>
public sealed record RedactionCount(int Names, int Places, int Texts, int Addresses, int Judges)
{
    /// <summary>Walks through a dataset that is not redacted.</summary>
    public static RedactionCount Of(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        HashSet<string> names = new(StringComparer.Ordinal);
        int texts = 0;
        int addresses = 0;
        foreach (ExportedReport exported in dataset.Reports)
        {
            Report report = exported.Record.Report;
            PrivateNames found = PrivateNames.Of(exported.Record);
            HashSet<string> partsOfWhole = found.Whole.SelectMany(name => name).ToHashSet(StringComparer.Ordinal);
            names.UnionWith(found.Whole.Select(name => string.Join(' ', name)));
            names.UnionWith(found.Parts.Where(part => !partsOfWhole.Contains(part)));
            texts += report.Text.Length > 0 ? 1 : 0;
            addresses += report.Url is { } url && Coarse.Address(url) != url ? 1 : 0;
        }
        return new RedactionCount(
            names.Count,
            dataset.Incidents.Sum(one => one.Incident.Places.Count(IsMoved)),
            texts,
            addresses,
            dataset.Judgements.Select(judgement => judgement.Who).Distinct(StringComparer.Ordinal).Count()
        );
    }

    private static bool IsMoved(IncidentPlace place) =>
        Coarse.Degrees(place.Latitude) != place.Latitude || Coarse.Degrees(place.Longitude) != place.Longitude;
}
