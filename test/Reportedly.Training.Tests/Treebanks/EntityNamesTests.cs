using Reportedly.Language.Names;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Tests.Treebanks;

/// <summary>Of GUM's entities those with a proper noun for a head are names.</summary>
public sealed class EntityNamesTests
{
    [Fact]
    public void A_name_leaves_title_article_and_possessive_outside() =>
        Names(
                ("the", "DT", "(1-organization-new-nnnnn-cf1-2-sgl"),
                ("Senate", "NNP", "1)"),
                ("heard", "VBD", ""),
                ("President", "NNP", "(2-person-new-nnnnn-cf2-1,2-sgl"),
                ("Duarte", "NNP", ""),
                ("'s", "POS", "2)")
            )
            .Should()
            .Equal((1, 2, NameKind.Organization), (4, 5, NameKind.Person));

    [Fact]
    public void A_common_noun_is_no_name() =>
        Names(("the", "DT", "(1-person-new-nnnnn-cf1-2-sgl"), ("mayor", "NN", "1)")).Should().BeEmpty();

    [Fact]
    public void A_named_building_is_a_facility() =>
        Names(("Kars", "NNP", "(1-place-new-nnnnn-cf1-2-sgl"), ("Airport", "NNP", "1)"))
            .Should()
            .Equal((0, 2, NameKind.Facility));

    [Fact]
    public void What_tells_none_of_our_kinds_is_left_open() =>
        Names(("Figure", "NNP", "(1-abstract-new-nnnnn-cf1-1-sgl)")).Should().Equal((0, 1, (NameKind?)null));

    private static List<(int First, int Past, NameKind? Kind)> Names(
        params (string Form, string Tag, string Entities)[] words
    ) =>
        EntityNames.Of(
            new TreebankSentence(
                [
                    .. words.Select(word => new TreebankWord(
                        word.Form,
                        "_",
                        "X",
                        word.Tag,
                        0,
                        "dep",
                        word.Entities,
                        Glued: false
                    )),
                ],
                OpensParagraph: true
            )
        );
}
