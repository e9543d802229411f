using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Tests.Views;

public sealed class TestimonyBytesTests
{
    private static readonly Testimony Full = new()
    {
        Key = "sha256:00#herald-1",
        ReportId = "sha256:00",
        ExternalId = "herald-1",
        Publisher = "Herald",
        Title = "Orsal mourns: “never again”",
        Url = "https://herald.example/1",
        Published = 741003,
        Voice = "publisher:herald",
        VoiceName = "Herald",
        Sketch = [0, 7, 255],
        Tellings = [],
        Sources =
        [
            new StatementSource(
                "office:mayor/body:orsal",
                "the mayor of Orsal",
                SourceKind.Role,
                "body:orsal",
                "Orsal",
                false,
                true,
                ["Radio Orsal", "Herald"]
            ),
            new StatementSource("publisher:herald", "Herald", SourceKind.Report, null, null, true, false, []),
        ],
        Statements =
        [
            new Statement
            {
                Telling = new TellingId(0xFEDC_BA98_7654_3210),
                Subject = new StatementSubject(
                    FacetQuestion.Figure,
                    Measure.Injured,
                    "children",
                    "orsal",
                    "Orsal",
                    new DaySpan(741000, 741002),
                    "river guard",
                    "River Guard"
                ),
                Claim = "c1",
                Words = new QuotedSpan(3, 15, "five children"),
                Source = 0,
                Stance = Stance.Confirms,
                Low = 5,
                High = long.MaxValue,
                Qualifier = Qualifier.AtLeast,
                Value = "five",
                Certainty = Certainty.Probable,
                Made = 741001,
                IsUpdate = true,
            },
        ],
    };

    [Fact]
    public void A_testimony_is_read_as_it_was_written() => Same(Full);

    [Fact]
    public void A_testimony_without_a_day_is_read_as_it_was_written() =>
        Same(
            Full with
            {
                Published = null,
                Statements =
                [
                    Full.Statements[0] with
                    {
                        Subject = new StatementSubject(FacetQuestion.Happened),
                        Low = null,
                        High = null,
                        Qualifier = null,
                        Value = null,
                        Made = null,
                        IsUpdate = false,
                    },
                ],
            }
        );

    [Fact]
    public void A_testimony_of_which_little_is_known_is_read_as_it_was_written() =>
        Same(
            Full with
            {
                ExternalId = null,
                Publisher = null,
                Title = null,
                Url = null,
                Sketch = [],
                Sources = [],
                Statements = [],
            }
        );

    [Fact]
    public void What_reports_contribute_is_read_as_it_was_written()
    {
        foreach (int number in Enumerable.Range(0, 50))
        {
            Same(Testimony.Of(Towns.Report(number).Record()) with { Tellings = [] });
        }
    }

    [Fact]
    public void Every_field_of_a_testimony_is_written()
    {
        // Whoever adds a field writes and reads it in TestimonyBytes, raises the format in ViewTables, and counts here.
        typeof(Testimony).GetProperties().Should().HaveCount(13);
        typeof(StatementSource).GetProperties().Should().HaveCount(8);
        typeof(Statement).GetProperties().Should().HaveCount(13);
        typeof(StatementSubject).GetProperties().Should().HaveCount(8);
    }

    private static void Same(Testimony testimony) =>
        JsonSerializer
            .SerializeToUtf8Bytes(TestimonyBytes.Read(TestimonyBytes.Of(testimony)))
            .Should()
            .Equal(JsonSerializer.SerializeToUtf8Bytes(testimony));
}
