using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Tests.Places;

public sealed class PlacesInRecordsTests
{
    private static readonly ReportReader Reader = ReportReader.CreateDefault();

    [Fact]
    public void A_resolved_place_has_coordinates_and_says_how_fine_it_is()
    {
        Place place = Read("Gunmen attacked a convoy in Mosul.").Places.Should().ContainSingle().Subject;

        place.Status.Should().Be(PlaceStatus.Resolved);
        place.Country.Should().Be("IQ");
        place.Admin1.Should().Be("Nineveh");
        place.Precision.Should().Be(PlacePrecision.Settlement);
        place.Latitude.Should().BeApproximately(36.3, 0.2);
        place.Longitude.Should().BeApproximately(43.1, 0.2);
    }

    [Fact]
    public void A_location_called_by_two_names_is_one_place()
    {
        ReportRecord record = Read("Gunmen attacked a convoy in Kyiv. Soldiers killed two men in Kiev.");

        Place place = record.Places.Should().ContainSingle().Subject;
        place.Mentions.Select(m => m.Quote).Should().Equal("Kyiv", "Kiev");
        record.Events.Should().OnlyContain(e => e.Places.Contains(place.Id));
    }

    [Fact]
    public void A_name_of_several_places_that_nothing_decides_between_has_candidates_and_no_coordinates()
    {
        Place place = Read("Gunmen attacked a convoy near Springfield.").Places.Should().ContainSingle().Subject;

        place.Status.Should().Be(PlaceStatus.Ambiguous);
        place.Latitude.Should().BeNull();
        place.Candidates.Should().HaveCountGreaterThan(1).And.HaveCountLessThanOrEqualTo(5);
    }

    [Fact]
    public void An_unknown_village_lies_in_the_country_that_is_named_around_it()
    {
        Place place = Read("Soldiers killed nine men in Tarnovec, a village in southern Ukraine.")
            .Places.First(p => p.Name == "Tarnovec");

        place.Status.Should().Be(PlaceStatus.Unresolved);
        place.Country.Should().Be("UA");
        place.Latitude.Should().BeNull();
    }

    [Fact]
    public void The_derivation_of_a_place_says_what_decided()
    {
        ReportReading reading = Reader.Read(
            new ReportInput(SourceText.FromString("Gunmen attacked a bank in Paris, Texas."))
        );

        reading
            .Derivations.Entries.Values.SelectMany(top => top.All())
            .Should()
            .Contain(step => step.Rule == "places/contained@1");
    }

    private static ReportRecord Read(string text) => Reader.Read(new ReportInput(SourceText.FromString(text))).Record;
}
