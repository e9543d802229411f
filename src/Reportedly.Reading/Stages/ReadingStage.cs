using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Reading.Stages;

/// <summary>One step of reading: it names the layers that it needs and those that it gives.</summary>
/// <param name="Name">Stable lower-case name.</param>
/// <param name="Needs">Names of layers that must have been written.</param>
/// <param name="Gives">Names of the layers that it writes.</param>
/// <param name="Run">Reads what it needs from the document and writes what it gives.</param>
internal sealed record ReadingStage(
    string Name,
    ImmutableArray<string> Needs,
    ImmutableArray<string> Gives,
    Action<Document> Run
);
