using System.Text.Json;
using Reportedly.Evaluation.EventCoreference;

namespace Reportedly.Evaluation.Tests;

public sealed class EventCorefVerbTests
{
    private const string First =
        """{"id":"one","text":"Rebels attacked Velm 🚩 on Monday .\nThe attack killed six .","events":[{"start":7,"end":15},{"start":40,"end":46},{"start":47,"end":53,"validated":false}]}""";

    private const string Second =
        """{"id":"two","topic":"9","text":"Rebels attacked Velm on Monday .","events":[{"start":7,"end":15,"chain":"x","validated":true}]}""";

    [Fact]
    public void Every_mention_in_a_sentence_that_is_vouched_for_is_written_once_at_its_code_points()
    {
        using TemporaryFile documents = new("documents.jsonl", First + "\n" + Second + "\n");
        using TemporaryFile chains = new("chains.jsonl", "");

        EventCorefVerb.Run(documents.Path, chains.Path, TextWriter.Null);

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(chains.Path));
        json.RootElement.GetProperty("chains")
            .EnumerateArray()
            .SelectMany(chain => chain.EnumerateArray())
            .Select(mention => $"{mention[0].GetString()} {mention[1].GetInt32()} {mention[2].GetInt32()}")
            .Should()
            .BeEquivalentTo("one 7 15", "one 40 46", "two 7 15");
    }

    [Fact]
    public void Marked_chains_and_topics_change_nothing()
    {
        string without = Second
            .Replace(",\"chain\":\"x\"", "", StringComparison.Ordinal)
            .Replace("\"topic\":\"9\",", "", StringComparison.Ordinal);

        Chains(First + "\n" + Second).Should().Be(Chains(First + "\n" + without));
    }

    [Fact]
    public void A_line_that_is_no_document_is_named()
    {
        using TemporaryFile documents = new("documents.jsonl", Second + "\n{\"id\":\"three\"}\n");

        Action run = () => EventCorefVerb.Run(documents.Path, documents.Path + ".out", TextWriter.Null);

        run.Should().Throw<InvalidDataException>().WithMessage("*, line 2: *events*");
    }

    [Fact]
    public void A_mention_outside_its_text_is_named()
    {
        using TemporaryFile documents = new(
            "documents.jsonl",
            Second.Replace("\"end\":15", "\"end\":150", StringComparison.Ordinal) + "\n"
        );

        Action run = () => EventCorefVerb.Run(documents.Path, documents.Path + ".out", TextWriter.Null);

        run.Should().Throw<InvalidDataException>().WithMessage("document two: the mention 7 to 150*");
    }

    private static string Chains(string lines)
    {
        using TemporaryFile documents = new("documents.jsonl", lines + "\n");
        using TemporaryFile chains = new("chains.jsonl", "");
        EventCorefVerb.Run(documents.Path, chains.Path, TextWriter.Null);
        return File.ReadAllText(chains.Path);
    }
}
