namespace Reportedly.Throughput;

/// <summary>Reads texts one behind the other, and knows how long each stage took; belongs to one thread.</summary>
/// <param name="clock">How long each stage took so far.</param>
internal abstract class StagedReader(StageClock clock)
{
    /// <summary>How long each stage took so far.</summary>
    public StageClock Clock => clock;

    /// <summary>Reads a text.</summary>
    /// <returns>Number of its words.</returns>
    public abstract int Read(string text);
}
