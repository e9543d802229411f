using Reportedly.Evaluation.MadeReports;

namespace Reportedly.Evaluation.Tests;

public sealed class KeyVerdictsTests
{
    [Fact]
    public void Two_origins_that_agree_corroborate() =>
        Verdict(Says("A", 12, 12), Says("B", 12, null)).Should().Be("corroborated");

    [Fact]
    public void Numbers_that_cannot_both_be_so_are_contested() =>
        Verdict(Says("A", 12, 12), Says("B", 17, 17)).Should().Be("contested");

    [Fact]
    public void What_an_origin_said_before_counts_no_more() =>
        Verdict(Says("A", 12, 12) with { Superseded = true }, Says("A", 19, 19), Says("B", 19, 19))
            .Should()
            .Be("corroborated");

    [Fact]
    public void A_denial_against_an_assertion_is_contested_and_alone_denied()
    {
        Verdict(Says("A", null, null), Stands("B", "denies")).Should().Be("contested");
        Verdict(Stands("B", "denies")).Should().Be("denied");
    }

    [Fact]
    public void Who_does_not_confirm_weighs_where_one_origin_says_so() =>
        Verdict(Says("A", null, null), Stands("B", "does_not_confirm")).Should().Be("unconfirmed");

    [Fact]
    public void Who_says_nothing_is_told_where_one_origin_says_so()
    {
        Verdict(Says("A", null, null), Stands("B", "declines_to_comment")).Should().Be("no_comment");
        Verdict(Says("A", null, null), Says("C", null, null), Stands("B", "declines_to_comment"))
            .Should()
            .Be("corroborated");
    }

    private static string Verdict(params KeyPosition[] positions) => KeyVerdicts.Of(positions);

    private static KeyPosition Says(string origin, long? low, long? high) =>
        new(origin, "asserts", low, high, false, []);

    private static KeyPosition Stands(string origin, string stance) => new(origin, stance, null, null, false, []);
}
