using Reportedly.Gazetteer;
using Reportedly.Reading.Places;

namespace Reportedly.Reading.Tests.Places;

public sealed class GeoDistanceTests
{
    [Theory]
    [InlineData(51.5, -0.13, 48.85, 2.35, 343)]
    [InlineData(33.3, 44.4, 36.34, 43.13, 357)]
    [InlineData(-33.9, 151.2, -37.8, 145, 712)]
    [InlineData(65, -168, 65, 178, 654)]
    public void Distances_up_to_a_thousand_kilometres_are_right_to_two_per_cent(
        double north,
        double east,
        double otherNorth,
        double otherEast,
        double kilometres
    )
    {
        double measured = GeoDistance.Between(At(north, east), At(otherNorth, otherEast));

        measured.Should().BeApproximately(kilometres, kilometres * 0.02);
    }

    [Fact]
    public void A_place_is_no_distance_from_itself()
    {
        GeoDistance.Between(At(-12.3, 170.5), At(-12.3, 170.5)).Should().Be(0);
    }

    [Fact]
    public void Nearness_is_one_half_at_the_distance_named_for_it()
    {
        GeoDistance.Nearness(0, 30).Should().Be(1);
        GeoDistance.Nearness(30, 30).Should().Be(0.5);
        GeoDistance.Nearness(300, 30).Should().BeLessThan(0.01);
    }

    private static PlaceEntry At(double north, double east) =>
        new()
        {
            Name = "Tarno",
            Latitude = north,
            Longitude = east,
        };
}
