using System.Security.Cryptography;
using Reportedly.Sources.Files;

namespace Reportedly.Sources.Warc;

/// <summary>
/// Reads a web archive record by record in constant memory, compressed or not. What is cut short, of a wrong length or of another digest than its
/// header says is an entry of its own, and reading goes on at the next record that can be found.
/// </summary>
public sealed class WarcReader : IDisposable
{
    /// <summary>A block that is longer is passed over without being held.</summary>
    public const int LargestBlock = 16 * 1024 * 1024;

    private readonly string file;
    private readonly GzipMembers? members;
    private readonly ByteWindow window;
    private WarcEntry.Fault? pending;
    private long taken;
    private long lost = -1;
    private int consumed;

    /// <summary>Begins to read; whether the bytes are compressed is told from the bytes.</summary>
    /// <param name="stream">The archive; it need not seek, and is left open.</param>
    /// <param name="file">How it is called in what is reported.</param>
    public WarcReader(Stream stream, string file)
    {
        this.file = file;
        PeekedStream peeked = PeekedStream.Of(stream, GzipHeader.Magic.Length);
        members = peeked.Head.Span.StartsWith(GzipHeader.Magic) ? new GzipMembers(peeked) : null;
        window = new ByteWindow(members ?? (Stream)peeked, lookBack: 0);
    }

    private long Taken => members?.Taken ?? window.Position;

    /// <summary>The next entry; null at the end.</summary>
    public WarcEntry? Next()
    {
        if (pending is { } fault)
        {
            pending = null;
            return fault;
        }
        window.Advance(consumed);
        consumed = 0;
        PassNewlines();
        while (!window.Ensure(1))
        {
            if (members?.Fault is not { } broken)
            {
                return null;
            }
            if (broken.Offset != lost)
            {
                return Broken(PlaceOf(broken), broken.Why);
            }
            // That this member is broken was told when its record was lost.
            members.Resume();
        }
        long start = window.Position;
        string where = PlaceOf(start);
        WarcHeader? header;
        int length;
        string? problem;
        while ((header = WarcHeader.Read(window.Ahead, out length, out problem)) is null && problem is null)
        {
            if (!window.More())
            {
                return Broken(where, members?.Fault?.Why ?? "the archive ends within a record's header");
            }
        }
        lost = -1;
        return header is null ? Lost(where, problem!, 1)
            : header.ContentLength > LargestBlock ? Pass(where, header, length)
            : Take(where, start, header, length);
    }

    /// <inheritdoc/>
    public void Dispose() => members?.Dispose();

    private WarcEntry Take(string where, long start, WarcHeader header, int headerLength)
    {
        int blockLength = (int)header.ContentLength;
        int all = headerLength + blockLength;
        if (!window.Ensure(all))
        {
            return members?.Fault is { } cut && IsIn(start, cut)
                ? Broken(where, cut.Why)
                : Lost(where, "the archive ends within the record, or its length is wrong", headerLength);
        }
        window.Ensure(all + 4);
        int close = Closing(window.Ahead[all..]);
        if (close < 0)
        {
            return Lost(where, "the record's length is wrong", headerLength);
        }
        // Looking further makes sure that the member's checksum was compared.
        if (!window.Ensure(all + close + 1) && members?.Fault is { } broken && IsIn(start, broken))
        {
            return Broken(where, broken.Why);
        }
        if (IsFollowedByRubbish(all + close))
        {
            return Lost(where, "the gzip member is damaged", headerLength);
        }
        ReadOnlyMemory<byte> block = window.AheadMemory.Slice(headerLength, blockLength);
        consumed = all + close;
        WarcEntry entry = Wrong(header, block) is { } wrong
            ? new WarcEntry.Fault(where, Count(), wrong)
            : new WarcEntry.Record(where, Count(), header, block, IsHuge: false);
        pending = Unclosed(where, close);
        return entry;
    }

    /// <summary>Passes over what is too large to be a page, in pieces, and stops where another record begins within it.</summary>
    private WarcEntry Pass(string where, WarcHeader header, int headerLength)
    {
        window.Advance(headerLength);
        WarcDigest? digest = WarcDigest.Of(header["WARC-Block-Digest"]);
        using IncrementalHash? hash = digest is null ? null : IncrementalHash.CreateHash(digest.Algorithm);
        long left = header.ContentLength;
        while (left > 0)
        {
            if (!window.Ensure(1) || (window.Ahead.Length < WarcHeader.Mark.Length && !window.More()))
            {
                return Broken(
                    where,
                    members?.Fault?.Why ?? "the archive ends within the record, or its length is wrong"
                );
            }
            int piece = (int)Math.Min(left, window.Ahead.Length);
            int found = Begin(window.Ahead[..piece]);
            if (found >= 0)
            {
                hash?.AppendData(window.Ahead[..found]);
                window.Advance(found);
                left -= found;
                if (IsRecord())
                {
                    return new WarcEntry.Fault(
                        where,
                        Count(),
                        "the record's length is wrong: another begins within it"
                    );
                }
                piece = 1;
            }
            else if (piece < left)
            {
                piece = Math.Max(1, piece - WarcHeader.Mark.Length + 1);
            }
            hash?.AppendData(window.Ahead[..piece]);
            window.Advance(piece);
            left -= piece;
        }
        window.Ensure(4);
        int close = Closing(window.Ahead);
        if (close < 0)
        {
            return Lost(where, "the record's length is wrong", 0);
        }
        consumed = close;
        pending = Unclosed(where, close);
        return digest is not null && !digest.Is(hash!.GetHashAndReset())
            ? new WarcEntry.Fault(where, Count(), "the record's block is not the one of its digest")
            : new WarcEntry.Record(where, Count(), header, default, IsHuge: true);
    }

