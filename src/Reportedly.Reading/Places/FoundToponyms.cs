using System.Collections.Immutable;

namespace Reportedly.Reading.Places;

/// <summary>The toponyms of a text.</summary>
/// <param name="Items">In the order of the text; they never overlap.</param>
/// <param name="Text">The text that they stand in.</param>
/// <param name="Cues">What each country gets by words that show where the text is at home.</param>
/// <param name="Names">What the gazetteer has under its names.</param>
internal sealed record FoundToponyms(
    ImmutableArray<Toponym> Items,
    ToponymText Text,
    IReadOnlyDictionary<string, double> Cues,
    PlaceNameIndex Names
);
