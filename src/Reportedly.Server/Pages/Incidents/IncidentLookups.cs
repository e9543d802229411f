using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Incidents;

/// <summary>Reads from an address which incident is meant, and how one number is to be chosen.</summary>
internal static class IncidentLookups
{
    /// <summary>The one incident that a name means.</summary>
    /// <exception cref="DeskProblem">None answers to it, or several do.</exception>
    public static Incident One(RecordStore store, string name) =>
        store.Views.Incident(name) switch
        {
            IncidentLookup.Found found => found.Incident,
            IncidentLookup.Ambiguous => throw DeskProblem.BadRequest(
                $"Several incidents begin with “{name}”.",
                "Give more of the id."
            ),
            IncidentLookup.NotFound none => throw Missing(name, none),
            _ => throw new InvalidOperationException("A lookup gives one of three."),
        };

    /// <summary>What is said where no incident answers to a name.</summary>
    public static DeskProblem Missing(string name, IncidentLookup.NotFound none)
    {
        string near = string.Join(
            "; ",
            none.Near.Take(3).Select(incident => $"{incident.Id} ({IncidentNames.Title(incident)})")
        );
        return DeskProblem.NotFound(
            $"This store holds no incident “{Words.Elide(Words.Clean(name), 40)}”.",
            near.Length == 0 ? "Take reports in that tell of events first." : $"It holds, among others: {near}."
        );
    }

    /// <summary>How one number is chosen.</summary>
    /// <param name="name">The policy's name; null for none.</param>
    /// <exception cref="DeskProblem">It is no policy.</exception>
    public static FigurePolicy Policy(string? name) =>
        string.IsNullOrEmpty(name) ? FigurePolicy.RangeOnly
        : RecordNames.TryParse(name, out FigurePolicy policy) ? policy
        : throw DeskProblem.BadRequest(
            $"policy: “{Words.Elide(Words.Clean(name), 40)}” is none.",
            $"Write one of {string.Join(", ", RecordNames.All<FigurePolicy>())}."
        );
}
