using Reportedly.Corroboration;
using Reportedly.Export.Comparing;
using Reportedly.Export.Tests.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Comparing;

/// <summary>Somebody's own events beside what reports say.</summary>
public sealed class EventComparerTests
{
    private const string Header = "event_id_cnty,event_date,sub_event_type,location,latitude,longitude,fatalities\n";

    private static readonly Dictionary<string, string> AsAcled = new(StringComparer.Ordinal);

    private static readonly Facet Deaths = Made.Killed(7) with { Low = 5, High = 9 };

    private static readonly Incident Strike = Made.Incident(EventType.AirStrike).With(Deaths);

    [Fact]
    public void The_same_event_agrees() =>
        Only("VAR1,2031-04-09,Air/drone strike,Orsal,33.5138,36.2765,7").Differences.Should().BeEmpty();

    [Theory]
    [InlineData("VAR1,2031-04-11,Air/drone strike,Orsal,33.5138,36.2765,7", "date: 2031-04-11")]
    [InlineData("VAR1,2031-04-09,Air/drone strike,Tesna,33.7,36.2765,7", "place: Tesna, ours Orsal")]
    [InlineData("VAR1,2031-04-09,Suicide bomb,Orsal,33.5138,36.2765,7", "type: Suicide bomb")]
    [InlineData("VAR1,9 April 2031,Air/drone strike,Orsal,,,12", "fatalities: 12, ours 5..9")]
    public void What_differs_is_named_with_both_values(string row, string difference) =>
        Only(row).Differences.Should().ContainSingle().Which.Should().StartWith(difference);

    [Theory]
    [InlineData("VAR1,2031-04-20,Air/drone strike,Orsal,33.5138,36.2765,7")]
    [InlineData("VAR1,2031-04-09,Air/drone strike,Farhal,35.9,39.0,7")]
    public void What_is_too_far_in_time_or_place_is_lacking_on_either_side(string row)
    {
        Comparison comparison = EventComparer.Compare(Read(row).Events, [Strike]);

        comparison.Pairs.Should().BeEmpty();
        comparison.OnlyCoded.Should().ContainSingle();
        comparison.OnlyOurs.Should().Equal(Strike);
    }

    [Fact]
    public void Each_event_is_paired_once_and_the_nearest_goes_first()
    {
        Comparison comparison = EventComparer.Compare(
            Read(
                "LATE,2031-04-11,Air/drone strike,Orsal,33.5138,36.2765,7\nSAME,2031-04-09,Air/drone strike,Orsal,33.5138,36.2765,7"
            ).Events,
            [Strike]
        );

        comparison.Pairs.Should().ContainSingle().Which.Coded.Id.Should().Be("SAME");
        comparison.OnlyCoded.Should().ContainSingle().Which.Id.Should().Be("LATE");
    }

    [Fact]
    public void A_row_without_a_date_is_listed_and_the_others_are_compared()
    {
        CodedEvents read = Read("VAR1,soon,,,,,\nVAR2,2031-04-09,Air/drone strike,Orsal,,,7");

        read.Faults.Should().ContainSingle().Which.Should().Contain("row 1").And.Contain("soon");
        read.Events.Should().ContainSingle().Which.Id.Should().Be("VAR2");
    }

    [Fact]
    public void Columns_of_another_name_are_taken_as_told_and_a_missing_one_is_named()
    {
        Dictionary<string, string> mine = new(StringComparer.Ordinal) { ["date"] = "day", ["place"] = "town" };

        using StringReader named = new("day,town\n2031-04-09,Orsal\n");
        CodedEvents.Read(named, mine).Events.Should().ContainSingle().Which.Place.Should().Be("Orsal");

        using StringReader unnamed = new("day,town\n2031-04-09,Orsal\n");
        Action read = () => CodedEvents.Read(unnamed, AsAcled);
        read.Should().Throw<FormatException>().WithMessage("*event_date*--columns date=COLUMN*");
    }

    private static ComparedPair Only(string row) =>
        EventComparer.Compare(Read(row).Events, [Strike]).Pairs.Should().ContainSingle().Which;

    private static CodedEvents Read(string rows)
    {
        using StringReader reader = new(Header + rows + "\n");
        return CodedEvents.Read(reader, AsAcled);
    }
}
