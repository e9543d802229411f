namespace Reportedly.Server.Jobs;

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>Its files are on their way to the desk.</summary>
    Arriving,

    /// <summary>All of it is here, and others are read before.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>All of it was read; what could not be is in its list of failures.</summary>
    Done,

    /// <summary>Somebody stopped it; what was read until then is in the store, and it can go on.</summary>
    Stopped,

    /// <summary>It broke off as a whole; what was read until then is in the store, and it can go on.</summary>
    Failed,
}

/// <summary>What was handed in.</summary>
public enum JobKind
{
    /// <summary>A text that somebody pasted.</summary>
    Text,

    /// <summary>Addresses of pages.</summary>
    Addresses,

    /// <summary>Files.</summary>
    Files,
}
