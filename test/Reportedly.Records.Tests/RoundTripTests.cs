using System.Buffers;
using CsCheck;

namespace Reportedly.Records.Tests;

/// <summary>A record written and read again is the same record, in every script.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        AnyRecord.Valid.Sample(
            record =>
            {
                byte[] written = RecordCodec.ToUtf8(record);
                RecordCodec.ToUtf8(RecordCodec.FromUtf8(written)).Should().Equal(written);
            },
            iter: 500
        );
    }

    [Fact]
    public void A_record_is_one_line_without_a_byte_order_mark()
    {
        AnyRecord.Valid.Sample(
            record =>
            {
                byte[] written = RecordCodec.ToUtf8(record);
                written[0].Should().Be((byte)'{');
                written[^1].Should().Be((byte)'}');
                written.Should().NotContain((byte)'\n').And.NotContain((byte)'\r');
            },
            iter: 200
        );
    }

    [Fact]
    public void Every_way_to_write_gives_the_same_bytes()
    {
        AnyRecord.Valid.Sample(
            record =>
            {
                using MemoryStream stream = new();
                RecordCodec.Write(stream, record);
                ArrayBufferWriter<byte> buffer = new();
                RecordCodec.Write(buffer, record);

                stream.ToArray().Should().Equal(RecordCodec.ToUtf8(record));
                buffer.WrittenSpan.ToArray().Should().Equal(RecordCodec.ToUtf8(record));
            },
            iter: 100
        );
    }
}
