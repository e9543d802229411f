using Reportedly.Language;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Tests.Syntax;

/// <summary>Who did it is found from the tree, also where the verb does not carry its own subject.</summary>
public sealed class ClausesTests
{
    [Fact]
    public void A_coordinated_verb_takes_the_subject_of_the_first()
    {
        // "Rebels attacked posts and fled"
        Analysis text = Of(
            new DocumentBuilder()
                .Word("Rebels", WordClass.Noun, 2, Relation.Nsubj)
                .Word("attacked", WordClass.Verb, 0, Relation.Root)
                .Word("posts", WordClass.Noun, 2, Relation.Obj)
                .Word("and", WordClass.Cconj, 5, Relation.Cc)
                .Word("fled", WordClass.Verb, 2, Relation.Conj)
        );

        Clauses.Subject(text, 4).Should().Be(0);
        Clauses.OwnSubject(text, 4).Should().Be(-1);
    }

    [Fact]
    public void A_participle_takes_the_noun_that_it_stands_on()
    {
        // "Shells fired hit homes": the participle has no object, and what it stands on suffered it.
        Analysis text = Of(
            new DocumentBuilder()
                .Word("Shells", WordClass.Noun, 3, Relation.Nsubj)
                .Word("fired", WordClass.Verb, 1, Relation.Acl, "fire", WordForm.Participle)
                .Word("hit", WordClass.Verb, 0, Relation.Root)
                .Word("homes", WordClass.Noun, 3, Relation.Obj)
        );

        Clauses.Subject(text, 1).Should().Be(0);
        Clauses.IsPassive(text, 1).Should().BeTrue();
        Clauses.IsPassive(text, 2).Should().BeFalse();
    }

    [Fact]
    public void A_relative_clause_takes_the_noun_that_its_pronoun_stands_for()
    {
        // "Gunmen who shot guards escaped"
        Analysis text = Of(
            new DocumentBuilder()
                .Word("Gunmen", WordClass.Noun, 5, Relation.Nsubj)
                .Word("who", WordClass.Pron, 3, Relation.Nsubj)
                .Word("shot", WordClass.Verb, 1, Relation.AclRelcl)
                .Word("guards", WordClass.Noun, 3, Relation.Obj)
                .Word("escaped", WordClass.Verb, 0, Relation.Root)
        );

        Clauses.Subject(text, 2).Should().Be(0);
        Clauses.Subject(text, 4).Should().Be(0);
    }

    [Fact]
    public void Of_a_verb_below_an_object_the_object_is_the_subject()
    {
        // "Rebels forced guards to flee"
        Analysis text = Of(
            new DocumentBuilder()
                .Word("Rebels", WordClass.Noun, 2, Relation.Nsubj)
                .Word("forced", WordClass.Verb, 0, Relation.Root)
                .Word("guards", WordClass.Noun, 2, Relation.Obj)
                .Word("to", WordClass.Part, 5, Relation.Mark)
                .Word("flee", WordClass.Verb, 2, Relation.Xcomp)
        );

        Clauses.Subject(text, 4).Should().Be(2);
    }

    [Fact]
    public void A_passive_is_seen_by_its_auxiliary_and_keeps_who_did_it()
    {
        // "Homes were hit by shells"
        Analysis text = Of(
            new DocumentBuilder()
                .Word("Homes", WordClass.Noun, 3, Relation.NsubjPass)
                .Word("were", WordClass.Aux, 3, Relation.AuxPass)
                .Word("hit", WordClass.Verb, 0, Relation.Root)
                .Word("by", WordClass.Adp, 5, Relation.Case)
                .Word("shells", WordClass.Noun, 3, Relation.OblAgent)
        );

        Clauses.IsPassive(text, 2).Should().BeTrue();
        Clauses.Subject(text, 2).Should().Be(0);
        Clauses.Oblique(text, 2, "by").Should().Be(4);
        Clauses.Oblique(text, 2, "with").Should().Be(-1);
    }

    [Fact]
    public void A_verb_that_nothing_gives_a_subject_has_none()
    {
        Analysis text = Of(new DocumentBuilder().Word("Attack", WordClass.Verb, 0, Relation.Root));

        Clauses.Subject(text, 0).Should().Be(-1);
    }

    private static Analysis Of(DocumentBuilder builder) => new(builder.Build());
}
