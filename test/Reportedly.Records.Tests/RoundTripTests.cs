using System.Buffers;
using System.Collections.Immutable;
using System.Text;
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

    [Fact]
    public void Words_of_every_script_stay_readable()
    {
        string json = Encoding.UTF8.GetString(RecordCodec.ToUtf8(SampleRecord.Valid));

        json.Should().Contain("سەرچاوەیەک").And.Contain("–");
    }

    [Fact]
    public void Fields_stand_in_the_order_of_the_guide_and_nulls_are_written()
    {
        int fifty = SampleRecord.Words("fifty").Start;
        string json = Encoding.UTF8.GetString(RecordCodec.ToUtf8(SampleRecord.Valid));

        json.Should().StartWith("{\"schema\":\"reportedly/record/1\",\"report\":{\"id\":\"sha256:");
        json.Should()
            .Contain(
                "{\"id\":\"f2\",\"measure\":\"displaced\",\"low\":50,\"high\":50,\"qualifier\":\"exact\","
                    + $"\"span\":{{\"start\":{fifty},\"end\":{fifty + 5},\"quote\":\"fifty\"}},"
                    + "\"of\":null,\"event\":null,\"place\":null,\"time\":null}"
            );
        json.Should().Contain("\"published\":{\"from\":\"2031-05-06\",\"to\":\"2031-05-06\",\"basis\":\"metadata\"}");
        json.Should()
            .Contain("\"geonames_id\":1,\"country\":\"XX\",\"admin1\":null,\"latitude\":35.5,\"longitude\":-0.25");
    }

    [Fact]
    public void Maps_are_written_in_the_same_order_however_they_were_built()
    {
        var backwards = ImmutableSortedDictionary.CreateRange(
            Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)),
            [
                KeyValuePair.Create("gtd", "3"),
                KeyValuePair.Create("acled", "Riots"),
                KeyValuePair.Create("muc", "BOMBING"),
            ]
        );
        ReportRecord record = SampleRecord.Valid with
        {
            Events = [SampleRecord.Valid.Events[0] with { Codes = backwards }],
        };

        Encoding
            .UTF8.GetString(RecordCodec.ToUtf8(record))
            .Should()
            .Contain("\"codes\":{\"acled\":\"Riots\",\"gtd\":\"3\",\"muc\":\"BOMBING\"}");
    }
}
