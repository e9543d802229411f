using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Reading.Stages;

/// <summary>One step of reading: it names the layers that it needs and those that it gives.</summary>
internal interface IReadingStage
{
    /// <summary>Stable lower-case name.</summary>
    string Name { get; }

    /// <summary>Names of layers that must have been written.</summary>
    ImmutableArray<string> Needs { get; }

    /// <summary>Names of the layers that it writes.</summary>
    ImmutableArray<string> Gives { get; }

    /// <summary>Reads what it needs from the document and writes what it gives.</summary>
    void Run(Document document);
}
