using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Tests.Origins;

public sealed class PublisherFamiliesTests
{
    [Theory]
    [InlineData("BBC News", null, "BBC", null)]
    [InlineData("BBC News", "https://www.bbc.co.uk/news/world-1", null, "https://bbc.com/persian/2")]
    [InlineData("The Times", "https://www.thetimes.co.uk/x", "The Sunday Times", null)]
    [InlineData("Xinhua news agency", null, "People's Daily", "http://en.people.cn/3")]
    [InlineData("Daily Mail", null, "The Mail on Sunday", null)]
    [InlineData("De Volkskrant", null, null, "https://www.ad.nl/buitenland/4")]
    [InlineData("Mobile Register", null, "Huntsville Times", null)]
    [InlineData("Kelvar Post", null, null, "https://news.kelvarpost.example/2030/5")]
    [InlineData("The Kelvar Post", null, "Kelvar Post newspaper", null)]
    [InlineData("Rudaw English", null, "Rudaw", null)]
    [InlineData("CNN", "https://edition.cnn.com/6", "CNN International", null)]
    public void Sister_titles_and_editions_are_one_voice(string? one, string? at, string? other, string? otherAt) =>
        PublisherFamilies.Default.Of(one, at).Should().Be(PublisherFamilies.Default.Of(other, otherAt)).And.NotBeNull();

    [Theory]
    [InlineData("The Guardian", "https://www.theguardian.com/1", "The Guardian", "https://guardian.ng/2")]
    [InlineData("Kelvar Post", null, "Dervan Courier", null)]
    [InlineData("Reuters", null, "Associated Press", null)]
    [InlineData("The Daily Star", "https://www.dailystar.com.lb/1", "The Daily Star", "https://www.thedailystar.net/2")]
    [InlineData("Al Jazeera", null, "Al Arabiya", null)]
    public void Papers_of_two_houses_are_two_voices(string? one, string? at, string? other, string? otherAt) =>
        PublisherFamilies.Default.Of(one, at).Should().NotBe(PublisherFamilies.Default.Of(other, otherAt));

    [Fact]
    public void What_an_agency_wrote_is_its_own_on_whatever_site() =>
        PublisherFamilies
            .Default.Of("AFP", "https://www.dailymail.co.uk/wires/afp/7")
            .Should()
            .Be(PublisherFamilies.Default.Of("Agence France-Presse", null));

    [Fact]
    public void A_report_without_publisher_and_address_has_no_family()
    {
        PublisherFamilies.Default.Of(null, null).Should().BeNull();
        PublisherFamilies.Default.Of(" ", "no address").Should().BeNull();
    }

    [Fact]
    public void Every_agency_that_texts_are_credited_to_is_in_a_family() =>
        NewsAgencies.Default.Names.Where(name => PublisherFamilies.Default.Named(name) is null).Should().BeEmpty();
}