    /// <summary>A fault behind which the next record must be looked for.</summary>
    private WarcEntry.Fault Lost(string where, string why, int from)
    {
        lost = members?.Locate(window.Position).Offset ?? -1;
        window.Advance(from);
        while (true)
        {
            int found = Begin(window.Ahead);
            if (found >= 0)
            {
                window.Advance(found);
                if (IsRecord())
                {
                    return new WarcEntry.Fault(where, Count(), why);
                }
                window.Advance(1);
                continue;
            }
            window.Advance(Math.Max(0, window.Ahead.Length - WarcHeader.Mark.Length + 1));
            if (!window.More())
            {
                window.Advance(window.Ahead.Length);
                // A broken member behind it is told next.
                return new WarcEntry.Fault(where, Count(), why);
            }
        }
    }

    /// <summary>A fault behind which nothing of the same member can be read.</summary>
    private WarcEntry.Fault Broken(string where, string why)
    {
        window.Advance(window.Ahead.Length);
        if (members?.Fault is not null)
        {
            members.Resume();
        }
        return new WarcEntry.Fault(where, Count(), why);
    }

    private bool IsIn(long position, GzipFault fault) => members!.Locate(position).Offset == fault.Offset;

    /// <summary>A broken member may hold a whole record and go on with bytes that are none.</summary>
    private bool IsFollowedByRubbish(int from)
    {
        if (members is null)
        {
            return false;
        }
        while (window.Ensure(from + 1) && window.Ahead[from] is (byte)'\r' or (byte)'\n')
        {
            from++;
        }
        window.Ensure(from + WarcHeader.Mark.Length);
        ReadOnlySpan<byte> next = window.Ahead[from..];
        return !next.IsEmpty && !next.StartsWith(WarcHeader.Mark) && members.NextMember > window.Position + from;
    }

    private bool IsRecord()
    {
        while (true)
        {
            if (WarcHeader.Read(window.Ahead, out _, out string? problem) is not null)
            {
                return true;
            }
            if (problem is not null || !window.More())
            {
                return false;
            }
        }
    }

    private static int Begin(ReadOnlySpan<byte> bytes) => bytes.IndexOf(WarcHeader.Mark);

    /// <summary>How long the two line ends are that close a record; fewer where the archive ends, -1 where something else stands there.</summary>
    private static int Closing(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("\r\n\r\n"u8) ? 4
        : rest.StartsWith("\n\n"u8) ? 2
        : rest.IsEmpty ? 0
        : rest.Length < 4 && "\r\n\r\n"u8.StartsWith(rest) ? 1
        : -1;

    private static string? Wrong(WarcHeader header, ReadOnlyMemory<byte> block)
    {
        if (WarcDigest.Of(header["WARC-Block-Digest"]) is { } whole && !whole.IsOf(block.Span))
        {
            return "the record's block is not the one of its digest";
        }
        // A segment or a revisit names the digest of a payload that is elsewhere.
        return
            header.Type is "response" or "resource" or "conversion" or "request" or "metadata"
            && header["WARC-Segment-Number"] is null
            && WarcDigest.Of(header["WARC-Payload-Digest"]) is { } payload
            && !HttpMessage.Payloads(header, block).Any(bytes => payload.IsOf(bytes.Span))
            ? "the record's payload is not the one of its digest"
            : null;
    }

    private static WarcEntry.Fault? Unclosed(string where, int close) =>
        close < 2 ? new WarcEntry.Fault(where, 0, "the archive ends without the lines that close the record") : null;

    private void PassNewlines()
    {
        while (window.Ensure(1) && window.Ahead[0] is (byte)'\r' or (byte)'\n')
        {
            window.Advance(1);
        }
    }

    private string PlaceOf(GzipFault fault) => $"{file}@{fault.Offset}";

    private string PlaceOf(long position)
    {
        if (members is null)
        {
            return $"{file}@{position}";
        }
        (long offset, long within) = members.Locate(position);
        return within == 0 ? $"{file}@{offset}" : $"{file}@{offset}+{within}";
    }

    private long Count()
    {
        // Behind a broken member reading goes back to look for the next.
        long count = Math.Max(0, Taken - taken);
        taken += count;
        return count;
    }
}
