using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Tests.Treebanks;

/// <summary>A treebank is read as its format says, and a broken line is named.</summary>
public sealed class ConlluReaderTests
{
    private const string Sentence = """
        # newdoc id = a
        # sent_id = a-1
        # text = They don't go.
        1	They	they	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	go	go	VERB	VB	_	0	root	_	Entity=(1-x|SpaceAfter=No
        4.1	_	_	_	_	_	_	_	_	_
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = a-2
        1	Stop	stop	VERB	VB	_	0	root	_	_

        # newpar
        1	New	new	ADJ	JJ	_	0	root	_	_

        """;

    [Fact]
    public void Words_stand_with_what_is_known_of_them()
    {
        List<TreebankSentence> sentences = Read(Sentence);
        sentences.Select(sentence => sentence.Words.Count).Should().Equal(5, 1, 1);
        sentences[0].Words[3].Should().Be(new TreebankWord("go", "go", "VERB", "VB", 0, "root", "(1-x", Glued: false));
    }

    [Fact]
    public void The_words_of_one_token_have_no_space_between_them() =>
        Read(Sentence)[0].Words.Select(word => word.Glued).Should().Equal(false, false, true, false, true);

    [Fact]
    public void Paragraphs_begin_where_the_file_says() =>
        Read(Sentence).Select(sentence => sentence.OpensParagraph).Should().Equal(true, false, true);

    [Theory]
    [InlineData("1\tStop\n", "line 1: 2 columns, not 10")]
    [InlineData("1\tStop\tstop\tVERB\tVB\t_\tx\troot\t_\t_\n", "line 1: 'x' is no head")]
    public void A_broken_line_is_named(string text, string fault) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<InvalidDataException>().WithMessage($"*{fault}*");

    private static List<TreebankSentence> Read(string text)
    {
        using TemporaryFolder folder = new();
        return ConlluReader.Read(folder.Write("x.conllu", text));
    }
}
