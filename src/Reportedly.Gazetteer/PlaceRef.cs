namespace Reportedly.Gazetteer;

/// <summary>A place in a <see cref="WorldGazetteer"/>; means nothing in another one.</summary>
/// <param name="Index">Its number, from 0.</param>
public readonly record struct PlaceRef(int Index);
