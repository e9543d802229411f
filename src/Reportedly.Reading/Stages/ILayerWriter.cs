using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Text;

namespace Reportedly.Reading.Stages;

/// <summary>Prints one layer of reading, as <c>analyse --layers</c> gives it and scorers take it.</summary>
internal interface ILayerWriter
{
    /// <summary>What the layer is called, which is the field that is written too.</summary>
    string Name { get; }

    /// <summary>Names of the layers that must have been written.</summary>
    ImmutableArray<string> Needs { get; }

    /// <summary>Writes the field into an open object; spans are code points, half-open.</summary>
    void Write(Utf8JsonWriter json, Document document);
}
