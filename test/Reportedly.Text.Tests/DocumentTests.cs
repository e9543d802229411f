namespace Reportedly.Text.Tests;

/// <summary>What is read from a text stands in layers, each written once.</summary>
public sealed class DocumentTests
{
    private static readonly Layer<string> Mood = new("mood");
    private static readonly Layer<List<int>> Marks = new("marks");

    private readonly Document document = new(SourceText.FromString("A town slept."));

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        List<int> marks = [1, 2];
        document.Write(Marks, marks);

        document.Has(Marks).Should().BeTrue();
        document.Read(Marks).Should().BeSameAs(marks);
        document.Source.Text.Should().Be("A town slept.");
    }

    [Fact]
    public void A_layer_is_written_once_and_keeps_what_it_has()
    {
        document.Write(Mood, "calm");

        FluentActions
            .Invoking(() => document.Write(Mood, "tense"))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*'mood'*written once*");
        document.Read(Mood).Should().Be("calm");
    }

    [Fact]
    public void A_layer_that_nobody_wrote_cannot_be_read()
    {
        document.Has(Mood).Should().BeFalse();
        FluentActions
            .Invoking(() => document.Read(Mood))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*'mood' has not been written yet*");
    }

    [Fact]
    public void A_layer_read_as_another_type_is_refused_with_both_types()
    {
        document.Write(Mood, "calm");
        Layer<List<int>> misread = new("mood");

        FluentActions
            .Invoking(() => document.Read(misread))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*'mood' holds String, not List*");
    }

    [Fact]
    public void Layers_are_listed_in_the_order_of_writing()
    {
        document.Write(Mood, "calm");
        document.Write(Marks, []);

        document.Layers.Should().Equal("mood", "marks");
    }

    [Fact]
    public void Nothing_is_no_layer() =>
        FluentActions.Invoking(() => document.Write(Mood, null!)).Should().Throw<ArgumentNullException>();
}
