using Reportedly.Language.Parsing;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>What was told hangs on the verb of telling; what a noun claims stays on the noun.</summary>
public sealed class ToldClausesTests
{
    [Fact]
    public void What_was_told_hangs_on_the_verb()
    {
        // She told papers that troops left; the text has two tokens before.
        string[] lemmas = ["she", "tell", "paper", "that", "troop", "leave"];
        int[] heads = [3, -1, 3, 7, 7, 4];
        Relation[] relations =
        [
            Relation.Nsubj,
            Relation.Root,
            Relation.Iobj,
            Relation.Mark,
            Relation.Nsubj,
            Relation.Acl,
        ];

        ToldClauses.Mend(lemmas, 2, heads, relations);

        heads.Should().Equal(3, -1, 3, 7, 7, 3);
        relations[5].Should().Be(Relation.Ccomp);
    }

    [Fact]
    public void A_claim_that_is_an_object_keeps_its_clause()
    {
        // She denied claims that troops left.
        string[] lemmas = ["she", "deny", "claim", "that", "troop", "leave"];
        int[] heads = [1, -1, 1, 5, 5, 2];
        Relation[] relations =
        [
            Relation.Nsubj,
            Relation.Root,
            Relation.Obj,
            Relation.Mark,
            Relation.Nsubj,
            Relation.Acl,
        ];

        ToldClauses.Mend(lemmas, 0, heads, relations);

        heads.Should().Equal(1, -1, 1, 5, 5, 2);
        relations[5].Should().Be(Relation.Acl);
    }
}
