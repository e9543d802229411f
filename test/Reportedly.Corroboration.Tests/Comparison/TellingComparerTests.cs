using Reportedly.Corroboration.Comparison;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Comparison;

public sealed class TellingComparerTests
{
    private static readonly TellingPlace Orsal = new(
        "orsal",
        "Orsal",
        null,
        null,
        null,
        null,
        null,
        PlacePrecision.Settlement
    );

    [Fact]
    public void Two_reports_of_one_sort_with_the_same_town_and_day_tell_of_one_incident() =>
        Score(Told("a", EventType.Shelling), Told("b", EventType.Shelling)).Should().BePositive();

    [Fact]
    public void A_killing_and_a_shelling_of_one_town_and_day_with_other_victims_are_two_incidents() =>
        Score(
                Told("a", EventType.Killing, new TellingFigure(Measure.Killed, 2, 2, "officials")),
                Told("b", EventType.Shelling, new TellingFigure(Measure.Killed, 18, 18, "civilians"))
            )
            .Should()
            .BeNegative();

    [Fact]
    public void A_toll_and_a_count_of_wounded_that_both_differ_speak_more_against_than_one_of_them()
    {
        Telling one = Told("a", EventType.Attack, Killed(5), Injured(46));

        Score(one, Told("b", EventType.Attack, Killed(8), Injured(60)))
            .Should()
            .BeLessThan(Score(one, Told("b", EventType.Attack, Killed(8))));
    }

    [Fact]
    public void An_attack_is_nearer_to_a_killing_than_to_a_bombing()
    {
        Telling one = Told("a", EventType.Attack);

        Score(one, Told("b", EventType.Killing)).Should().BeGreaterThan(Score(one, Told("b", EventType.Bombing)));
    }

    [Fact]
    public void A_plot_to_attack_and_a_plot_to_bomb_that_were_both_foiled_tell_of_one_incident()
    {
        Telling attack = Told("a", EventType.Attack) with { Stage = EventStage.Foiled };
        Telling bombing = Told("b", EventType.Bombing) with { Stage = EventStage.Foiled };

        Score(attack, bombing).Should().BePositive();
    }

    [Fact]
    public void What_is_shown_of_a_comparison_adds_up_to_its_score()
    {
        PairComparison shown = TellingComparer.Explain(
            Told("a", EventType.Attack, Killed(5), Injured(46)),
            Told("b", EventType.Killing, Killed(8))
        );

        shown.Evidence.Sum(evidence => evidence.Adds).Should().BeApproximately(shown.Score, 1e-9);
    }

    private static double Score(Telling one, Telling other) => TellingComparer.Score(one, other);

    private static TellingFigure Killed(int count) => new(Measure.Killed, count, count, "people");

    private static TellingFigure Injured(int count) => new(Measure.Injured, count, count, "people");

    private static Telling Told(string report, EventType type, params TellingFigure[] figures)
    {
        QuotedSpan anchor = new(0, 3, "hit");
        return new Telling
        {
            Id = TellingId.Of(report, anchor, 0),
            Report = report,
            Event = "e1",
            Type = type,
            Stage = EventStage.Accomplished,
            Anchor = anchor,
            Days = new DaySpan(100, 100),
            IsDated = true,
            Places = [Orsal],
            Agents = [],
            Targets = [],
            Figures = [.. figures],
            Words = [],
            Sentence = (ulong)report[0],
        };
    }
}
