using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Evaluation.MadeReports;
using Reportedly.Records;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>Incidents as they were linked, to be asked by the words of a report.</summary>
internal sealed class LinkedReports
{
    private readonly Dictionary<string, ReportRecord> records;
    private readonly Dictionary<(string Report, string Event), Incident> incidents = [];

    /// <summary>Takes the records and what was made of them.</summary>
    public LinkedReports(IEnumerable<ReportRecord> records, ImmutableArray<Incident> incidents)
    {
        this.records = records.ToDictionary(record => record.Report.ExternalId!, StringComparer.Ordinal);
        foreach (Incident incident in incidents)
        {
            foreach (IncidentReport report in incident.Reports)
            {
                foreach (string id in report.Events)
                {
                    this.incidents[(report.ExternalId!, id)] = incident;
                }
            }
        }
    }

    /// <summary>The events of a report that the words name.</summary>
    public IEnumerable<ReportedEvent> Events(string report, KeyAnchor words) =>
        records[report].Events.Where(one => one.Anchor.Start < words.End && words.Start < one.Anchor.End);

    /// <summary>The incident that the first of the words name which were read at all; null where none was.</summary>
    public Incident? Find(KeyMention mention) =>
        mention
            .Anchors.SelectMany(words => Events(mention.Report, words))
            .Select(one => incidents.GetValueOrDefault((mention.Report, one.Id)))
            .FirstOrDefault(incident => incident is not null);

    /// <summary>The incident of one event; null where it was left out.</summary>
    public Incident? Find(string report, string happening) => incidents.GetValueOrDefault((report, happening));

    /// <summary>The incident that most reports about a made one tell of; null where none was read.</summary>
    public Incident? Find(KeyIncident key) =>
        key
            .Mentions.Where(mention => mention.IsMain)
            .Select(Find)
            .OfType<Incident>()
            .GroupBy(incident => incident.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.First();
}
