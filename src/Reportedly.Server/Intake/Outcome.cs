namespace Reportedly.Server.Intake;

/// <summary>What became of one thing that came in.</summary>
/// <typeparam name="T">What the work on a report gives.</typeparam>
/// <param name="Where">File, or file and line.</param>
/// <param name="Bytes">How many bytes of input it took.</param>
public abstract record Outcome<T>(string Where, long Bytes)
{
    /// <summary>The work is done.</summary>
    /// <param name="Where">File, or file and line.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Result">What the work gave.</param>
    public sealed record Done(string Where, long Bytes, T Result) : Outcome<T>(Where, Bytes);

    /// <summary>It could not be done.</summary>
    /// <param name="Where">File, or file and line.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">Why not and what to do.</param>
    public sealed record Failed(string Where, long Bytes, string Why) : Outcome<T>(Where, Bytes);

    /// <summary>There is nothing to read, and nothing is amiss.</summary>
    /// <param name="Where">File, or file and line.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">What it is.</param>
    public sealed record PassedOver(string Where, long Bytes, string Why) : Outcome<T>(Where, Bytes);
}
