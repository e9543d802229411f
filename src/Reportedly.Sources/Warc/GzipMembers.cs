using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Reportedly.Sources.Warc;

/// <summary>
/// Undoes gzip one member at a time and checks each against its checksum and length. Where a member is broken it stops with
/// <see cref="Fault"/>, and <see cref="Resume"/> goes on at the next one that can be found.
/// </summary>
/// <remarks>The class library's gzip stream ends in silence where a file is cut off, so members are framed here.</remarks>
internal sealed class GzipMembers : Stream
{
    /// <summary>How far a broken member is gone back over; one that was cut off is noticed within a few thousand bytes.</summary>
    private const int LookBack = 1024 * 1024;

    private const int TrailerLength = 8;
    private const long LargestUnquestioned = 64L * 1024 * 1024;
    private const int MostRatio = 200;
    private const int MostUnlocated = 64 * 1024;

    private readonly ByteWindow raw;
    private readonly Queue<(long Inflated, long Offset)> members = new();
    private readonly Crc32 checksum = new();
    private (long Inflated, long Offset) located;
    private DeflateStream? inflater;
    private MemberInput? input;
    private long memberStart;
    private long memberLength;
    private long inflated;

    public GzipMembers(Stream source)
    {
        raw = new ByteWindow(source, LookBack);
    }

    /// <summary>What is wrong where reading stopped; null while nothing is, and at the end.</summary>
    public GzipFault? Fault { get; private set; }

    /// <summary>How many compressed bytes were taken.</summary>
    public long Taken => raw.Position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>In which member an inflated position lies and how far behind its beginning. Positions are asked for in rising order.</summary>
    public (long Offset, long Within) Locate(long position)
    {
        while (members.TryPeek(out (long Inflated, long Offset) next) && next.Inflated <= position)
        {
            located = members.Dequeue();
        }
        return (located.Offset, position - located.Inflated);
    }

    /// <summary>Where the member behind the one located last begins, as an inflated position; as far as was read.</summary>
    public long NextMember => members.TryPeek(out (long Inflated, long Offset) next) ? next.Inflated : long.MaxValue;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (Fault is null && (inflater is not null || Open()))
        {
            int count = Inflate(buffer);
            if (count > 0)
            {
                checksum.Append(buffer[..count]);
                memberLength += count;
                inflated += count;
                if (memberLength > LargestUnquestioned && memberLength / MostRatio > raw.Position - memberStart)
                {
                    Fail($"the gzip member grows to more than {MostRatio} times its size");
                }
                return count;
            }
            if (Fault is null)
            {
                EndMember();
            }
        }
        return 0;
    }

    /// <summary>Goes on behind a fault at the next member that begins like a record. False where there is none.</summary>
    public bool Resume()
    {
        Fault = null;
        raw.MoveTo(Math.Max(memberStart + 1, raw.Earliest));
        while (true)
        {
            int found = raw.Ahead.IndexOf(GzipHeader.Magic);
            if (found < 0)
            {
                // The magic may lie across the end of what was read.
                raw.Advance(Math.Max(0, raw.Ahead.Length - GzipHeader.Magic.Length + 1));
                if (!raw.More())
                {
                    raw.Advance(raw.Ahead.Length);
                    return false;
                }
                continue;
            }
            raw.Advance(found);
            if (BeginsLikeRecord())
            {
                return true;
            }
            raw.Advance(1);
        }
    }

    protected override void Dispose(bool disposing)
    {
        inflater?.Dispose();
        base.Dispose(disposing);
    }

    private bool Open()
    {
        // Some tools fill the last block of a file with zeros.
        while (raw.Ensure(1) && raw.Ahead[0] == 0)
        {
            int filled = raw.Ahead.IndexOfAnyExcept((byte)0);
            raw.Advance(filled < 0 ? raw.Ahead.Length : filled);
        }
        memberStart = raw.Position;
        if (raw.Ahead.IsEmpty)
        {
            return false;
        }
        if (members.Count == MostUnlocated)
        {
            members.Dequeue();
        }
        members.Enqueue((inflated, memberStart));
        int header;
        while ((header = GzipHeader.Length(raw.Ahead)) == 0)
        {
            if (!raw.More())
            {
                Fail("the file ends within the header of a gzip member");
                return false;
            }
        }
        if (header < 0)
        {
            Fail("there is no gzip member here");
            return false;
        }
        raw.Advance(header);
        checksum.Reset();
        memberLength = 0;
        input = new MemberInput(raw);
        inflater = new DeflateStream(input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return inflater!.Read(buffer);
        }
        catch (InvalidDataException)
        {
            Fail("the gzip member is damaged");
            return 0;
        }
    }

    /// <summary>An inflater does not say where its member ended, but the checksum and length that must follow do.</summary>
    private void EndMember()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], unchecked((uint)memberLength));
        long handed = raw.Position;
        raw.MoveTo(input!.EarliestEnd);
        raw.Ensure((int)(handed - raw.Position) + TrailerLength);
        int found = raw.Ahead.IndexOf(trailer);
        if (found >= 0 && !IsOfAnother(found))
        {
            raw.Advance(found + TrailerLength);
            Drop();
        }
        else
        {
            Fail(
                input.Exhausted
                    ? "the file ends within a gzip member"
                    : "the gzip member is cut short or its checksum is wrong"
            );
        }
    }

    /// <summary>Where records repeat each other, the checksum of the next may be found in place of a broken one.</summary>
    private bool IsOfAnother(int trailer)
    {
        long start = raw.Position;
        bool isOther = false;
        int found;
        while (!isOther && (found = raw.Ahead[..(int)(start + trailer - raw.Position)].IndexOf(GzipHeader.Magic)) >= 0)
        {
            raw.Advance(found);
            isOther = BeginsLikeRecord();
            raw.Advance(1);
        }
        raw.MoveTo(start);
        return isOther;
    }

    private void Fail(string why)
    {
        Fault = new GzipFault(memberStart, why);
        Drop();
    }

    private void Drop()
    {
        inflater?.Dispose();
        inflater = null;
        input = null;
    }

    private bool BeginsLikeRecord()
    {
        const int Enough = 4096;
        raw.Ensure(Enough);
        ReadOnlyMemory<byte> ahead = raw.AheadMemory[..Math.Min(Enough, raw.Ahead.Length)];
        int header = GzipHeader.Length(ahead.Span);
        if (header <= 0)
        {
            return false;
        }
        Span<byte> first = stackalloc byte[WarcHeader.Mark.Length];
        try
        {
            using MemoryStream bytes = new(ahead[header..].ToArray());
            using DeflateStream inflate = new(bytes, CompressionMode.Decompress);
            return inflate.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
                && first.SequenceEqual(WarcHeader.Mark);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
