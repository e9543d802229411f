using System.Globalization;

namespace Reportedly.Evaluation.Tests;

/// <summary>The analysis of a text comes out as CoNLL-U that other tools can read.</summary>
public sealed class ConlluVerbTests
{
    private const string Plain = "Rebels shelled the depot.\n\nTwo guards, a clerk said, were hurt.";

    [Fact]
    public void Every_word_has_ten_columns()
    {
        string[][] words = [.. Words(Written("raw.txt", Plain))];

        words.Should().HaveCount(5 + 10).And.OnlyContain(columns => columns.Length == 10);
    }

    [Fact]
    public void Words_are_numbered_within_their_sentence_and_hang_on_one_of_it()
    {
        foreach (string[] lines in Sentences(Written("raw.txt", Plain)))
        {
            string[][] words = [.. Words(lines)];
            words
                .Select(columns => columns[0])
                .Should()
                .Equal(Enumerable.Range(1, words.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            words
                .Select(columns => int.Parse(columns[6], CultureInfo.InvariantCulture))
                .Should()
                .OnlyContain(head => head >= 0 && head <= words.Length)
                .And.ContainSingle(head => head == 0);
        }
    }

    [Fact]
    public void Each_sentence_comes_with_its_text()
    {
        Written("raw.txt", Plain)
            .Where(line => line.StartsWith("# text", StringComparison.Ordinal))
            .Should()
            .Equal("# text = Rebels shelled the depot.", "# text = Two guards, a clerk said, were hurt.");
    }

    [Fact]
    public void Of_a_treebank_only_the_text_is_taken()
    {
        string[] written = Written(
            "bank.conllu",
            "# newdoc id = d1\n# text = Rebels fled.\n1\tRebels\trebel\tX\t_\t_\t0\troot\t_\t_\n\n"
                + "# newdoc id = d2\n# text = Guards stayed.\n1\tGuards\tguard\tX\t_\t_\t0\troot\t_\t_\n"
        );

        written
            .Where(line => line.StartsWith("# text", StringComparison.Ordinal))
            .Should()
            .Equal("# text = Rebels fled.", "# text = Guards stayed.");
        Words(written).Select(columns => columns[1]).Should().Equal("Rebels", "fled", ".", "Guards", "stayed", ".");
        Words(written).Select(columns => columns[3]).Should().NotContain("X");
    }

    private static string[] Written(string name, string content)
    {
        using TemporaryFile file = new(name, content);
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ConlluVerb.Run(file.Path, output);
        return output.ToString().Split('\n');
    }

    private static IEnumerable<string[]> Sentences(string[] lines) =>
        string.Join('\n', lines)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(sentence => sentence.Split('\n'));

    private static IEnumerable<string[]> Words(string[] lines) =>
        lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t'));
}
