using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Evaluation.Coreference;
using Reportedly.Text;

namespace Reportedly.Evaluation.Tests;

/// <summary>Who is read as the same is held against a treebank's entities, and the figures are those of the definitions.</summary>
public sealed class CorefTests
{
    /// <summary>Two sentences in which "He" is Orhan.</summary>
    private const string Bank = """
        # newdoc id = d1
        # meta::genre = news
        # newpar
        # text = Velic's guards met Mayor Orhan.
        1-2	Velic's	_	_	_	_	_	_	_	_
        1	Velic	Velic	PROPN	NNP	_	3	nmod:poss	_	Entity=(2-person-new-nnnnn-cf1-1-sgl(1-person-new-nnnnn-cf1-1-sgl
        2	's	's	PART	POS	_	1	case	_	Entity=1)
        3	guards	guard	NOUN	NNS	_	4	nsubj	_	Entity=2)
        4	met	meet	VERB	VBD	_	0	root	_	_
        5	Mayor	mayor	PROPN	NNP	_	6	compound	_	Entity=(3-person-new-nnnnn-cf2-1,2-coref
        6	Orhan	Orhan	PROPN	NNP	_	4	obj	_	Entity=3)|SpaceAfter=No
        7	.	.	PUNCT	.	_	4	punct	_	_

        # text = He left it.
        1	He	he	PRON	PRP	_	2	nsubj	_	Entity=(3-person-giv:act-nnnnn-cf1-1-ana)
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	it	it	PRON	PRP	_	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_

        """;

    [Fact]
    public void A_mention_has_the_words_type_and_sort_that_the_treebank_gives()
    {
        CorefDocument document = Document();

        document.Genre.Should().Be("news");
        document.Text.Should().Be("Velic's guards met Mayor Orhan. He left it.");
        document
            .Mentions.Select(m => (document.Text.Substring(m.Span.Start, m.Span.Length), m.Entity, m.Sort))
            .Should()
            .Equal(
                ("Velic's guards", "2", MentionSort.Name),
                ("Velic's", "1", MentionSort.Name),
                ("Mayor Orhan", "3", MentionSort.Name),
                ("He", "3", MentionSort.HeOrShe)
            );
    }

    [Fact]
    public void A_pronoun_linked_to_its_own_entity_is_right_and_found()
    {
        LinkCount he = Counted(Read("Orhan", 1, MentionSort.Name), Read("He", 1, MentionSort.HeOrShe));

        he.Should().Be(new LinkCount(Linked: 1, Right: 1, Meant: 1, Found: 1));
    }

    [Fact]
    public void A_pronoun_linked_to_another_is_wrong_and_not_found()
    {
        LinkCount he = Counted(Read("Velic", 1, MentionSort.Name), Read("He", 1, MentionSort.HeOrShe));

        he.Should().Be(new LinkCount(Linked: 1, Right: 0, Meant: 1, Found: 0));
        he.Precision.Should().Be(0);
    }

    [Fact]
    public void A_pronoun_that_is_not_linked_costs_recall_alone()
    {
        Counted(Read("Orhan", 1, MentionSort.Name)).Should().Be(new LinkCount(Linked: 0, Right: 0, Meant: 1, Found: 0));
    }

    [Fact]
    public void A_pronoun_that_the_treebank_marks_as_nobody_is_wrong_where_it_is_linked()
    {
        ImmutableArray<JudgedLink> links = LinkScore.Judge(
            Document(),
            [Read("Orhan", 1, MentionSort.Name), Read("it", 1, MentionSort.It)]
        );

        LinkScore.Count(links, byName: false)[(int)MentionSort.It].Should().Be(new LinkCount(1, 0, 0, 0));
    }

    [Fact]
    public void Equal_partitions_have_full_figures()
    {
        ImmutableArray<int> key = [0, 0, 1, 1, 2];

        ClusterScore.Muc(key, key).F1.Should().Be(100);
        ClusterScore.BCubed(key, key).F1.Should().Be(100);
        ClusterScore.Lea(key, key).F1.Should().Be(100);
    }

    [Fact]
    public void Clusters_score_as_worked_out_by_hand()
    {
        // {a b c} {d e} read as {a b} {c d e}.
        ImmutableArray<int> key = [0, 0, 0, 1, 1];
        ImmutableArray<int> read = [0, 0, 1, 1, 1];

        ClusterScore.Muc(key, read).Recall.Should().BeApproximately(100 * 2.0 / 3, 1e-9);
        ClusterScore.BCubed(key, read).Recall.Should().BeApproximately(100 * (4.0 / 3 + 1.0 / 3 + 2) / 5, 1e-9);
        ClusterScore.Lea(key, read).Recall.Should().BeApproximately(100 * (3 * (1.0 / 3) + 2) / 5, 1e-9);
    }

    [Fact]
    public void A_file_that_is_no_treebank_is_refused_with_its_line()
    {
        using TemporaryFile file = new("bank.conllu", "# newdoc id = d1\n# text = Fled.\n1\tRan\n");

        Action read = () => CorefReader.Read(file.Path).Count();

        read.Should().Throw<InvalidDataException>().WithMessage("line 3: *ten*");
    }

    [Fact]
    public void The_table_counts_the_documents_of_the_genres_asked_for()
    {
        using TemporaryFile file = new("bank.conllu", Bank);
        using StringWriter output = new(CultureInfo.InvariantCulture);

        CorefVerb.Run(file.Path, ["court"], output).Should().Be(0);

        output.ToString().Should().StartWith("documents 0");
    }

    private static CorefDocument Document()
    {
        using TemporaryFile file = new("bank.conllu", Bank);
        return CorefReader.Read(file.Path).Should().ContainSingle().Subject;
    }

    private static LinkCount Counted(params ImmutableArray<ReadMention> read) =>
        LinkScore.Count(LinkScore.Judge(Document(), read), byName: false)[(int)MentionSort.HeOrShe];

    private static ReadMention Read(string words, int chain, MentionSort sort)
    {
        int start = Document().Text.IndexOf(words, StringComparison.Ordinal);
        TextSpan span = new(start, words.Length);
        return new ReadMention(span, span, sort, chain);
    }
}
