using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Which types of events can be tellings of one incident, and which of two is the more telling.</summary>
internal static class EventFamilies
{
    /// <summary>True for types in which people are hurt, so that a death may be theirs.</summary>
    public static bool Hurts(EventType type) =>
        type
            is EventType.ArmedClash
                or EventType.AirStrike
                or EventType.Shelling
                or EventType.Bombing
                or EventType.SuicideBombing
                or EventType.ChemicalAttack
                or EventType.Attack
                or EventType.Arson
                or EventType.Riot
                or EventType.MilitaryOperation;

    /// <summary>How much a type says of the manner: 0 none, 3 all.</summary>
    public static int Detail(EventType type) =>
        type switch
        {
            EventType.Killing => 0,
            EventType.Attack => 1,
            EventType.Bombing => 2,
            _ => 3,
        };

    /// <summary>True where a telling of <paramref name="type"/> may take up an incident of <paramref name="earlier"/>.</summary>
    public static bool CanTakeUp(EventType type, EventType earlier) =>
        type == earlier
        || type switch
        {
            // "the offensive" says not how those died who are told of sentences later.
            EventType.Killing => Hurts(earlier) && earlier is not (EventType.MilitaryOperation or EventType.Riot),
            EventType.Attack => Hurts(earlier) && earlier is not (EventType.MilitaryOperation or EventType.Riot),
            EventType.Bombing => earlier == EventType.SuicideBombing,
            _ => false,
        };
}
