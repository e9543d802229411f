namespace Reportedly.Storage;

/// <summary>Why a claim waits for somebody to look at it, the most urgent first.</summary>
public enum QueueReason
{
    /// <summary>Origins say different things about what it says.</summary>
    Contested,

    /// <summary>What it speaks of is denied, and nobody with a name says that it is so.</summary>
    Denied,

    /// <summary>An origin in a position to know was asked and did not confirm.</summary>
    Unconfirmed,

    /// <summary>An origin in a position to know was asked and said nothing.</summary>
    NoComment,

    /// <summary>Its words keep a distance from an event or a figure: "may", "reportedly".</summary>
    Hedged,

    /// <summary>A figure that one origin alone gives.</summary>
    SingleOriginFigure,

    /// <summary>None of these.</summary>
    Other,
}
