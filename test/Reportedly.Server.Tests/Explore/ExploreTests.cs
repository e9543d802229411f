using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Reportedly.Server.Pages.Explore.Mapping;

namespace Reportedly.Server.Tests.Explore;

/// <summary>Explore, as an analyst uses it.</summary>
public sealed partial class ExploreTests
{
    private static readonly string[] Reports =
    [
        "Bomb in Mosul\n\nMOSUL, 5 March 2030. A car bomb killed 12 people in Mosul on 5 March 2030, police said.",
        "Shelling of Raqqa\n\nShelling killed 3 people in Raqqa in April 2030, a hospital said.",
        "Gunmen in Aleppo\n\nGunmen killed 4 people in Aleppo, police said.",
        "Air strike in Sudan\n\nAn air strike killed 20 people in Sudan on 7 May 2030, officials said.",
        "Two killed\n\nGunmen killed 2 people on 9 June 2030, police said.",
    ];

    [Fact]
    public async Task The_title_of_the_window_and_of_the_page_carry_the_count()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        string page = WebUtility.HtmlDecode((await desk.GetAsync("/explore")).Body);

        page.Should().Contain("<title>5 incidents · Explore · Reportedly</title>");
        page.Should().Contain("<h1>5 incidents · Explore</h1>");
        Rows(page).Should().HaveCount(5);
    }

    [Fact]
    public async Task Undated_and_unplaced_incidents_are_counted_and_led_to_in_every_view()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        foreach (string view in new[] { "table", "timeline", "map" })
        {
            string page = WebUtility.HtmlDecode((await desk.GetAsync($"/explore?view={view}")).Body);

            page.Should().Contain($"<a href=\"/explore?undated=true&view={view}\">1 undated</a>");
            page.Should().Contain($"<a href=\"/explore?unplaced=true&view={view}\">2 without a point on the map</a>");
        }
        Rows((await desk.GetAsync("/explore?undated=true")).Body)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("Aleppo");
        Rows((await desk.GetAsync("/explore?unplaced=true")).Body).Should().HaveCount(2);
    }

    [Fact]
    public async Task The_bars_of_the_timeline_add_up_to_the_count_in_the_title()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        string page = (await desk.GetAsync("/explore?view=timeline")).Body;

        int[] foot = [.. Foot().Matches(page).Select(cell => int.Parse(cell.Groups[1].Value))];
        page.Should().Contain("<h1>5 incidents");
        // April has more than one week: what is known by month is spread.
        foot.Should().Equal(3, 1, 1);
    }

    [Fact]
    public async Task A_bar_leads_to_what_it_counts()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        string page = (await desk.GetAsync("/explore?view=timeline")).Body;
        string bar = WebUtility.HtmlDecode(Bar().Matches(page)[0].Groups[1].Value);

        string narrowed = WebUtility.HtmlDecode((await desk.GetAsync(bar)).Body);

        bar.Should().Contain("since=2030-03-04&until=2030-03-10");
        narrowed.Should().Contain("<h1>1 incident · Explore</h1>");
    }

    [Fact]
    public async Task The_address_of_a_filter_shows_the_same_list_to_whoever_opens_it()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        const string Address = "/explore?since=2030-03-01&until=2030-05-31&actor=police&type=bombing";

        string first = (await desk.GetAsync(Address)).Body;
        desk.ForgetCookies();
        string second = (await desk.GetAsync(Address)).Body;

        second.Should().Be(first);
        first.Should().Contain("value=\"2030-03-01\"").And.Contain("value=\"police\"");
        first.Should().MatchRegex("value=\"bombing\" checked");
    }

    [Fact]
    public async Task The_map_lists_all_places_and_what_has_none()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        string page = WebUtility.HtmlDecode((await desk.GetAsync("/explore?view=map")).Body);

        page.Should().Contain(">Mosul, Iraq<").And.Contain("a town or village");
        page.Should().Contain("data-at=\"SD\"").And.Contain(">Sudan</a>");
        page.Should().Contain("1 incident has neither a point nor a country.");
    }

    [Fact]
    public async Task What_is_known_by_country_alone_has_no_point_in_what_the_map_draws()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        Answer answer = await desk.GetAsync("/explore/data");

        answer.Json.GetProperty("total").GetInt32().Should().Be(5);
        answer.Json.GetProperty("nowhere").GetInt32().Should().Be(1);
        answer.Json.GetProperty("places").GetArrayLength().Should().Be(3);
        answer
            .Json.GetProperty("countries")
            .EnumerateArray()
            .Should()
            .ContainSingle()
            .Which.GetProperty("number")
            .GetString()
            .Should()
            .Be("729");
    }

    [Fact]
    public async Task A_place_of_the_map_lists_its_incidents()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);
        string key = (await desk.GetAsync("/explore/data"))
            .Json.GetProperty("places")[0]
            .GetProperty("at")
            .GetString()!;

        string place = (await desk.GetAsync($"/explore/at?at={key}")).Body;
        string country = (await desk.GetAsync("/explore/at?at=SD")).Body;

        place.Should().Contain("1 incident").And.Contain("href=\"/incidents/i");
        country.Should().Contain("Sudan").And.Contain("1 incident").And.NotContain("<html");
    }

    [Fact]
    public async Task An_area_says_how_many_incidents_it_cannot_find()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports);

        string page = WebUtility.HtmlDecode((await desk.GetAsync("/explore?box=42,36,44,37")).Body);

        page.Should().Contain("<h1>1 incident · Explore</h1>");
        page.Should().Contain("<a href=\"/explore?unplaced=true\">2 more incidents</a>");
    }

    [Theory]
    [InlineData("since=5 March", "since: '5 March' is no day")]
    [InlineData("type=war", "type: 'war' is none; write armed_clash,")]
    [InlineData("box=1,2,3", "box: '1,2,3' is no area")]
    [InlineData("since=2030-02-01&until=2030-01-01", "later than the last")]
    [InlineData("country=Syria", "country: 'Syria' is no code")]
    [InlineData("view=globe", "view: 'globe' is none")]
    public async Task A_filter_that_means_nothing_finds_nothing_and_is_told(string query, string says)
    {
        await using TestDesk desk = await TestDesk.OpenAsync(Reports[0]);

        Answer answer = await desk.GetAsync($"/explore?{query}");

        answer.Status.Should().Be(400);
        WebUtility.HtmlDecode(answer.Body).Should().Contain(says).And.NotContain("/incidents/i");
        (await desk.GetAsync($"/explore/data?{query}")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Words_that_would_be_markup_stay_words()
    {
        const string Hostile = "\"><script>alert(1)</script>";
        await using TestDesk desk = await TestDesk.OpenAsync(Reports[0]);

        foreach (string name in new[] { "place", "actor", "since", "country", "view", "box" })
        {
            Answer answer = await desk.GetAsync($"/explore?{name}={Uri.EscapeDataString(Hostile)}");

            answer.Body.Should().NotContain("<script>alert");
        }
        MappedCountry country = new("XX", Hostile, null, 1);
        string json = Encoding.UTF8.GetString(
            MapData.Of(
                new PlaceMap
                {
                    Total = 1,
                    Places = [],
                    Countries = [country],
                    Nowhere = 0,
                }
            )
        );
        json.Should().NotContain("<").And.NotContain(">");
    }

    private static IEnumerable<string> Rows(string page) =>
        Row()
            .Matches(page)
            .Select(match => match.Value)
            .Where(row => row.Contains("/incidents/", StringComparison.Ordinal));

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<a href=\"([^\"]+)\" aria-label")]
    private static partial Regex Bar();

    [GeneratedRegex("(?<=<tfoot>[\\s\\S]*)<td class=\"number\"[^>]*>(\\d+)</td>")]
    private static partial Regex Foot();
}
