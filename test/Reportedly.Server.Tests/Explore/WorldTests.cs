using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Reportedly.Records;
using Reportedly.Server.Pages.Explore.Mapping;
using Reportedly.Server.Pages.Explore.World;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Explore;

/// <summary>The map that needs no script.</summary>
public sealed partial class WorldTests
{
    [Fact]
    public async Task Without_a_script_the_page_has_a_map_with_land_places_and_numbers_that_lead_on()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(
            "Bomb in Mosul\n\nMOSUL, 5 March 2030. A car bomb killed 12 people in Mosul on 5 March 2030, police said."
        );

        string page = (await desk.GetAsync("/explore?view=map")).Body;

        page.Should().MatchRegex("<path class=\"land\" d=\"M-?\\d").And.Contain("<ellipse class=\"dot\"");
        string number = WebUtility.HtmlDecode(Number().Match(page).Groups[1].Value);
        (await desk.GetAsync(number.Split('#')[0])).Body.Should().Contain("<h2 tabindex=\"-1\"").And.Contain("Mosul");
    }

    [Fact]
    public void A_place_is_drawn_as_large_as_it_is_exact_and_a_country_is_hatched()
    {
        WorldDrawing drawing = new(
            Map(
                [
                    Place(36.3, 43.1, PlacePrecision.Settlement, 4),
                    Place(35.5, 44.4, PlacePrecision.Admin1, 2),
                    Place(36.8, 42.9, PlacePrecision.District, 1),
                ],
                [new MappedCountry("IQ", "Iraq", "368", 3)]
            )
        );

        drawing.Dots.Should().ContainSingle();
        double[] high =
        [
            .. drawing.Areas.Select(area => double.Parse(area.High, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        high.Should().HaveCount(2);
        high[0].Should().BeApproximately(4 * high[1], 1e-2, "a province counts 100 km, a district 25");
        drawing.Hatched.Should().ContainSingle().Which.Path.Should().StartWith("M");
    }

    [Fact]
    public void Numbers_that_would_cover_each_other_are_one_number_and_none_is_lost()
    {
        WorldDrawing drawing = new(
            Map(
                [
                    Place(36.3, 43.1, PlacePrecision.Settlement, 4),
                    Place(36.31, 43.11, PlacePrecision.Settlement, 2),
                    Place(-30, -60, PlacePrecision.Settlement, 1),
                ],
                []
            )
        );

        drawing.Counts.Select(count => count.Incidents).Should().BeEquivalentTo([6L, 1L]);
        DrawnCount heap = drawing.Counts.Single(count => count.Places.Length == 2);
        heap.Box.Should().Be("43.0999,36.2999,43.1101,36.3101");
    }

    [Fact]
    public void The_whole_world_is_drawn_where_nothing_has_a_place()
    {
        WorldDrawing drawing = new(Map([], []));

        drawing.Land.Length.Should().BeGreaterThan(30_000);
        drawing.Counts.Should().BeEmpty();
    }

    private static PlaceMap Map(ImmutableArray<MappedPlace> places, ImmutableArray<MappedCountry> countries) =>
        new()
        {
            Total = 0,
            Nowhere = 0,
            Places = places,
            Countries = countries,
        };

    private static MappedPlace Place(double latitude, double longitude, PlacePrecision precision, int incidents) =>
        new(new OutlinedPoint(latitude, longitude, precision), incidents, "i0000000000000000", "somewhere");

    [GeneratedRegex("<a class=\"count\" href=\"([^\"]+)\"")]
    private static partial Regex Number();
}
