using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Tests.Codes;

public sealed class CodesTests
{
    [Theory]
    [InlineData("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2")]
    public void A_uuid_of_a_name_is_that_of_the_standard(string space, string name, string uuid) =>
        NameUuid.Of(new Guid(space), name).Should().Be(new Guid(uuid));

    [Theory]
    [InlineData("SY", "760", "652", "Syria")]
    [InlineData("CD", "180", "490", "DR Congo (Zaire)")]
    [InlineData("UA", "804", "369", "Ukraine")]
    [InlineData("MM", "104", "775", "Myanmar (Burma)")]
    public void A_country_has_its_numbers(string iso2, string number, string gleditschWard, string ucdp)
    {
        CountryCode country = CountryCode.Of(iso2)!;

        country.Number.Should().Be(number);
        country.GleditschWard.Should().Be(gleditschWard);
        country.UcdpName.Should().Be(ucdp);
    }

    [Fact]
    public void A_code_that_nobody_has_is_no_country()
    {
        CountryCode.Of("ZZ").Should().BeNull();
        CountryCode.Of(null).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_actor_has_a_row(ActorKind kind) => ActorCode.Of(kind).Should().NotBeNull();

    public static TheoryData<ActorKind> Kinds => [.. Enum.GetValues<ActorKind>()];

    [Fact]
    public void Deaths_of_sides_are_added_but_parts_of_a_side_are_not()
    {
        Toll toll = Toll.Of(
            Made.Incident(EventType.ArmedClash) with
            {
                Facets =
                [
                    Made.Killed(4, "soldiers"),
                    Made.Killed(3, "guards"),
                    Made.Killed(5, "fighters"),
                    Made.Killed(2, "children"),
                ],
            }
        )!;

        toll.Total.Should().Be(new TollRange(9, 9, 9), "guards may be soldiers, and children of any side");
    }

    [Fact]
    public void A_number_of_people_stands_before_numbers_of_groups() =>
        Toll.Of(Made.Incident(EventType.Bombing).With(Made.Killed(4, "soldiers"), Made.Killed(11)))!
            .Total.Should()
            .Be(new TollRange(11, 11, 11));

    [Fact]
    public void A_figure_for_another_place_or_period_is_not_the_incidents() =>
        Toll.Of(
                Made.Incident(EventType.Bombing)
                    .With(
                        Made.Killed(40) with
                        {
                            Place = "the whole province",
                        },
                        Made.Killed(900) with
                        {
                            Time = new Reportedly.Corroboration.IncidentTime(null, new DateOnly(2031, 4, 1)),
                        }
                    )
            )
            .Should()
            .BeNull();
}
