using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Reportedly.Reading.Rules;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

public sealed class DerivationCodecTests
{
    private static readonly SourceText Source = SourceText.FromString("🕊️ قال المتحدث: 160 arrested, “two” killed.");

    private static readonly Gen<TextSpan> Spans = Gen.Select(
        Gen.Int[0, Source.CodePoints.Length],
        Gen.Int[0, Source.CodePoints.Length],
        (a, b) =>
            TextSpan.FromBounds(Source.CodePoints.ToUtf16(Math.Min(a, b)), Source.CodePoints.ToUtf16(Math.Max(a, b)))
    );

    private static readonly Gen<Derivation> Steps = Gen.Recursive<Derivation>(
        (depth, below) =>
            Gen.Select(
                Gen.String.AlphaNumeric,
                Spans,
                Gen.String[Gen.Char["\"\\\n<é🕊️ق"], 0, 8].Where(says => !says.Any(char.IsSurrogate)),
                depth > 5 ? Gen.Const(Array.Empty<Derivation>()) : below.Array[0, 3],
                (rule, span, says, parts) => new Derivation(rule, span, says, [.. parts])
            )
    );

    [Fact]
    public void Derivations_come_back_as_they_were_and_give_the_same_bytes_again() =>
        Steps
            .Array[0, 6]
            .Sample(steps =>
            {
                DerivationBook book = new(
                    steps
                        .Select((step, i) => (Id: $"c{i}", step))
                        .ToImmutableSortedDictionary(pair => pair.Id, pair => pair.step, StringComparer.Ordinal)
                );
                byte[] bytes = DerivationCodec.ToUtf8(book, Source);
                DerivationBook back = DerivationCodec.FromUtf8(bytes, Source);
                Same(back, book).Should().BeTrue();
                DerivationCodec.ToUtf8(back, Source).Should().Equal(bytes);
            });

    [Fact]
    public void A_deep_derivation_comes_back()
    {
        Derivation step = new("leaf@1", new TextSpan(0, 2), "a leaf");
        for (int i = 0; i < 100; i++)
        {
            step = new Derivation($"step-{i}@1", new TextSpan(0, 2), "a step", [step]);
        }
        DerivationBook book = new(
            ImmutableSortedDictionary<string, Derivation>.Empty.WithComparers(StringComparer.Ordinal).Add("c1", step)
        );

        Same(DerivationCodec.FromUtf8(DerivationCodec.ToUtf8(book, Source), Source), book).Should().BeTrue();
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        DerivationBook book = new(
            ImmutableSortedDictionary<string, Derivation>
                .Empty.WithComparers(StringComparer.Ordinal)
                .Add("c1", new Derivation("r@1", new TextSpan(2, 1), "behind the dove"))
        );

        Encoding
            .UTF8.GetString(DerivationCodec.ToUtf8(book, Source))
            .Should()
            .Be("""{"c1":{"rule":"r@1","start":1,"end":2,"says":"behind the dove"}}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"c1":7}""")]
    [InlineData("""{"c1":{"rule":"r@1","start":0,"says":"no end"}}""")]
    [InlineData("""{"c1":{"rule":"r@1","start":0,"end":"1","says":"an end of letters"}}""")]
    [InlineData("""{"c1":{"rule":"r@1","start":3,"end":1,"says":"an end before the start"}}""")]
    [InlineData("""{"c1":{"rule":"r@1","start":0,"end":9999,"says":"an end outside"}}""")]
    public void What_is_no_derivation_of_this_text_is_refused(string json)
    {
        Action read = () => DerivationCodec.FromUtf8(Encoding.UTF8.GetBytes(json), Source);

        read.Should().Throw<InvalidDataException>().WithMessage("These *derivations*");
    }

    private static bool Same(DerivationBook left, DerivationBook right) =>
        left.Entries.Keys.SequenceEqual(right.Entries.Keys)
        && left.Entries.Values.Zip(right.Entries.Values).All(pair => Same(pair.First, pair.Second));

    private static bool Same(Derivation left, Derivation right) =>
        left.Rule == right.Rule
        && left.Span == right.Span
        && left.Says == right.Says
        && left.Parts.Length == right.Parts.Length
        && left.Parts.Zip(right.Parts).All(pair => Same(pair.First, pair.Second));
}
