using CsCheck;
using Reportedly.Corroboration.Origins;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Origins;

public sealed class OriginKinshipTests
{
    private static readonly StatementSource[] Known =
    [
        Source("body:army", "the army"),
        Source("body:army@SY", "Syrian army"),
        Source("body:police", "police"),
        Source("body:dervan police", "Dervan police"),
        Source("body:lirna police", "Lirna police"),
        Source("person:goran tesh", "Goran Tesh", "body:dervan police"),
        Source("person:tesh", "Tesh"),
        Source("person:goran tehs", "Goran Tehs"),
        Source("office:police chief/body:dervan police", "police chief", "body:dervan police"),
        Source("unnamed:residents@{family}", "local residents"),
        Source("media:rightsmonitor", "Rights Monitor"),
        Source("body:rights monitor", "the Rights Monitor"),
    ];

    [Theory]
    [InlineData("body:army", "body:army@SY")]
    [InlineData("person:tesh", "person:goran tesh")]
    [InlineData("office:police chief/body:dervan police", "person:goran tesh")]
    [InlineData("media:rightsmonitor", "body:rights monitor")]
    public void Keys_that_can_only_mean_one_are_one(string one, string other)
    {
        OriginKinship kinship = new(Known.Where(source => source.Key != "person:goran tehs"));
        kinship.Of(one).Should().Be(kinship.Of(other));
    }

    [Theory]
    [InlineData("body:police", "body:dervan police")]
    [InlineData("body:dervan police", "body:lirna police")]
    [InlineData("person:goran tesh", "body:dervan police")]
    [InlineData("body:army@SY", "body:army@IQ")]
    public void Keys_that_may_mean_two_stay_two(string one, string other)
    {
        OriginKinship kinship = new(
            Known.Append(Source("body:army@IQ", "Iraqi army")).Where(source => source.Key != "body:army")
        );
        kinship.Of(one).Should().NotBe(kinship.Of(other));
    }

    [Fact]
    public void The_army_is_not_made_one_with_rebels_who_call_themselves_an_army()
    {
        OriginKinship kinship = new([Source("body:army", "army"), Source("body:free hills army", "Free Hills Army")]);
        kinship.Of("body:army").Should().NotBe(kinship.Of("body:free hills army"));
    }

    [Fact]
    public void A_key_that_was_never_met_is_itself() =>
        new OriginKinship(Known).Of("body:navy").Should().Be("body:navy");

    [Fact]
    public void The_order_in_which_sources_come_does_not_matter() =>
        Gen.Shuffle(Known)
            .Sample(shuffled =>
            {
                OriginKinship first = new(Known);
                OriginKinship other = new(shuffled);
                return Known.All(source => first.Of(source.Key) == other.Of(source.Key));
            });

    private static StatementSource Source(string key, string name, string? body = null) =>
        new(
            key,
            name,
            SourceKind.Organisation,
            body,
            body?[(body.IndexOf(':', StringComparison.Ordinal) + 1)..],
            false,
            false,
            []
        );
}
