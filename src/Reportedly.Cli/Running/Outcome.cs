using Reportedly.Cli.Printing;
using Reportedly.Storage;

namespace Reportedly.Cli.Running;

/// <summary>What became of one thing that came in.</summary>
/// <param name="Where">File, or file and line.</param>
/// <param name="Bytes">How many bytes of input it took.</param>
internal abstract record Outcome(string Where, long Bytes)
{
    /// <summary>It was read: what goes to the output, what goes to the store if there is one, and what it holds.</summary>
    public sealed record Read(string Where, long Bytes, byte[] Printed, StoredReading? Reading, Tally Tally)
        : Outcome(Where, Bytes);

    /// <summary>It was not.</summary>
    public sealed record Failed(string Where, long Bytes, string Why) : Outcome(Where, Bytes);
}
