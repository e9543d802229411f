using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says which incidents belong in the conference's database.</summary>
internal static class Relevance
{
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        StringComparer.Ordinal,
        "PEOPLE", "PEOPLE'S", "PERSONS", "CIVILIANS", "CITIZENS", "SALVADORANS", "COLOMBIANS", "PERUVIANS", "VICTIMS", "CASUALTIES", "DEAD",
        "INDIVIDUALS", "LEADERS", "WORKERS", "OFFICIALS", "JUDGES", "JOURNALISTS", "PEASANTS", "CHILDREN", "WOMEN", "SOLDIERS", "BODIES"
    );

    /// <summary>True for violence by or against civilians in a nation of interest, told specifically.</summary>
    public static bool Holds(Incident incident, IncidentTemplate template, MucLexicon lexicon)
    {
        if (template.PhysicalTargets.Length + template.HumanTargets.Length == 0)
        {
            return false;
        }
        bool generalOnly =
            template.PhysicalTargets.IsEmpty
            && template.HumanTargets.All(t => t.Name is null && t.Number == "PLURAL" && General.Contains(t.Descriptions[0].Split(' ')[^1]));
        if (generalOnly && (template.Date is null || template.Date[0] == '-'))
        {
            return false;
        }
        string country = template.Location?.Split(':')[0] ?? "";
        bool ofInterest = lexicon.Nations.Any(n => n.OfInterest && n.Name == country);
        bool victimOfInterest = template.HumanTargets.Any(t => t.Nation is { } nation && lexicon.Nations.Any(n => n.OfInterest && n.Name == nation))
            || template.PhysicalTargets.Any(t => t.Nation is { } home && lexicon.Nations.Any(n => n.OfInterest && n.Name == home));
        if (!ofInterest && !victimOfInterest)
        {
            return false;
        }
        bool clash = incident.Tellings.All(t => t.Event.Type is Records.EventType.ArmedClash or Records.EventType.AirStrike or Records.EventType.Shelling);
        ImmutableArray<HumanTarget> people = template.HumanTargets;
        bool civilians = people.Any(p => p.Kind is not ("ACTIVE MILITARY" or "LAW ENFORCEMENT"));
        return template.PhysicalTargets.Any(t => t.Kind != "LAW ENFORCEMENT FACILITY") ? !clash || civilians : civilians;
    }
}
