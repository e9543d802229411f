using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says which incidents belong in the conference's database.</summary>
internal static class Relevance
{
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        StringComparer.Ordinal,
        "PEOPLE",
        "PEOPLE'S",
        "PERSONS",
        "CIVILIANS",
        "CITIZENS",
        "SALVADORANS",
        "COLOMBIANS",
        "PERUVIANS",
        "VICTIMS",
        "CASUALTIES",
        "DEAD",
        "INDIVIDUALS",
        "LEADERS",
        "WORKERS",
        "OFFICIALS",
        "JUDGES",
        "JOURNALISTS",
        "PEASANTS",
        "CHILDREN",
        "WOMEN",
        "SOLDIERS",
        "BODIES"
    );

    private const double Least = 0.5;

    /// <summary>How much a template tells that only news of one incident tells.</summary>
    private static double Specificity(Incident incident, IncidentTemplate template, MucText text, WordStream words)
    {
        double score = 0;
        score += template.Date is { } date && date[0] != '-' ? 1 : 0;
        score += template.Location is { } place && place.Contains(':', StringComparison.Ordinal) ? 0.5 : 0;
        score += template.HumanTargets.Any(t => t.Name is not null) ? 1 : 0;
        score += template.HumanTargets.Any(t => t.Effect is not null) ? 1 : 0;
        score += template.Individuals.IsEmpty ? 0 : 0.5;
        score += template.HumanTargets.Length >= 2 ? 0.5 : 0;
        score += template.PhysicalTargets.Length >= 3 ? 0.5 : 0;
        score += template.HumanTargets.Any(t => t.Number != "PLURAL") ? 0.5 : 0;
        score += template.Instruments.Any(i => i.Name is not null && i.Kind is not "GRENADE" and not "MINE") ? 0.5 : 0;
        score += incident.Tellings.Count >= 2 ? 0.5 : 0;
        int start = words.StartOf(incident.Tellings[0].Word);
        score +=
            start < 300 ? 1
            : start > 900 ? -0.5
            : 0;
        score -= text.Genre.Length > 0 || text.City == "CLANDESTINE" ? 0.5 : 0;
        score -= incident.Tellings.Any(t => t.Event.Type == Records.EventType.ArmedClash) ? 0.5 : 0;
        return score;
    }

    /// <summary>True for violence by or against civilians in a nation of interest, told specifically.</summary>
    public static bool Holds(
        Incident incident,
        IncidentTemplate template,
        MucLexicon lexicon,
        MucText text,
        WordStream words
    )
    {
        if (template.PhysicalTargets.Length + template.HumanTargets.Length == 0)
        {
            return false;
        }
        bool generalOnly =
            template.PhysicalTargets.IsEmpty
            && template.HumanTargets.All(t =>
                t.Name is null && t.Number == "PLURAL" && General.Contains(t.Descriptions[0].Split(' ')[^1])
            );
        if (generalOnly && (template.Date is null || template.Date[0] == '-'))
        {
            return false;
        }
        string country = template.Location?.Split(':')[0] ?? "";
        bool ofInterest = lexicon.Nations.Any(n => n.OfInterest && n.Name == country);
        bool victimOfInterest =
            template.HumanTargets.Any(t =>
                t.Nation is { } nation && lexicon.Nations.Any(n => n.OfInterest && n.Name == nation)
            )
            || template.PhysicalTargets.Any(t =>
                t.Nation is { } home && lexicon.Nations.Any(n => n.OfInterest && n.Name == home)
            );
        if (!ofInterest && !victimOfInterest)
        {
            return false;
        }
        if (Specificity(incident, template, text, words) < Least)
        {
            return false;
        }
        bool clash = incident.Tellings.All(t =>
            t.Event.Type is Records.EventType.ArmedClash or Records.EventType.AirStrike or Records.EventType.Shelling
        );
        ImmutableArray<HumanTarget> people = template.HumanTargets;
        bool civilians = people.Any(p => p.Kind is not ("ACTIVE MILITARY" or "LAW ENFORCEMENT"));
        return template.PhysicalTargets.Any(t => t.Kind != "LAW ENFORCEMENT FACILITY")
            ? !clash || civilians
            : civilians;
    }
}
