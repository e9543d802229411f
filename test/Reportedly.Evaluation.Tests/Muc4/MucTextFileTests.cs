using Reportedly.Evaluation.Muc4;

namespace Reportedly.Evaluation.Tests.Muc4;

/// <summary>A file of messages is cut into messages, and a header into city, country and day.</summary>
public sealed class MucTextFileTests
{
    private const string Two = """
        TST2-MUC4-0001

           LIMA, 3 JAN 90 (VELM WIRE) -- [REPORT] [IVO TELLO] [TEXT] A BOMB WENT
        OFF [WORDS INDISTINCT] TODAY.

           NO ONE WAS HURT.


        DEV-MUC3-0002 (NOSC)

           PANAMA CITY (PANAMA), NO DATE -- [EDITORIAL] [TEXT] PEACE IS NEAR.
        """;

    [Fact]
    public void A_header_gives_city_country_and_day()
    {
        MucText[] texts = [.. MucTextFile.Parse(Two, "two")];

        texts.Select(text => text.Id).Should().Equal("TST2-MUC4-0001", "DEV-MUC3-0002");
        texts[0].City.Should().Be("LIMA");
        texts[0].Country.Should().BeNull();
        texts[0].Date.Should().Be(new DateOnly(1990, 1, 3));
        texts[1].Country.Should().Be("PANAMA");
        texts[1].Date.Should().BeNull();
        texts[1].Genre.Should().Be("EDITORIAL");
    }

    [Fact]
    public void Paragraphs_stand_on_one_line_each_without_the_remarks_of_those_who_took_them_down()
    {
        MucTextFile.Parse(Two, "two").First().Body.Should().Be("A BOMB WENT OFF TODAY.\n\nNO ONE WAS HURT.");
    }

    [Fact]
    public void Text_before_the_first_id_is_refused()
    {
        Action read = () => MucTextFile.Parse("A BOMB WENT OFF.\n", "stray").ToList();

        read.Should().Throw<InvalidDataException>().WithMessage("stray: *id*");
    }
}
