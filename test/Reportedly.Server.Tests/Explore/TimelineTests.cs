using System.Collections.Immutable;
using CsCheck;
using Reportedly.Records;
using Reportedly.Server.Pages.Explore.Time;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Explore;

/// <summary>What a timeline promises: nothing is lost, and nothing is put on a day that no report names.</summary>
public sealed class TimelineTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[
            new DateOnly(1850, 1, 1).DayNumber,
            new DateOnly(2199, 12, 31).DayNumber
        ]
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<OutlinedIncident> Incident =
        from first in Day
        from length in Gen.OneOf(Gen.Const(0), Gen.Int[0, 40], Gen.Int[0, 4000])
        from open in Gen.Int[0, 9]
        select Outlined(
            open is 0 or 1 ? null : first,
            open is 0 or 2 ? null : DateOnly.FromDayNumber(first.DayNumber + length)
        );

    [Fact]
    public void Every_incident_is_counted_once()
    {
        Gen.Select(Incident.Array[0, 60], Day, Gen.Int[0, 90_000], Gen.Bool)
            .Sample(
                (incidents, since, days, isCut) =>
                {
                    DateOnly until = DateOnly.FromDayNumber(since.DayNumber + days);
                    OutlinedIncident[] found = isCut
                        ?
                        [
                            .. incidents.Where(one =>
                                (one.Last ?? one.First ?? since) >= since && (one.First ?? one.Last ?? until) <= until
                            ),
                        ]
                        : incidents;

                    Timeline timeline = Timeline.Of([.. found], isCut ? since : null, isCut ? until : null);

                    (timeline.Bars.Sum(bar => bar.Sure) + timeline.Spread + timeline.Beyond + timeline.Undated)
                        .Should()
                        .Be(found.Length);
                    timeline.Bars.Sum(bar => bar.Share).Should().BeApproximately(timeline.Spread, 1e-6);
                }
            );
    }

    [Fact]
    public void Bars_follow_each_other_without_a_gap_and_are_few_enough_to_be_told_apart()
    {
        Incident
            .Array[1, 20]
            .Sample(incidents =>
            {
                Timeline timeline = Timeline.Of([.. incidents], null, null);

                timeline.Bars.Length.Should().BeLessThan(120);
                foreach ((TimeBar one, TimeBar next) in timeline.Bars.Zip(timeline.Bars.Skip(1)))
                {
                    next.From.Should().Be(one.To.AddDays(1));
                }
            });
    }

    [Fact]
    public void What_is_known_by_month_is_spread_over_the_month_and_put_on_no_day()
    {
        Timeline timeline = Timeline.Of(
            [
                Outlined(new DateOnly(2030, 3, 1), new DateOnly(2030, 3, 31)),
                Outlined(new DateOnly(2030, 3, 5), new DateOnly(2030, 3, 5)),
            ],
            null,
            null
        );

        timeline.Unit.Should().Be(TimeUnit.Day);
        timeline.Bars.Should().HaveCount(31);
        timeline.Bars[0].Sure.Should().Be(0);
        timeline.Bars[0].Share.Should().BeApproximately(1.0 / 31, 1e-9);
        timeline.Bars[4].Sure.Should().Be(1);
        timeline.Bars.Should().OnlyContain(bar => bar.Possible == 1);
    }

    [Fact]
    public void What_may_lie_outside_of_the_days_asked_for_is_not_sure_to_lie_in_them()
    {
        Timeline timeline = Timeline.Of(
            [Outlined(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31))],
            new DateOnly(2030, 3, 5),
            new DateOnly(2030, 3, 5)
        );

        timeline.Bars.Should().ContainSingle().Which.Sure.Should().Be(0);
        timeline.Spread.Should().Be(0);
        timeline.Vague.Should().ContainSingle().Which.Should().Match<TimeArea>(area => area.GoesBack && area.GoesOn);
    }

    [Fact]
    public void What_is_known_by_year_does_not_stretch_the_line_of_what_is_known_by_day()
    {
        Timeline timeline = Timeline.Of(
            [
                Outlined(new DateOnly(2030, 3, 5), new DateOnly(2030, 3, 5)),
                Outlined(new DateOnly(2030, 3, 9), new DateOnly(2030, 3, 9)),
                Outlined(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31)),
                Outlined(new DateOnly(2029, 1, 1), new DateOnly(2029, 12, 31)),
                Outlined(new DateOnly(2030, 3, 7), null),
            ],
            null,
            null
        );

        timeline.Unit.Should().Be(TimeUnit.Day);
        timeline.Bars.Should().HaveCount(5).And.OnlyContain(bar => bar.Share == 0);
        timeline.Vague.Should().HaveCount(3);
        TimeArea year = timeline.Vague.Single(area => area.First == new DateOnly(2030, 1, 1));
        (year.From, year.To).Should().Be((new DateOnly(2030, 3, 5), new DateOnly(2030, 3, 9)));
        (year.GoesBack, year.GoesOn, year.Incidents).Should().Be((true, true, 1));
        TimeArea before = timeline.Vague.Single(area => area.First == new DateOnly(2029, 1, 1));
        (before.GoesBack, before.GoesOn).Should().Be((true, false));
        TimeArea open = timeline.Vague.Single(area => area.Last is null);
        (open.From, open.GoesBack, open.GoesOn).Should().Be((new DateOnly(2030, 3, 7), false, true));
    }

    [Fact]
    public void What_is_known_by_year_alone_is_drawn_over_its_years()
    {
        Timeline timeline = Timeline.Of(
            [
                Outlined(new DateOnly(2029, 1, 1), new DateOnly(2029, 12, 31)),
                Outlined(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31)),
            ],
            null,
            null
        );

        timeline.Vague.Should().BeEmpty();
        timeline.Spread.Should().Be(2);
        timeline.Bars[0].From.Should().Be(new DateOnly(2029, 1, 1));
        timeline.Bars[^1].To.Should().BeOnOrAfter(new DateOnly(2030, 12, 31));
    }

    private static OutlinedIncident Outlined(DateOnly? first, DateOnly? last) =>
        new(
            "i0000000000000000",
            first,
            last,
            EventType.Attack,
            0,
            1,
            1,
            null,
            null,
            ImmutableArray<OutlinedPoint>.Empty
        );
}
