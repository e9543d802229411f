namespace Reportedly.Storage;

/// <summary>What adding a reading did.</summary>
public enum AddOutcome
{
    /// <summary>The report is new to the store.</summary>
    Added,

    /// <summary>The store holds this very reading; nothing was written.</summary>
    Unchanged,

    /// <summary>The store held another reading of this report. That one stays in the log; this one is now shown.</summary>
    Superseded,
}
