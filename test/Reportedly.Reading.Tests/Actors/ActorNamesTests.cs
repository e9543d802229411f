using Reportedly.Reading.Actors.Register;

namespace Reportedly.Reading.Tests.Actors;

/// <summary>A name is found in whatever spelling a paper has for it.</summary>
public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("al-Shabaab", "Al Shabaab")]
    [InlineData("El-Karim Brigade", "al-Karim brigade")]
    [InlineData("Kata'ib Hezbollah", "Kata’ib Hezbollah")]
    [InlineData("the Resistance Front", "Resistance Front")]
    [InlineData("Israel Defense Forces", "Israel Defence Forces")]
    [InlineData("World Health Organization", "World Health Organisation")]
    [InlineData("Águilas Negras", "Aguilas Negras")]
    [InlineData("U.N. Security Council", "UN Security Council")]
    [InlineData("Centre for River Peace", "Center for River Peace")]
    public void Two_spellings_of_a_name_are_one(string name, string other) =>
        ActorNames.Fold(name).Should().Be(ActorNames.Fold(other));

    [Theory]
    [InlineData("Hezbollah", "Kataib Hezbollah")]
    [InlineData("Army of the North", "Army of the South")]
    public void Two_names_stay_two(string name, string other) =>
        ActorNames.Fold(name).Should().NotBe(ActorNames.Fold(other));

    [Fact]
    public void A_name_longer_than_any_is_none() => ActorNames.Fold(new string('a', 5000)).Should().BeEmpty();

    [Theory]
    [InlineData("PKK", true)]
    [InlineData("M23", true)]
    [InlineData("JeM", true)]
    [InlineData("Al-Qaeda", false)]
    [InlineData("Nato", false)]
    [InlineData("Free Army", false)]
    public void A_short_form_is_known_by_its_letters(string name, bool isShort) =>
        ActorRegister.IsShortForm(name).Should().Be(isShort);
}
