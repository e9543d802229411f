namespace Reportedly.Records;

/// <summary>How many, of whom or what, as somebody says.</summary>
public sealed record Figure
{
    /// <summary>Id within the record: <c>f1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted about them.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Least number, inclusive; null where open.</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number, inclusive; null where open.</summary>
    public long? High { get; init; }

    /// <summary>How the number is told.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>The words of the number.</summary>
    public required QuotedSpan Span { get; init; }

    /// <summary>Who or what was counted.</summary>
    public QuotedSpan? Of { get; init; }

    /// <summary>Id of the event that it belongs to.</summary>
    public string? Event { get; init; }

    /// <summary>Id of the place that it is told for.</summary>
    public string? Place { get; init; }

    /// <summary>The period that it is told for.</summary>
    public TimeInterval? Time { get; init; }
}

/// <summary>What is counted.</summary>
public enum Measure
{
    /// <summary>Deaths.</summary>
    Killed,

    /// <summary>Injured people.</summary>
    Injured,

    /// <summary>Killed and injured, not told apart.</summary>
    Casualties,

    /// <summary>Arrests.</summary>
    Arrested,

    /// <summary>Abducted people.</summary>
    Abducted,

    /// <summary>Released people.</summary>
    Released,

    /// <summary>Missing people.</summary>
    Missing,

    /// <summary>Displaced people.</summary>
    Displaced,

    /// <summary>Surrendered people.</summary>
    Surrendered,

    /// <summary>Things seized.</summary>
    Seized,

    /// <summary>Things destroyed.</summary>
    Destroyed,

    /// <summary>Things damaged.</summary>
    Damaged,

    /// <summary>Rescued people.</summary>
    Rescued,

    /// <summary>Charged or sentenced people.</summary>
    Charged,

    /// <summary>Participants of an event.</summary>
    Participants,

    /// <summary>How many there are of an actor or a population.</summary>
    Strength,
}

/// <summary>How a number is told, which sets its bounds.</summary>
public enum Qualifier
{
    /// <summary>"160": 160..160.</summary>
    Exact,

    /// <summary>"around 10,000": 10000..10000.</summary>
    About,

    /// <summary>"more than 600": 601..null.</summary>
    MoreThan,

    /// <summary>"at least 13": 13..null.</summary>
    AtLeast,

    /// <summary>"fewer than 20": null..19.</summary>
    LessThan,

    /// <summary>"up to 20": null..20.</summary>
    UpTo,

    /// <summary>"10 to 15": 10..15.</summary>
    Between,

    /// <summary>"dozens": 24..null.</summary>
    Vague,
}
