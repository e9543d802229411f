using Reportedly.Language.Parsing;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>Relations are written as treebanks write them.</summary>
public sealed class RelationNamesTests
{
    [Fact]
    public void Every_relation_is_read_back_from_its_name()
    {
        foreach (Relation relation in Enum.GetValues<Relation>())
        {
            RelationNames.Parse(RelationNames.NameOf(relation)).Should().Be(relation);
        }
    }

    [Theory]
    [InlineData("nsubj:pass", Relation.NsubjPass)]
    [InlineData("acl:relcl", Relation.AclRelcl)]
    [InlineData("obl:tmod", Relation.Obl)]
    [InlineData("flat:foreign", Relation.Flat)]
    [InlineData("nonsense", Relation.Dep)]
    public void A_subtype_that_nobody_needs_is_read_without_it(string name, Relation relation) =>
        RelationNames.Parse(name).Should().Be(relation);

    [Fact]
    public void A_subtype_is_written_behind_a_colon() =>
        RelationNames.NameOf(Relation.CompoundPrt).Should().Be("compound:prt");
}
