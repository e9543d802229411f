using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Tests.Views;

public sealed class TellingBytesTests
{
    private static readonly Telling Full = new()
    {
        Id = new TellingId(0xFEDC_BA98_7654_3210),
        Report = "sha256:00#herald-1",
        Event = "e7",
        Type = EventType.Shelling,
        Stage = EventStage.Ongoing,
        Anchor = new QuotedSpan(3, 9, "shelléd"),
        Days = new DaySpan(741000, 741002),
        IsDated = true,
        Places =
        [
            new TellingPlace("orsal", "Orsal", 101, "XA", "North", 34.5, -44.5, PlacePrecision.District),
            new TellingPlace("somewhere", "Somewhere", null, null, null, null, null, null),
        ],
        Agents = [new TellingParty("river guard", "River Guard", ActorKind.Militia, "XA", true)],
        Targets = [new TellingParty("", "", ActorKind.Unknown, null, false)],
        Figures =
        [
            new TellingFigure(Measure.Injured, 5, null, "people", "ministry"),
            new TellingFigure(Measure.Killed, null, long.MaxValue, "children"),
        ],
        Words = [0, 7, uint.MaxValue],
        Sentence = ulong.MaxValue,
        Published = 741003,
    };

    [Fact]
    public void A_telling_is_read_as_it_was_written() => Same(Full);

    [Fact]
    public void A_telling_of_which_little_is_known_is_read_as_it_was_written() =>
        Same(
            Full with
            {
                Days = null,
                IsDated = false,
                Places = [],
                Agents = [],
                Targets = [],
                Figures = [],
                Words = [],
                Published = null,
            }
        );

    [Fact]
    public void Every_field_of_a_telling_is_written()
    {
        // Whoever adds a field writes and reads it in TellingBytes, raises the format in ViewTables, and counts here.
        typeof(Telling).GetProperties().Should().HaveCount(15);
        typeof(TellingPlace).GetProperties().Should().HaveCount(8);
        typeof(TellingParty).GetProperties().Should().HaveCount(5);
        typeof(TellingFigure).GetProperties().Should().HaveCount(5);
    }

    private static void Same(Telling telling) =>
        JsonSerializer
            .SerializeToUtf8Bytes(TellingBytes.Read(TellingBytes.Of(telling)))
            .Should()
            .Equal(JsonSerializer.SerializeToUtf8Bytes(telling));
}
