using System.Collections.Immutable;

namespace Reportedly.Reading;

/// <summary>Data that a user gives beside what ships with the product.</summary>
public sealed record ReadingData
{
    /// <summary>Nothing but what ships with the product.</summary>
    public static readonly ReadingData BuiltIn = new();

    /// <summary>Gazetteer files that stand over the built-in one, by path.</summary>
    public ImmutableArray<string> Gazetteers { get; init; } = [];

    /// <summary>Registers of actors that stand over the built-in one, by path.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];
}
