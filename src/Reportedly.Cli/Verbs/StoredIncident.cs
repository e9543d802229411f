using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>Finds the one incident that an argument names, or says why there is none, and which are near.</summary>
internal static class StoredIncident
{
    /// <exception cref="CommandException">No incident answers to the name, or several do.</exception>
    public static Incident Find(IncidentLookup lookup, string name) =>
        lookup switch
        {
            IncidentLookup.Found found => found.Incident,
            IncidentLookup.Ambiguous several => throw new CommandException(
                $"{name} may be any of these; give more of the id:{Listed(several.Candidates)}"
            ),
            IncidentLookup.NotFound { Near.IsEmpty: true } => throw new CommandException(
                $"{name}: the store holds no incident; read reports that tell of events into it first."
            ),
            IncidentLookup.NotFound none => throw new CommandException(
                $"{name}: the store holds no such incident. It holds, among others:{Listed(none.Near)}"
            ),
            _ => throw new ArgumentException($"A lookup gives no {lookup.GetType().Name}.", nameof(lookup)),
        };

    private static string Listed(IEnumerable<Incident> incidents) =>
        string.Concat(incidents.Select(incident => $"\n  {incident.Id}  {IncidentNames.Title(incident)}"));
}
