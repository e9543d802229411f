using Reportedly.Corroboration.Mentions;
using Reportedly.Training.EventPairs;
using Reportedly.Training.Verbs;

namespace Reportedly.Training.Tests.EventPairs;

public sealed class TrainEventPairsVerbTests
{
    private static readonly BoostingPlan Small = BoostingPlan.Shipped with { Trees = 4, LeastOfLeaf = 2 };

    [Fact]
    public void The_same_documents_give_the_same_model_in_any_order_and_a_card()
    {
        using TemporaryFolder folder = new();
        string[] lines = [.. Documents()];
        byte[] first = Train(folder, "a", lines);

        Train(folder, "b", [.. lines.Reverse()]).Should().Equal(first);
        File.ReadAllText(Path.Combine(folder.Path, "a", "event-pairs.md"))
            .Should()
            .Contain("sha256:")
            .And.Contain("CC BY 3.0");
    }

    [Fact]
    public void A_mention_without_its_chain_is_named_by_its_document()
    {
        using TemporaryFolder folder = new();
        string[] lines =
        [
            .. Documents().Select(line => line.Replace("\"chain\"", "\"link\"", StringComparison.Ordinal)),
        ];

        FluentActions
            .Invoking(() => Train(folder, "a", lines))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("document 1_0:*chain*");
    }

    [Fact]
    public void Documents_of_one_topic_are_refused_as_nothing_could_be_held_out()
    {
        using TemporaryFolder folder = new();
        string[] lines = [.. Documents().Where(line => line.Contains("\"topic\":\"1\"", StringComparison.Ordinal))];

        FluentActions
            .Invoking(() => Train(folder, "a", lines))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("*one topic*");
    }

    [Fact]
    public void Trees_learn_what_one_question_alone_cannot_tell()
    {
        float[][] rows = new float[400][];
        float[] labels = new float[400];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[PairFeatures.Names.Length];
            rows[i][0] = i % 2;
            rows[i][1] = i / 2 % 3;
            labels[i] = (i % 2 == 1) == (i / 2 % 3 == 1) ? 1 : 0;
        }

        PairModel model = new BoostingTrainer(
            Small with
            {
                Trees = 30,
            },
            rows,
            labels,
            [.. labels.Select(_ => 1f)]
        ).Train(0.5f);

        for (int i = 0; i < rows.Length; i++)
        {
            (model.Likelihood(rows[i]) > 0.5).Should().Be(labels[i] > 0.5f);
        }
    }

    private static byte[] Train(TemporaryFolder folder, string name, string[] lines)
    {
        string path = Path.Combine(folder.Path, "documents.jsonl");
        File.WriteAllLines(path, lines);
        // The digest in the card is of the file, so only the model is compared.
        TrainEventPairsVerb.Run(path, Path.Combine(folder.Path, name), Small, TextWriter.Null);
        return File.ReadAllBytes(Path.Combine(folder.Path, name, "event-pairs.model"));
    }

    private static IEnumerable<string> Documents()
    {
        (string Verb, string Place)[] stories = [("attacked", "Velm"), ("reopened", "Orsk"), ("painted", "Tarn")];
        for (int topic = 1; topic <= stories.Length; topic++)
        {
            for (int document = 0; document < 4; document++)
            {
                (string verb, string place) = stories[topic - 1];
                string text = $"Rebels {verb} {place} market , witnesses said .";
                int said = text.IndexOf("said", StringComparison.Ordinal);
                yield return $$"""{"id":"{{topic}}_{{document}}","topic":"{{topic}}","text":"{{text}}","events":[{"start":7,"end":{{7 + verb.Length}},"chain":"{{verb}}"},{"start":{{said}},"end":{{said + 4}},"chain":"said{{topic}}{{document}}"}]}""";
            }
        }
    }
}
