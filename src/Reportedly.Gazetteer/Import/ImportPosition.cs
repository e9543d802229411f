using System.Text.Json;
using Reportedly.Gazetteer.Import.Dumps;

namespace Reportedly.Gazetteer.Import;

/// <summary>How far an import had come at a checkpoint.</summary>
internal sealed record ImportPosition
{
    /// <summary>The build of this program: another one may take rows in otherwise, and the two halves would not fit.</summary>
    private static readonly string Current = typeof(ImportPosition).Module.ModuleVersionId.ToString();

    /// <summary>The build that made the checkpoint.</summary>
    public string Build { get; init; } = Current;

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

    /// <summary>Reads what <see cref="Write"/> made; null where it is of another build or of other files.</summary>
    public static ImportPosition? Read(string line, List<DumpIdentity> inputs)
    {
        try
        {
            ImportPosition? read = JsonSerializer.Deserialize<ImportPosition>(line);
            return
                read is not null
                && read.Build == Current
                && read.Inputs.SequenceEqual(inputs)
                && read.Digests.Count <= inputs.Count
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
