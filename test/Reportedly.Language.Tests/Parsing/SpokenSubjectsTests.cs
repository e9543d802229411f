using Reportedly.Language.Parsing;

namespace Reportedly.Language.Tests.Parsing;

/// <summary>Somebody says what is said: a verb behind a clause has the name before it as its subject, not as one of the clause's.</summary>
public sealed class SpokenSubjectsTests
{
    // Gunmen took students, Saleh, the mayor, said; the text has two tokens before.
    private static readonly string[] Lemmas =
    [
        "gunman",
        "take",
        "student",
        ",",
        "Saleh",
        ",",
        "the",
        "mayor",
        ",",
        "say",
    ];

    private static readonly string[] Tags = ["NNS", "VBD", "NNS", ",", "NNP", ",", "DT", "NN", ",", "VBD"];

    private static int[] Heads => [3, 11, 3, 6, 4, 9, 9, 6, 6, -1];

    private static Relation[] Relations =>
        [
            Relation.Nsubj,
            Relation.Ccomp,
            Relation.Obj,
            Relation.Punct,
            Relation.Appos,
            Relation.Punct,
            Relation.Det,
            Relation.Appos,
            Relation.Punct,
            Relation.Root,
        ];

    [Fact]
    public void The_name_before_the_verb_says_it()
    {
        int[] heads = Heads;
        Relation[] relations = Relations;

        SpokenSubjects.Mend(Lemmas, Tags, 2, heads, relations);

        heads[4].Should().Be(11);
        relations[4].Should().Be(Relation.Nsubj);
        heads[7].Should().Be(6, "what she is still says who she is");
    }

    [Fact]
    public void A_verb_that_has_a_subject_keeps_it()
    {
        // Gunmen took students, Saleh, the mayor, [he] said.
        int[] heads = Heads;
        Relation[] relations = Relations;
        heads[0] = 11;

        SpokenSubjects.Mend(Lemmas, Tags, 2, heads, relations);

        relations[4].Should().Be(Relation.Appos);
    }

    [Fact]
    public void An_infinitive_needs_no_subject()
    {
        string[] tags = [.. Tags];
        tags[9] = "VB";
        int[] heads = Heads;
        Relation[] relations = Relations;

        SpokenSubjects.Mend(Lemmas, tags, 2, heads, relations);

        relations[4].Should().Be(Relation.Appos);
    }

    [Fact]
    public void The_name_and_not_what_describes_it_says_it()
    {
        // Agents arrested rebels, the Rights Monitor, a group, said; the text has one token before.
        string[] lemmas = ["agent", "arrest", "rebel", ",", "the", "Right", "Monitor", ",", "a", "group", ",", "say"];
        string[] tags = ["NNS", "VBD", "NNS", ",", "DT", "NNPS", "NNP", ",", "DT", "NN", ",", "VBD"];
        int[] heads = [2, 12, 2, 7, 7, 7, 2, 10, 10, 7, 7, -1];
        Relation[] relations =
        [
            Relation.Nsubj,
            Relation.Ccomp,
            Relation.Obj,
            Relation.Punct,
            Relation.Det,
            Relation.Compound,
            Relation.Parataxis,
            Relation.Punct,
            Relation.Det,
            Relation.Appos,
            Relation.Punct,
            Relation.Root,
        ];

        SpokenSubjects.Mend(lemmas, tags, 1, heads, relations);

        heads[6].Should().Be(12);
        relations[6].Should().Be(Relation.Nsubj);
        heads[9].Should().Be(7);
        relations[9].Should().Be(Relation.Appos);
    }
}
