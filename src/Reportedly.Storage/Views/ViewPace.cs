namespace Reportedly.Storage.Views;

/// <summary>How large the steps are in which views follow the log; it changes how long they take, never what they hold.</summary>
internal sealed record ViewPace
{
    /// <summary>The most readings that are taken in and linked in one step.</summary>
    public int Linked { get; init; } = 256;

    /// <summary>The most readings that are taken in in one step, to be linked later.</summary>
    public int Unlinked { get; init; } = 2_000;

    /// <summary>A step ends where its records have so many bytes.</summary>
    public long Bytes { get; init; } = 32 << 20;

    /// <summary>From so many waiting readings on, a quarter of all or more, all reports are linked at once.</summary>
    public int Backlog { get; init; } = 1_000;

    /// <summary>Of more reports than this, not all tellings are held in memory at once.</summary>
    public long InMemory { get; init; } = 250_000;
}
