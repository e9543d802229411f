using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Training.Verbs;

namespace Reportedly.Training.Tests;

/// <summary>Training of the senses of triggers on a handful of sentences.</summary>
public sealed class TrainTriggersVerbTests
{
    private const string Sentences = """
        sense	section	sentence
        armed_clash	conflict	Soldiers [fought] rebels near Orda.
        armed_clash	conflict	Troops [fought] gunmen in the hills.
        armed_clash	conflict	Militants [fought] soldiers for hours.
        none	politics	She [fought] for the health bill.
        none	politics	He [fought] the new tax.
        none	health	He [fought] cancer for years.

        """;

    [Fact]
    public void The_same_sentences_and_seed_give_the_same_model_and_a_card_that_names_them()
    {
        using TemporaryFolder folder = new();
        Prepare(folder, Sentences);
        byte[] first = Train(folder, "a");
        Train(folder, "b").Should().Equal(first);
        TriggerModel.Parse(first).Find("fight", EntryClass.Verb).Should().NotBeNull();
        File.ReadAllText(Path.Combine(folder.Path, "a", "triggers.md"))
            .Should()
            .Contain("| fight | verb | armed_clash, none |")
            .And.Contain("`training/en/triggers/sentences.tsv` | `sha256:");
    }

    [Fact]
    public void A_sentence_without_a_mark_is_named()
    {
        using TemporaryFolder folder = new();
        Prepare(folder, "sense\tsection\tsentence\nnone\tsport\tThey fought well.\n");
        FluentActions
            .Invoking(() => Train(folder, "a"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("*no word is marked*");
    }

    private static void Prepare(TemporaryFolder folder, string sentences)
    {
        string data = Directory.CreateDirectory(Path.Combine(folder.Path, "data/training/en/triggers")).FullName;
        string header = sentences[..(sentences.IndexOf('\n', StringComparison.Ordinal) + 1)];
        File.WriteAllText(Path.Combine(data, "sentences.tsv"), sentences);
        File.WriteAllText(
            Path.Combine(data, "templates.tsv"),
            header + "armed_clash\tconflict\tRebels [fought] {force}.\n"
        );
        File.WriteAllText(Path.Combine(data, "slots.tsv"), "slot\tvalues\nforce\tsoldiers|the army\n");
        File.WriteAllText(
            Path.Combine(data, "held-out.tsv"),
            header + "armed_clash\tconflict\tThe army [fought] militants.\n"
        );
    }

    private static byte[] Train(TemporaryFolder folder, string name)
    {
        string output = Path.Combine(folder.Path, name);
        TrainTriggersVerb.Run(Path.Combine(folder.Path, "data"), output, misses: false, 1, TextWriter.Null);
        return File.ReadAllBytes(Path.Combine(output, "triggers.model"));
    }
}
