using System.Globalization;
using System.Text.Json;

namespace Reportedly.Evaluation.Tests;

/// <summary>The check that order and threads change nothing says what it compared and what it found.</summary>
public sealed class DeterminismVerbTests
{
    [Fact]
    public void No_record_of_a_small_file_differs()
    {
        string[] articles =
        [
            Article("w1", "Blast in Velm\n\nVELM – A car bomb killed at least 12 people on Monday, police said."),
            Article("w2", "\"We were hit,\" Governor Omar Daud said. He blamed the Red Sun Brigade (RSB)."),
            Article("w3", "The army denied that soldiers shelled the market. Three men were arrested."),
        ];
        using TemporaryFile file = new("articles.jsonl", string.Join('\n', articles));
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

        int exit = DeterminismVerb.Run(file.Path, output);

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        exit.Should().Be(0);
        lines.Should().HaveCount(4);
        lines[..3].Should().OnlyContain(line => line.StartsWith("same ", StringComparison.Ordinal));
        lines[..3].Select(line => line.Split(' ')[2]).Should().Equal("w1", "w2", "w3");
        lines[..3]
            .Select(line => line.Split(' ')[1])
            .Should()
            .OnlyHaveUniqueItems("each article has a record of its own");
        lines[3].Should().Be("3 records, 0 differ");
    }

    private static string Article(string id, string text) => JsonSerializer.Serialize(new { id, text });
}
