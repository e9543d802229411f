namespace Reportedly.Sources.Fetching.Encodings;

/// <summary>A body cannot be unpacked.</summary>
/// <param name="problem">What sort of problem it is.</param>
/// <param name="message">What is wrong, as a sentence.</param>
internal sealed class EncodingException(FetchProblem problem, string message) : IOException(message)
{
    /// <summary>What sort of problem it is.</summary>
    public FetchProblem Problem => problem;
}
