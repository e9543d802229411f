namespace Reportedly.Sources;

/// <summary>One thing that a source gave: a report, or why there is none. Nothing that a source holds ends in silence.</summary>
/// <param name="Where">Where a person finds it: a file, <c>feed.jsonl:12</c>, <c>news.warc.gz@10422</c>, an address.</param>
/// <param name="Bytes">How many bytes of input it took.</param>
public abstract record SourceItem(string Where, long Bytes)
{
    /// <summary>A report.</summary>
    /// <param name="Where">Where a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Content">The report.</param>
    public sealed record Found(string Where, long Bytes, SourceReport Content) : SourceItem(Where, Bytes);

    /// <summary>What cannot be taken in.</summary>
    /// <param name="Where">Where a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">Why not and what to do, as a sentence that goes on after "where: ".</param>
    public sealed record Refused(string Where, long Bytes, string Why) : SourceItem(Where, Bytes);

    /// <summary>What is no report and never was meant as one: an image in an archive, a page that has not changed.</summary>
    /// <param name="Where">Where a person finds it.</param>
    /// <param name="Bytes">How many bytes of input it took.</param>
    /// <param name="Why">What it is.</param>
    public sealed record PassedOver(string Where, long Bytes, string Why) : SourceItem(Where, Bytes);
}
