using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>A person between commas behind a place is whoever the place belongs to, not the place.</summary>
public sealed class PersonAppositionsTests
{
    // [two tokens before] the mayor of Tarun, Layla Saleh
    private static readonly Relation[] Relations =
    [
        Relation.Det,
        Relation.Root,
        Relation.Case,
        Relation.Nmod,
        Relation.Punct,
        Relation.Appos,
        Relation.Flat,
    ];

    private static int[] Heads => [3, -1, 5, 3, 7, 5, 7];

    [Fact]
    public void A_person_is_the_mayor_and_not_the_town()
    {
        int[] heads = Heads;

        PersonAppositions.Mend([Place(NameKind.Location), Saleh(NameKind.Person)], 2, heads, Relations);

        heads[5].Should().Be(3);
    }

    [Theory]
    [InlineData(NameKind.Location, NameKind.Location)]
    [InlineData(NameKind.Organization, NameKind.Person)]
    public void A_town_may_be_a_capital_and_a_body_have_a_head(NameKind before, NameKind behind)
    {
        int[] heads = Heads;

        PersonAppositions.Mend([Place(before), Saleh(behind)], 2, heads, Relations);

        heads.Should().Equal(Heads);
    }

    private static NameSpan Place(NameKind kind) => new(new TokenRange(5, 6), kind);

    private static NameSpan Saleh(NameKind kind) => new(new TokenRange(7, 9), kind);
}
