using System.Text;
using CsCheck;
using Reportedly.Storage.Judgements;
using static Reportedly.Storage.Tests.Judgements.MarketReport;

namespace Reportedly.Storage.Tests.Judgements;

/// <summary>A judgement is written in one way, and read only if it is written so.</summary>
public sealed class JudgementCodecTests
{
    [Fact]
    public void A_judgement_is_one_line_that_people_can_read()
    {
        JudgementDraft draft = Says(JudgementKind.Grade, "f1") with { SourceGrade = SourceGrade.B, Who = "Зоя" };

        Encoding
            .UTF8.GetString(JudgementCodec.ToUtf8(draft))
            .Should()
            .Be(
                $$"""
                {"schema":"reportedly/judgement/1","kind":"grade","subjects":[{"report":"{{Key}}","thing":"figure","id":"f1",
                "words":{"start":45,"end":47,"quote":"12"},"ordinal":0}],"from":[],"changes":[],"assignee":null,"note":null,
                "source_grade":"B","information_grade":null,"undoes":null,"who":"Зоя","when":"2031-05-06T12:00:00+00:00",
                "why":"checked against the recording"}
                """.ReplaceLineEndings("")
            );
    }

    [Theory]
    [MemberData(nameof(JudgementRulesTests.Fit), MemberType = typeof(JudgementRulesTests))]
    public void Every_kind_is_read_as_it_was_written(JudgementDraft draft)
    {
        byte[] written = JudgementCodec.ToUtf8(draft);
        JudgementDraft read = JudgementCodec.FromUtf8(written);

        read.Should().BeEquivalentTo(draft);
        JudgementCodec.ToUtf8(read).Should().Equal(written);
    }

    [Fact]
    public void Times_are_kept_in_UTC() =>
        JudgementCodec
            .FromUtf8(
                JudgementCodec.ToUtf8(
                    Says(JudgementKind.Accept, "e1") with
                    {
                        When = new DateTimeOffset(2031, 5, 6, 14, 0, 0, TimeSpan.FromHours(2)),
                    }
                )
            )
            .When.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .Be("2031-05-06T12:00:00.0000000+00:00");

    [Theory]
    [InlineData("\"kind\":\"accept\"", "\"kind\":\"praise\"", "*'praise' is not one of accept, correct, reject*")]
    [InlineData("\"kind\":\"accept\"", "\"kind\":\"accept\",\"extra\":1", "*extra*")]
    [InlineData("\"kind\":\"accept\"", "\"kind\":\"accept\",\"kind\":\"accept\"", "*kind*")]
    [InlineData("\"note\":null,", "", "*note*")]
    [InlineData("\"from\":[]", "\"from\":[null]", "*takes no from*")]
    [InlineData("\"from\":[]", "\"from\": []", "*changed by hand*")]
    [InlineData("12:00:00+00:00", "14:00:00+02:00", "*changed by hand*")]
    [InlineData("\"source_grade\":null", "\"source_grade\":\"b\"", "*takes no source_grade*")]
    [InlineData("Mira", "\\u004dira", "*changed by hand*")]
    public void What_is_written_otherwise_is_refused(string was, string now, string why)
    {
        string written = Encoding.UTF8.GetString(JudgementCodec.ToUtf8(Says(JudgementKind.Accept, "e1")));
        written.Should().Contain(was);
        byte[] altered = Encoding.UTF8.GetBytes(written.Replace(was, now, StringComparison.Ordinal));

        new Action(() => JudgementCodec.FromUtf8(altered)).Should().Throw<InvalidJudgementException>().WithMessage(why);
    }

    [Fact]
    public void Any_bytes_give_a_judgement_or_a_clear_refusal()
    {
        byte[] written = JudgementCodec.ToUtf8(Corrects("e1", FieldChange.Naming("places", To("p2"))));
        Gen.Select(Gen.Int[0, written.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 8])
            .Sample(
                change =>
                {
                    (int at, int cut, byte[] put) = change;
                    byte[] altered = [.. written.Take(at), .. put, .. written.Skip(at + cut)];
                    try
                    {
                        JudgementCodec.ToUtf8(JudgementCodec.FromUtf8(altered)).Should().Equal(altered);
                    }
                    catch (InvalidJudgementException refused)
                    {
                        refused.Message.Should().NotBeEmpty();
                    }
                },
                iter: 2000
            );
    }
}
