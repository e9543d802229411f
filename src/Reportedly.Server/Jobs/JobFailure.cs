namespace Reportedly.Server.Jobs;

/// <summary>Something that could not be read.</summary>
/// <param name="Where">Where a person finds it: <c>feed.jsonl:12</c>, <c>news.warc.gz@10422</c>, an address.</param>
/// <param name="Why">Why not, and what to do about it.</param>
public sealed record JobFailure(string Where, string Why);
