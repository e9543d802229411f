using System.Text.Json;
using Reportedly.Gazetteer.Import.Dumps;

namespace Reportedly.Gazetteer.Import;

/// <summary>How far an import had come at a checkpoint.</summary>
internal sealed record ImportPosition
{
    private const int Current = 1;

    /// <summary>The version of this form.</summary>
    public int Version { get; init; } = Current;

    /// <summary>The files, in order.</summary>
    public required List<DumpIdentity> Inputs { get; init; }

    /// <summary>Digests of the rows of those that are done.</summary>
    public required List<string> Digests { get; init; }

    /// <summary>Where in the next file the next row begins.</summary>
    public long Offset { get; init; }

    /// <summary>How many lines of it are done.</summary>
    public long Line { get; init; }

    /// <summary>What was counted.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>As one line.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="Write"/> made; null where it is of another version or of other files.</summary>
    public static ImportPosition? Read(string line, List<DumpIdentity> inputs)
    {
        try
        {
            ImportPosition? read = JsonSerializer.Deserialize<ImportPosition>(line);
            return
                read is { Version: Current } && read.Inputs.SequenceEqual(inputs) && read.Digests.Count <= inputs.Count
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
