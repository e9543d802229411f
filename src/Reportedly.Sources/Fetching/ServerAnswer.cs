namespace Reportedly.Sources.Fetching;

/// <summary>What one server said to one request.</summary>
internal abstract record ServerAnswer
{
    /// <summary>Ask elsewhere.</summary>
    /// <param name="Location">Where, as it stands in the header.</param>
    /// <param name="Status">301, 302, 303, 307 or 308.</param>
    internal sealed record Redirect(string Location, int Status) : ServerAnswer;

    /// <summary>Anything else.</summary>
    /// <param name="Result">What comes of it.</param>
    internal sealed record Final(FetchResult Result) : ServerAnswer;
}
