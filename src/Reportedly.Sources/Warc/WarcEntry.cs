namespace Reportedly.Sources.Warc;

/// <summary>What stands at one place of a web archive.</summary>
/// <param name="Where">File and offset: <c>news.warc.gz@10422</c>; within a gzip member of many records <c>news.warc.gz@10422+300</c>.</param>
/// <param name="Bytes">How many bytes of the file were taken since the entry before.</param>
public abstract record WarcEntry(string Where, long Bytes)
{
    /// <summary>A record whose length and digests are right.</summary>
    /// <param name="Where">File and offset.</param>
    /// <param name="Bytes">How many bytes of the file were taken.</param>
    /// <param name="Header">Its header.</param>
    /// <param name="Block">Its content, valid until the next entry is asked for; empty where it is <paramref name="IsHuge"/>.</param>
    /// <param name="IsHuge">True where the content is larger than any page and was passed over.</param>
    public sealed record Record(string Where, long Bytes, WarcHeader Header, ReadOnlyMemory<byte> Block, bool IsHuge)
        : WarcEntry(Where, Bytes);

    /// <summary>What is broken.</summary>
    /// <param name="Where">File and offset.</param>
    /// <param name="Bytes">How many bytes of the file were taken.</param>
    /// <param name="Why">What is wrong, as half a sentence.</param>
    public sealed record Fault(string Where, long Bytes, string Why) : WarcEntry(Where, Bytes);
}
