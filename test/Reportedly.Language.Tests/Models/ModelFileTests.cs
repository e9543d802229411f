using System.Buffers.Binary;
using CsCheck;
using Reportedly.Language.Models;

namespace Reportedly.Language.Tests.Models;

/// <summary>A model is taken whole or refused with a remedy.</summary>
public sealed class ModelFileTests
{
    /// <summary>Where the number of the format stands.</summary>
    private const int FormatAt = 8;

    [Fact]
    public void What_was_written_is_read_again() =>
        Gen.Select(Gen.Float.Array, Gen.SByte.Array, Gen.Int.Array)
            .Sample(
                (floats, bytes, whole) =>
                {
                    ModelWriter writer = new();
                    writer.Add<float>("floats", floats);
                    writer.Add<sbyte>("bytes", bytes);
                    writer.AddLines("lines", ["one", "", "drei"]);
                    writer.Add<int>("whole", whole);
                    ModelFile file = ModelFile.Parse("x.model", writer.ToBytes());
                    file.Numbers<float>("floats").ToArray().Should().Equal(floats);
                    file.Numbers<sbyte>("bytes").ToArray().Should().Equal(bytes);
                    file.Numbers<int>("whole").ToArray().Should().Equal(whole);
                    file.Lines("lines").Should().Equal("one", "", "drei");
                }
            );

    [Fact]
    public void The_same_sections_give_the_same_bytes_and_digest()
    {
        TinyModel.Bytes().Should().Equal(TinyModel.Bytes());
        ModelFile.Parse("x", TinyModel.Bytes()).Digest.Should().Be(ModelFile.Parse("y", TinyModel.Bytes()).Digest);
    }

    [Theory]
    [InlineData(ModelFormat.Number - 1, "an older format")]
    [InlineData(ModelFormat.Number + 1, "a newer format")]
    public void A_model_of_another_version_is_refused_with_a_remedy(int number, string what)
    {
        byte[] bytes = TinyModel.Bytes();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FormatAt), number);
        FluentActions
            .Invoking(() => ModelFile.Parse("models/en.model", bytes))
            .Should()
            .Throw<ModelFormatException>()
            .WithMessage(
                $"models/en.model is of {what}, {number}; this program reads format {ModelFormat.Number}. Take*"
            );
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        FluentActions
            .Invoking(() => ModelFile.Parse("en.model", "PK and more bytes than a head has"u8.ToArray()))
            .Should()
            .Throw<ModelFormatException>()
            .WithMessage("en.model is no model of Reportedly*");
        FluentActions
            .Invoking(() => ModelFile.Parse("en.model", ReadOnlyMemory<byte>.Empty))
            .Should()
            .Throw<ModelFormatException>();
    }

    [Fact]
    public void A_model_cut_short_anywhere_is_refused()
    {
        byte[] bytes = TinyModel.Bytes();
        // The last section ends in padding, which nobody misses.
        Gen.Int[0, bytes.Length - (2 * ModelFormat.Alignment)]
            .Sample(length =>
                FluentActions
                    .Invoking(() => new LanguageModel(ModelFile.Parse("x", bytes.AsMemory(0, length))))
                    .Should()
                    .Throw<ModelFormatException>()
            );
    }

    [Fact]
    public void A_missing_or_misshapen_section_is_named()
    {
        ModelWriter writer = new();
        writer.Add<float>("weights", [1, 2, 3]);
        ModelFile file = ModelFile.Parse("x.model", writer.ToBytes());
        FluentActions
            .Invoking(() => file.Numbers<float>("bias").Length)
            .Should()
            .Throw<ModelFormatException>()
            .WithMessage("*'bias'*");
        FluentActions
            .Invoking(() => file.Numbers<float>("weights", 4).Length)
            .Should()
            .Throw<ModelFormatException>()
            .WithMessage("*'weights'*3*4*");
    }

    [Theory]
    [InlineData(-32)]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(1 << 20)]
    public void Sizes_that_no_network_has_are_refused(int units) =>
        FluentActions
            .Invoking(() => new LanguageModel(ModelFile.Parse("x.model", TinyModel.Bytes(units: units))))
            .Should()
            .Throw<ModelFormatException>()
            .WithMessage($"x.model has sizes*{units}*");
}
