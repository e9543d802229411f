namespace Reportedly.Corroboration;

/// <summary>What the origins together make of one question about an incident. It counts origins, never reports.</summary>
public enum Verdict
{
    /// <summary>Two or more independent origins agree, and none says otherwise.</summary>
    Corroborated,

    /// <summary>One origin says so.</summary>
    SingleOrigin,

    /// <summary>Origins say different things.</summary>
    Contested,

    /// <summary>An origin in a position to know was asked and did not confirm.</summary>
    Unconfirmed,

    /// <summary>It is denied, and nobody with a name says that it is so.</summary>
    Denied,

    /// <summary>An origin in a position to know was asked and said nothing.</summary>
    NoComment,
}
