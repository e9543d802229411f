using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Tests.Lexicons;

/// <summary>A linguist who edits a lexicon is told what is wrong, where, and what to do.</summary>
public sealed class LexiconTableTests
{
    [Fact]
    public void A_table_holds_its_rows_without_comments()
    {
        LexiconTable table = LexiconTable.Parse("x.tsv", "# note\nword\tclass\n\nof\tADP\nby\n"u8, "word", "class");
        table.Rows.Select(row => row[0]).Should().Equal("of", "by");
        table.Rows[1][1].Should().BeEmpty();
        table.Digest.Should().StartWith("sha256:").And.HaveLength(71);
    }

    [Fact]
    public void A_wrong_header_is_named_with_its_line() =>
        FluentActions
            .Invoking(() => LexiconTable.Parse("x.tsv", "# note\nwort\n"u8, "word"))
            .Should()
            .Throw<LexiconException>()
            .WithMessage("x.tsv:2:*'wort'*make it 'word'*");

    [Fact]
    public void A_row_with_too_many_cells_is_named_with_its_line() =>
        FluentActions
            .Invoking(() => LexiconTable.Parse("x.tsv", "word\nof\tADP\n"u8, "word"))
            .Should()
            .Throw<LexiconException>()
            .WithMessage("x.tsv:2: 2 cells*");

    [Fact]
    public void An_unknown_word_class_is_named_with_its_line() =>
        FluentActions
            .Invoking(() =>
            {
                LexiconTable table = LexiconTable.Parse("x.tsv", "word\tclass\nof\tPREP\n"u8, "word", "class");
                return table.Choice<WordClass>(table.Rows[0], 1);
            })
            .Should()
            .Throw<LexiconException>()
            .WithMessage("x.tsv:2: 'PREP' is no class; use one of*Adp*");

    [Fact]
    public void An_empty_file_is_refused() =>
        FluentActions
            .Invoking(() => LexiconTable.Parse("x.tsv", ""u8, "word"))
            .Should()
            .Throw<LexiconException>()
            .WithMessage("x.tsv:1: no header*");

    [Fact]
    public void The_analyser_names_its_data_by_digest() =>
        LanguageAnalyser
            .CreateDefault()
            .DataDigests.Should()
            .ContainKey("lexicons/en/abbreviations.tsv")
            .WhoseValue.Should()
            .StartWith("sha256:");
}
