namespace Reportedly.Storage;

/// <summary>What bringing a store up to date did.</summary>
/// <param name="From">The version of its tables before.</param>
/// <param name="To">The version of its tables now.</param>
public sealed record MigrationOutcome(long From, long To);
