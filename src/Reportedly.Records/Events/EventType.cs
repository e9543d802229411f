namespace Reportedly.Records;

/// <summary>Sorts of events. Labels, definitions and codes of other codebooks stand in <c>data/ontology/events.yaml</c>.</summary>
public enum EventType
{
    /// <summary>Two armed sides fight.</summary>
    ArmedClash,

    /// <summary>From aircraft or drone.</summary>
    AirStrike,

    /// <summary>Artillery, mortar, rocket, missile, tank fire.</summary>
    Shelling,

    /// <summary>An explosive device: IED, car bomb, mine, grenade, parcel.</summary>
    Bombing,

    /// <summary>A bombing in which the bomber means to die.</summary>
    SuicideBombing,

    /// <summary>A chemical, biological or radiological weapon.</summary>
    ChemicalAttack,

    /// <summary>Any other violent attack.</summary>
    Attack,

    /// <summary>Death at somebody's hand with no manner named; execution.</summary>
    Killing,

    /// <summary>Kidnapping, hostage-taking, forced disappearance.</summary>
    Abduction,

    /// <summary>Sexual violence.</summary>
    SexualViolence,

    /// <summary>Setting on fire.</summary>
    Arson,

    /// <summary>Looting, demolition, destruction.</summary>
    PropertyDestruction,

    /// <summary>Extortion.</summary>
    Extortion,

    /// <summary>Arrest, detention, capture by authorities.</summary>
    Arrest,

    /// <summary>Release of detainees or hostages.</summary>
    Release,

    /// <summary>Charge, trial, sentence.</summary>
    Judicial,

    /// <summary>Cache found, device defused, arms seized.</summary>
    WeaponsSeizure,

    /// <summary>Campaign or operation launched, under way or ended.</summary>
    MilitaryOperation,

    /// <summary>Deployment, advance, reinforcement, withdrawal.</summary>
    TroopMovement,

    /// <summary>Place captured, retaken, lost, liberated.</summary>
    TerritoryChange,

    /// <summary>Surrender.</summary>
    Surrender,

    /// <summary>Ceasefire, truce, peace deal, evacuation deal.</summary>
    Agreement,

    /// <summary>Protest.</summary>
    Protest,

    /// <summary>Riot.</summary>
    Riot,

    /// <summary>Flight or evacuation of people.</summary>
    Displacement,

    /// <summary>Rescue.</summary>
    Rescue,
}

/// <summary>How far an event came. A denied event keeps its stage.</summary>
public enum EventStage
{
    /// <summary>It happened.</summary>
    Accomplished,

    /// <summary>It is happening, or keeps happening.</summary>
    Ongoing,

    /// <summary>It was tried and failed.</summary>
    Attempted,

    /// <summary>Somebody prevented it.</summary>
    Foiled,

    /// <summary>It is meant to happen.</summary>
    Planned,

    /// <summary>Somebody said that he would do it.</summary>
    Threatened,

    /// <summary>It would happen, if.</summary>
    Hypothetical,
}
