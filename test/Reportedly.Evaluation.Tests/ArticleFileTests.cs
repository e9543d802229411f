using Reportedly.Reading;

namespace Reportedly.Evaluation.Tests;

/// <summary>A file of articles is read line by line, and a line that is none is named with its number.</summary>
public sealed class ArticleFileTests
{
    [Fact]
    public void An_article_keeps_what_came_with_it()
    {
        using TemporaryFile file = new(
            "articles.jsonl",
            """
            {"id": "w1", "title": "Blast in Velm", "text": "Blast in Velm\n\nA bomb went off.", "url": "https://news.example/w1", "publisher": "Velm Wire", "published": "2031-05-06"}

            {"text": "Soldiers left."}
            """
        );

        ReportInput[] articles = [.. ArticleFile.Read(file.Path)];

        articles.Should().HaveCount(2);
        articles[0].ExternalId.Should().Be("w1");
        articles[0].Title.Should().Be("Blast in Velm");
        articles[0].Url.Should().Be("https://news.example/w1");
        articles[0].Publisher.Should().Be("Velm Wire");
        articles[0].Published.Should().Be(new DateOnly(2031, 5, 6));
        articles[0].Source.Text.Should().Be("Blast in Velm\n\nA bomb went off.");
        articles[1].ExternalId.Should().BeNull();
        articles[1].Published.Should().BeNull();
    }

    [Theory]
    [InlineData("{\"title\": \"Blast\"}")]
    [InlineData("{\"text\": 7}")]
    [InlineData("{\"text\": \"Blast.\"")]
    [InlineData("Blast in Velm")]
    public void A_line_that_is_no_article_is_named_by_file_and_line(string line)
    {
        using TemporaryFile file = new("articles.jsonl", "{\"text\": \"Soldiers left.\"}\n\n" + line + "\n");

        Action read = () => ArticleFile.Read(file.Path).ToList();

        read.Should().Throw<InvalidDataException>().WithMessage($"{file.Path}:3: *");
    }

    [Fact]
    public void What_stands_before_a_broken_line_is_read()
    {
        using TemporaryFile file = new("articles.jsonl", "{\"text\": \"Soldiers left.\"}\n{\n");

        ArticleFile.Read(file.Path).First().Source.Text.Should().Be("Soldiers left.");
    }
}
