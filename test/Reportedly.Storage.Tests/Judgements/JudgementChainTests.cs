using CsCheck;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Log;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>Whoever changes a judgement that was written is found out.</summary>
public sealed class JudgementChainTests
{
    private static readonly JudgementRow[] Whole = Chain(
        Says(JudgementKind.Reject, "e1"),
        Says(JudgementKind.Same, "e1", "e2"),
        Undoes("j1"),
        Says(JudgementKind.Note, "c1") with
        {
            Note = "Was read aloud on air.",
        }
    );

    [Fact]
    public void A_chain_that_nobody_touched_holds()
    {
        JudgementChain.Verify([]).Should().BeNull();
        JudgementChain.Verify(Whole).Should().BeNull();
    }

    [Fact]
    public void A_changed_byte_anywhere_is_found_and_its_judgement_named()
    {
        for (int row = 0; row < Whole.Length; row++)
        {
            JudgementRow entry = Whole[row];
            int length = entry.Previous.Length + entry.Hash.Length + entry.Body.Length;
            for (int at = 0; at < length; at++)
            {
                JudgementRow[] altered = [.. Whole];
                altered[row] = Altered(entry, at);

                JudgementChain.Verify(altered)!.Sequence.Should().BeInRange(row + 1, row + 2);
            }
        }
    }

    [Fact]
    public void A_changed_bit_is_found() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 63 + 200], Gen.Int[1, 255])
            .Sample(
                change =>
                {
                    JudgementRow[] altered = [.. Whole];
                    altered[change.Item1] = Altered(Whole[change.Item1], change.Item2, (byte)change.Item3);

                    JudgementChain.Verify(altered).Should().NotBeNull();
                },
                iter: 1000
            );

    [Fact]
    public void A_judgement_that_is_taken_out_repeated_moved_or_renumbered_is_found()
    {
        JudgementChain
            .Verify([Whole[0], Whole[2], Whole[3]])!
            .Message.Should()
            .StartWith("judgement j2: the log goes on");
        JudgementChain.Verify([Whole[0], Whole[0], Whole[1]]).Should().NotBeNull();
        JudgementChain.Verify([Whole[1], Whole[0]]).Should().NotBeNull();
        JudgementChain.Verify([Whole[0], Whole[1] with { Sequence = 3 }]).Should().NotBeNull();
        JudgementChain
            .Verify([Whole[0], Whole[2] with { Sequence = 2 }])!
            .Message.Should()
            .StartWith("judgement j2: it does not follow");
    }

    [Fact]
    public void A_row_that_is_hashed_and_yet_no_judgement_is_found()
    {
        ReadOnlyMemory<byte> body = "{}"u8.ToArray();
        JudgementRow odd = new(1, HashChain.Start, HashChain.OfJudgement(HashChain.Start.Span, body.Span), body);

        JudgementChain.Verify([odd])!.Message.Should().StartWith("judgement j1: it cannot be read:");
    }

    [Fact]
    public void An_undo_of_itself_is_found() =>
        JudgementChain.Verify(Chain(Undoes("j1")))!.Message.Should().Contain("j1, which does not stand before it");

    private static JudgementRow[] Chain(params JudgementDraft[] drafts)
    {
        ReadOnlyMemory<byte> last = HashChain.Start;
        List<JudgementRow> entries = [];
        foreach (JudgementDraft draft in drafts)
        {
            byte[] body = JudgementCodec.ToUtf8(draft);
            byte[] hash = HashChain.OfJudgement(last.Span, body);
            entries.Add(new JudgementRow(entries.Count + 1, last, hash, body));
            last = hash;
        }
        return [.. entries];
    }

    private static JudgementRow Altered(JudgementRow entry, int at, byte difference = 1)
    {
        byte[] all = [.. entry.Previous.Span, .. entry.Hash.Span, .. entry.Body.Span];
        all[at] ^= difference;
        return new JudgementRow(entry.Sequence, all[..32], all[32..64], all[64..]);
    }
}
