namespace Reportedly.Evaluation.Muc4;

/// <summary>The sorts of incidents that templates tell apart.</summary>
public enum IncidentType
{
    /// <summary>Violence of no other sort, killing included.</summary>
    Attack,

    /// <summary>Explosives, but not from aircraft.</summary>
    Bombing,

    /// <summary>People taken or held.</summary>
    Kidnapping,

    /// <summary>Set on fire.</summary>
    Arson,

    /// <summary>Money or goods taken.</summary>
    Robbery,

    /// <summary>A vehicle taken with those in it.</summary>
    Hijacking,

    /// <summary>People forced to leave work.</summary>
    ForcedWorkStoppage,
}
