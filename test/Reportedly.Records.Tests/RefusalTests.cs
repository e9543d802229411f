using System.Text;
using System.Text.Json.Nodes;

namespace Reportedly.Records.Tests;

/// <summary>Bytes that hold no sound record are refused, with where, why and what to do.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_record_of_another_schema_is_refused_before_anything_else()
    {
        RecordFormatException refusal = Refusal(record =>
        {
            record["schema"] = "reportedly/record/2";
            record["unheard_of"] = true;
        });

        refusal.Path.Should().Be("$.schema");
        refusal.Message.Should().Contain("reportedly/record/2").And.Contain("reads reportedly/record/1");
    }

    [Fact]
    public void A_record_that_does_not_say_its_schema_is_refused() =>
        Refusal(record => record.Remove("schema")).Message.Should().Contain("does not say its schema");

    [Fact]
    public void A_record_whose_quote_no_longer_matches_its_span_is_refused()
    {
        RecordFormatException refusal = Refusal(record =>
            record["events"]![0]!["anchor"]!["quote"] = "car bomb went on"
        );

        refusal.Message.Should().Contain("e1").And.Contain("anchor");
        refusal.Message.Should().Contain("car bomb went on").And.Contain("car bomb went off");
        refusal.Message.Should().Contain("read the report again");
    }

    [Fact]
    public void A_record_whose_text_was_altered_is_refused() =>
        Refusal(record => record["report"]!["text"] = "Nothing happened.").Path.Should().Be("report");

    [Fact]
    public void A_field_that_nobody_knows_is_refused()
    {
        RecordFormatException refusal = Refusal(record => record["claims"]![1]!["mood"] = "angry");

        refusal.Message.Should().Contain("mood").And.Contain("docs/schema/record-1.schema.json");
    }

    [Theory]
    [InlineData("claims", "stance")]
    [InlineData("claims", "cue")]
    [InlineData("events", "agents")]
    [InlineData("figures", "high")]
    [InlineData("places", "candidates")]
    public void A_field_that_is_missing_is_refused_even_where_it_may_be_null(string list, string field)
    {
        RecordFormatException refusal = Refusal(record => record[list]![0]!.AsObject().Remove(field));

        refusal.Message.Should().Contain(field);
        refusal.Path.Should().StartWith($"$.{list}[0]");
    }

    [Theory]
    [InlineData("air_raid")]
    [InlineData("Bombing")]
    [InlineData("3")]
    [InlineData("bombing, arson")]
    public void An_event_type_that_nobody_knows_is_refused_with_those_that_are(string type)
    {
        RecordFormatException refusal = Refusal(record => record["events"]![0]!["type"] = type);

        refusal.Path.Should().Be("$.events[0].type");
        refusal.Message.Should().Contain($"'{type}' is not one of armed_clash, air_strike,");
    }

    [Fact]
    public void A_number_for_a_name_is_refused() =>
        Refusal(record => record["claims"]![0]!["stance"] = 2).Path.Should().Be("$.claims[0].stance");

    [Theory]
    [InlineData("report", "text")]
    [InlineData("report", "id")]
    public void A_null_where_there_must_be_words_is_refused(string part, string field) =>
        Refusal(record => record[part]![field] = null).Path.Should().StartWith("$.report");

    [Fact]
    public void A_list_that_holds_a_null_is_refused() =>
        Refusal(record => record["actors"]!.AsArray().Add(null)).Path.Should().Be("$.actors");

    [Fact]
    public void A_map_that_holds_a_null_is_refused() =>
        Refusal(record => record["events"]![0]!["codes"]!["gtd"] = null)
            .Message.Should()
            .Contain("'gtd' must be a string");

    [Theory]
    [InlineData("2031-5-6")]
    [InlineData("06/05/2031")]
    [InlineData("2031-05-06T00:00:00")]
    [InlineData("2031-02-30")]
    public void A_day_that_is_no_iso_day_is_refused(string day) =>
        Refusal(record => record["report"]!["published"]!["from"] = day).Path.Should().Be("$.report.published.from");

    [Fact]
    public void A_field_that_is_there_twice_is_refused() =>
        RefusalOf(Json(_ => { }).Replace("\"stance\":", "\"stance\":\"denies\",\"stance\":", StringComparison.Ordinal))
            .Message.Should()
            .Contain("stance");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"schema\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{} {}")]
    public void Bytes_that_are_no_json_object_are_refused(string json) => RefusalOf(json).Message.Should().NotBeEmpty();

    [Fact]
    public void A_line_cut_short_anywhere_is_refused()
    {
        byte[] whole = RecordCodec.ToUtf8(SampleRecord.Valid);
        for (int length = 0; length < whole.Length; length += 7)
        {
            FluentActions
                .Invoking(() => RecordCodec.FromUtf8(whole.AsSpan(0, length)))
                .Should()
                .Throw<RecordFormatException>($"only {length} bytes are left");
        }
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] bytes = RecordCodec.ToUtf8(SampleRecord.Valid);
        bytes[bytes.AsSpan().IndexOf("Dobrani"u8)] = 0xFF;

        FluentActions.Invoking(() => RecordCodec.FromUtf8(bytes)).Should().Throw<RecordFormatException>();
    }

    private static string Json(Action<JsonObject> change)
    {
        JsonObject record = JsonNode.Parse(RecordCodec.ToUtf8(SampleRecord.Valid))!.AsObject();
        change(record);
        return record.ToJsonString();
    }

    private static RecordFormatException Refusal(Action<JsonObject> change) => RefusalOf(Json(change));

    private static RecordFormatException RefusalOf(string json) =>
        FluentActions
            .Invoking(() => RecordCodec.FromUtf8(Encoding.UTF8.GetBytes(json)))
            .Should()
            .Throw<RecordFormatException>()
            .Which;
}
