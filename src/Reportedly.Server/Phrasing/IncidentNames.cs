using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Server.Phrasing;

/// <summary>What an incident, its reports and its origins are called where they are shown or named in a command.</summary>
public static class IncidentNames
{
    /// <summary>What happened where and when: <c>bombing in Orsal, 2030-03-05</c>.</summary>
    public static string Title(Incident incident)
    {
        string stage = incident.Stage == EventStage.Accomplished ? "" : $" ({Wording.Label(incident.Stage)})";
        string where = incident.Places.IsEmpty ? "" : $" in {Place(incident)}";
        string when = When(incident) is { } days ? $", {days}" : "";
        return $"{Wording.Label(incident.Type)}{stage}{where}{when}";
    }

    /// <summary>The finest place, with its country where it is known; empty where none is.</summary>
    public static string Place(Incident incident) =>
        incident.Places.IsEmpty ? ""
        : incident.Places[0].Country is { } country ? $"{Words.Clean(incident.Places[0].Name)} ({country})"
        : Words.Clean(incident.Places[0].Name);

    /// <summary>When it happened; null where no report says.</summary>
    public static string? When(Incident incident) =>
        incident.Time is { } time ? Wording.Days(time.From, time.To) : null;

    /// <summary>Who is said to have done it to whom; null where no report says.</summary>
    public static string? Parties(Incident incident)
    {
        string agents = string.Join(", ", incident.Agents.Select(party => Words.Clean(party.Name)));
        string targets = string.Join(", ", incident.Targets.Select(party => Words.Clean(party.Name)));
        return (agents.Length, targets.Length) switch
        {
            (0, 0) => null,
            (_, 0) => agents,
            (0, _) => $"→ {targets}",
            _ => $"{agents} → {targets}",
        };
    }

    /// <summary>How many reports tell of it, and how many origins stand behind them.</summary>
    public static string Weight(Incident incident) =>
        $"{Wording.Count(incident.Reports.Length, "report")}, {Wording.Count(incident.Origins.Length, "origin")}";

    /// <summary>The name of a report in a command: the id that it came with, or the beginning of its digest.</summary>
    public static string Report(Incident incident, string key)
    {
        IncidentReport? report = incident.Reports.FirstOrDefault(each => each.Key == key);
        return report is null ? Words.ShortId(key) : Report(report);
    }

    /// <inheritdoc cref="Report(Incident, string)"/>
    public static string Report(IncidentReport report) =>
        report.ExternalId is { } given ? Words.Clean(given) : Words.ShortId(report.Id);

    /// <summary>An origin's name by its id.</summary>
    public static string Origin(Incident incident, string id) =>
        incident.Origins.FirstOrDefault(origin => origin.Id == id) is { } origin ? Origin(incident, origin) : id;

    /// <summary>An origin's name. A report of nobody in particular is called as it is in commands.</summary>
    public static string Origin(Incident incident, Origin origin) =>
        incident.Reports.Any(report => report.Key == origin.Name)
            ? $"report {Report(incident, origin.Name)}"
            : Words.Clean(origin.Name);
}
