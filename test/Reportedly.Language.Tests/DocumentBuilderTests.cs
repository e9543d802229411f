using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Tests;

/// <summary>A test that needs layers makes them by hand, without a model.</summary>
public sealed class DocumentBuilderTests
{
    [Fact]
    public void A_document_built_by_hand_has_its_layers()
    {
        Document document = new DocumentBuilder()
            .Word("Rebels", WordClass.Noun, 2, Relation.Nsubj, lemma: "rebel")
            .Word("fled", WordClass.Verb, 0, Relation.Root, lemma: "flee")
            .Word("Kars", WordClass.Propn, 2, Relation.Obj)
            .Word(".", WordClass.Punct, 2, Relation.Punct, glued: true)
            .Name(3, 3, NameKind.Location)
            .EndParagraph()
            .Word("Silence", WordClass.Noun, 0, Relation.Root)
            .Build();
        document.Source.Text.Should().Be("Rebels fled Kars.\n\nSilence");
        document.Read(Layers.Trees).Child(1, Relation.Nsubj).Should().Be(0);
        document.Read(Layers.Sentences)[1].Paragraph.Should().Be(1);
        document.Read(Layers.Tags).Lemma(1).Should().Be("flee");
        document.Read(Layers.Names)[0].Should().Be(new NameSpan(new TokenRange(2, 3), NameKind.Location));
    }

    [Fact]
    public void A_name_of_words_that_are_not_there_is_refused() =>
        FluentActions
            .Invoking(() =>
                new DocumentBuilder().Word("Kars", WordClass.Propn, 0, Relation.Root).Name(1, 2, NameKind.Location)
            )
            .Should()
            .Throw<ArgumentOutOfRangeException>();
}
