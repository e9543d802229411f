using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Tests.Origins;

public sealed class BodyNameTests
{
    [Theory]
    [InlineData("the Interior Ministry of Iraq", "Iraq's interior ministry")]
    [InlineData("Ministry of the Interior", "Interior Ministry")]
    [InlineData("the Turkish army", "Turkey's armed forces")]
    [InlineData("Dervan police", "police in Dervan province")]
    [InlineData("Orsal General Hospital", "the Orsal General Hospital")]
    [InlineData("Ministry of Defense", "the defence ministry")]
    [InlineData("Kelvar Mining Ltd.", "Kelvar Mining")]
    public void Names_that_differ_in_form_alone_name_one_body(string one, string other) =>
        BodyName.Of(one)!.Key(null).Should().Be(BodyName.Of(other)!.Key(null));

    [Theory]
    [InlineData("Interior Ministry", "Health Ministry")]
    [InlineData("the Turkish army", "the Syrian army")]
    [InlineData("Dervan police", "Lirna police")]
    [InlineData("Syrian Observatory for Human Rights", "Iraqi Observatory for Human Rights")]
    public void Names_of_two_bodies_stay_apart(string one, string other) =>
        BodyName.Of(one)!.Key(null).Should().NotBe(BodyName.Of(other)!.Key(null));

    [Fact]
    public void A_body_that_every_country_has_is_told_apart_by_the_country_of_the_report()
    {
        BodyName.Of("the army")!.Key("TR").Should().Be("body:army@TR");
        BodyName.Of("the Syrian army")!.Key("TR").Should().Be("body:army@SY");
        BodyName.Of("the Northern Liberation Front")!.Key("TR").Should().Be("body:northern liberation front");
    }

    [Fact]
    public void A_name_without_a_word_names_no_body() => BodyName.Of(" - ").Should().BeNull();
}
