using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Testimonies;

/// <summary>"The raid" speaks with the words of the telling that it points to.</summary>
public sealed class BackReferencesTests
{
    private static readonly DateOnly Monday = new(2030, 3, 4);

    [Fact]
    public void The_raid_is_the_one_told_before()
    {
        Testimony testimony = new MadeRecord(
            "Gunmen attacked a mine near the lake on Monday. The raid was claimed by nobody."
        )
            .Event("attacked", EventType.Attack, day: Monday)
            .Event("raid", EventType.Attack)
            .Testimony();

        Telling raid = testimony.Tellings[1];
        raid.IsDated.Should().BeTrue();
        raid.Days.Should().Be(testimony.Tellings[0].Days);
        raid.Words.Should().Equal(testimony.Tellings[0].Words);
    }

    [Fact]
    public void A_raid_may_be_another_one()
    {
        Testimony testimony = new MadeRecord("Gunmen attacked a mine near the lake on Monday. A raid was feared.")
            .Event("attacked", EventType.Attack, day: Monday)
            .Event("raid", EventType.Attack)
            .Testimony();

        testimony.Tellings[1].Words.Should().NotEqual(testimony.Tellings[0].Words);
    }

    [Fact]
    public void The_raid_of_another_day_is_another_one()
    {
        Testimony testimony = new MadeRecord(
            "Gunmen attacked a mine near the lake on Monday. The raid of Friday was worse."
        )
            .Event("attacked", EventType.Attack, day: Monday)
            .Event("raid", EventType.Attack, day: Monday.AddDays(-3))
            .Testimony();

        testimony.Tellings[1].Words.Should().NotEqual(testimony.Tellings[0].Words);
    }

    [Fact]
    public void The_clashes_are_not_an_arrest_told_before()
    {
        Testimony testimony = new MadeRecord("Police arrested nine men on Monday. The clashes went on.")
            .Event("arrested", EventType.Arrest, day: Monday)
            .Event("clashes", EventType.ArmedClash)
            .Testimony();

        testimony.Tellings[1].IsDated.Should().BeFalse();
    }

    [Fact]
    public void A_telling_with_neither_day_nor_place_goes_on_with_the_one_before()
    {
        Testimony testimony = new MadeRecord("Gunmen killed two men on Monday. Two men had been shot, the mayor said.")
            .Event("killed", EventType.Killing, day: Monday)
            .Event("shot", EventType.Killing)
            .Testimony();

        testimony.Tellings[1].Days.Should().Be(testimony.Tellings[0].Days);
        testimony.Tellings[1].Words.Should().NotEqual(testimony.Tellings[0].Words);
    }
}
