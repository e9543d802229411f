using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>The layers that Reading writes over those of Language.</summary>
public static class ReadingLayers
{
    /// <summary>Numbers, and what each is a number of.</summary>
    public static readonly Layer<Sequence<Numbers.NumberExpression>> Numbers = new("numbers");

    /// <summary>When the report was published, and how that is known.</summary>
    public static readonly Layer<Records.PublicationDate> Published = new("published");

    /// <summary>Dates and other times.</summary>
    public static readonly Layer<Sequence<Times.TimeExpression>> Times = new("times");
}

/// <summary>The items of a layer, in the order of the text.</summary>
/// <typeparam name="T">What the layer holds.</typeparam>
/// <param name="items">The items, ascending.</param>
public sealed class Sequence<T>(ImmutableArray<T> items)
{
    /// <summary>The items.</summary>
    public ImmutableArray<T> Items => items;
}
