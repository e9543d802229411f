using CsCheck;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>An undo is a judgement like others: it stays in the log, and can be undone.</summary>
public sealed class UndoTests
{
    private static readonly string[] Ids = ["e1", "e2", "f1", "c1", "p2"];

    [Fact]
    public void An_undone_judgement_stands_no_more_and_stays_in_the_log()
    {
        ActiveJudgements active = After(Says(JudgementKind.Reject, "e1"), Undoes("j1"));

        active.Standing.Should().BeEmpty();
        active.Through.Should().Be(2);
        active.Find("j1")!.Kind.Should().Be(JudgementKind.Reject);
        active.UndoneBy(active.Find("j1")!)!.Id.Should().Be("j2");
    }

    [Fact]
    public void An_undone_undo_lets_the_judgement_stand_again()
    {
        ActiveJudgements active = After(Says(JudgementKind.Reject, "e1"), Undoes("j1"), Undoes("j2"));

        active.Standing.Select(one => one.Id).Should().Equal("j1");
        After(Says(JudgementKind.Reject, "e1"), Undoes("j1"), Undoes("j2"), Undoes("j3")).Standing.Should().BeEmpty();
    }

    [Fact]
    public void A_judgement_that_two_undid_stands_only_when_both_are_undone()
    {
        JudgementDraft[] log =
        [
            Says(JudgementKind.Reject, "e1"),
            Undoes("j1"),
            Undoes("j1"),
            Undoes("j2"),
            Undoes("j3"),
        ];

        After(log[..4]).Standing.Should().BeEmpty();
        After(log).Standing.Should().ContainSingle();
    }

    [Fact]
    public void What_an_undo_bears_on_is_what_the_undone_bore_on()
    {
        ActiveJudgements active = After(Says(JudgementKind.Reject, "e1"), Undoes("j1"), Undoes("j2"));

        active.ReportsOf(active.Find("j3")!).Should().Equal(Key);
    }

    [Fact]
    public void An_undo_of_what_does_not_stand_before_it_is_refused() =>
        new Action(() => After(Undoes("j1"))).Should().Throw<ArgumentException>().WithMessage("*j1, which is not*");

    [Fact]
    public void Judgements_follow_one_another_without_gaps()
    {
        Judgement second = new(2, Says(JudgementKind.Accept, "e1"), [], []);

        new Action(() => ActiveJudgements.Of([second])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_long_chain_of_undos_is_followed_to_its_end()
    {
        JudgementDraft[] chain =
        [
            Says(JudgementKind.Reject, "e1"),
            .. Enumerable.Range(1, 200).Select(at => Undoes($"j{at}")),
        ];

        After(chain).Standing.Should().ContainSingle();
        After(chain[..^1]).Standing.Should().BeEmpty();
    }

    [Fact]
    public void Undoing_the_last_judgement_gives_exactly_what_stood_before()
    {
        AnyLog.Sample(
            log =>
            {
                ActiveJudgements before = After(log);
                ActiveJudgements after = After([
                    .. log,
                    Says(JudgementKind.Reject, "e3"),
                    Undoes($"j{log.Length + 1}"),
                ]);

                after.Standing.Should().Equal(before.Standing);
                after.About(Key).Should().Equal(before.About(Key));
            },
            iter: 500
        );
    }

    [Fact]
    public void What_stands_is_what_reading_the_log_from_its_end_says()
    {
        AnyLog.Sample(
            log =>
            {
                HashSet<string> undone = [];
                for (int at = log.Length; at > 0; at--)
                {
                    if (log[at - 1].Undoes is { } target && !undone.Contains($"j{at}"))
                    {
                        undone.Add(target);
                    }
                }
                ActiveJudgements active = After(log);

                Enumerable
                    .Range(1, log.Length)
                    .Where(at => !active.Stands(active.Find($"j{at}")!))
                    .Select(at => $"j{at}")
                    .Should()
                    .BeEquivalentTo(undone);
            },
            iter: 500
        );
    }

    /// <summary>Logs of judgements and undos, some of what is undone already.</summary>
    private static Gen<JudgementDraft[]> AnyLog =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1000])
            .Array[0, 30]
            .Select(steps =>
                steps
                    .Select(
                        (step, at) =>
                            step.Item1 == 0 || at == 0
                                ? Says(JudgementKind.Accept, Ids[step.Item2 % Ids.Length])
                                : Undoes($"j{(step.Item2 % at) + 1}")
                    )
                    .ToArray()
            );
}
