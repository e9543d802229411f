using System.Text;
using Reportedly.Language;
using Reportedly.Language.Models;
using Reportedly.Text;
using Reportedly.Training.Networks;
using Reportedly.Training.Verbs;

namespace Reportedly.Training.Tests;

/// <summary>The whole of training, on a handful of sentences: the same data and seed give the same model, byte for byte.</summary>
public sealed class TrainVerbTests
{
    private static readonly Recipe Tiny = new(
        Teachers: 1,
        TeacherShape: new NetworkShape(32, 32, 32, 32),
        TeacherEpochs: 2,
        Shape: new NetworkShape(32, 32, 32, 32),
        Epochs: 2
    );

    [Fact]
    public void The_same_data_and_seed_give_the_same_model_and_another_seed_another()
    {
        using TemporaryFolder folder = new();
        Prepare(folder);
        byte[] first = Train(folder, "a", 1);
        Train(folder, "b", 1).Should().Equal(first);
        Train(folder, "c", 2).Should().NotEqual(first);
    }

    [Fact]
    public void A_trained_model_reads_and_its_card_names_its_data()
    {
        using TemporaryFolder folder = new();
        Prepare(folder);
        byte[] model = Train(folder, "a", 1);
        LanguageAnalyser analyser = LanguageAnalyser.Create(new LanguageModel(ModelFile.Parse("x", model)));
        Document document = new(SourceText.FromString("Rebels fled Kars."));
        analyser.Analyse(document);
        document.Read(Layers.Tags).Count.Should().Be(4);
        string card = File.ReadAllText(Path.Combine(folder.Path, "a", "en.md"));
        card.Should().Contain("`en_ewt-train.conllu` | `sha256:").And.Contain("| en_gum-dev | capitals |");
    }

    [Fact]
    public void A_missing_treebank_is_named()
    {
        using TemporaryFolder folder = new();
        FluentActions
            .Invoking(() => Train(folder, "a", 1))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("*en_ewt-train.conllu is not there*");
    }

    private static byte[] Train(TemporaryFolder folder, string name, ulong seed)
    {
        string output = Path.Combine(folder.Path, name);
        TrainVerb.Run(
            Path.Combine(folder.Path, "treebanks"),
            Path.Combine(folder.Path, "data"),
            output,
            keep: null,
            Tiny,
            seed
        );
        return File.ReadAllBytes(Path.Combine(output, TrainVerb.ModelName));
    }

    private static void Prepare(TemporaryFolder folder)
    {
        foreach (string name in (string[])["en_ewt-train", "en_gum-train", "en_ewt-dev", "en_gum-dev"])
        {
            folder.Write($"treebanks/{name}.conllu", Treebank());
        }
        folder.Write("data/training/en/trees/own.conllu", Treebank());
        folder.Write("data/training/en/drills/own.conllu", Treebank());
        folder.Write(
            "data/training/en/reports/own.txt",
            "=== a-1\n[L Kars] falls\n\n[P Omar Tal] left [L Kars]. Rebels fled.\n"
        );
        folder.Write(
            "data/training/en/senses.tsv",
            "lemma\tnoun\tverb\tadjective\tadverb\tuses\nflee\t-\tv.motion\t-\t-\t0|4|0|0\nrebel\tperson|person\tv.social\t-\t-\t9|1|0|0\n"
        );
        folder.Write("data/training/en/towns.tsv", "name\tsize\nKars\tlarge\nMarlow\tsmall\n");
        folder.Write("data/training/en/verbs.tsv", "lemma\tpast\tparticiple\nflee\tfled\n");
        folder.Write("data/training/en/nouns.tsv", "lemma\tplural\nman\tmen\n");
        folder.Write("data/lexicons/en/given-names.tsv", "name\nOmar\n");
        folder.Write("data/lexicons/en/surnames.tsv", "name\nTal\n");
        folder.Write("data/lexicons/en/places.tsv", "name\taliases\tcountry\tkind\nKars\t-\tTR\tsettlement\n");
        folder.Write(
            "data/lexicons/en/countries.tsv",
            "iso2\tname\taliases\tdemonyms\tcapital\nTR\tTurkey\t-\tTurkish\tAnkara\n"
        );
        folder.Write("data/lexicons/en/demonyms.tsv", "form\nTurkish\n");
        folder.Write("data/lexicons/en/titles.tsv", "title\tkind\nPresident\tgovernment\n");
        folder.Write(
            "data/lexicons/en/groups.tsv",
            "name\taliases\tkind\tcountry\nNorthern Front\tNF\trebel_group\tTR\n"
        );
        folder.Write("data/lexicons/en/media.tsv", "name\taliases\tcountry\nRadio Zarya\t-\tTR\n");
        folder.Write("data/lexicons/en/place-words.tsv", "word\tprecision\tposition\nprovince\tadmin1\tboth\n");
    }

    private static string Treebank()
    {
        StringBuilder text = new();
        for (int i = 0; i < 4; i++)
        {
            text.Append(
                """
                # newpar
                1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
                2	fled	flee	VERB	VBD	_	0	root	_	_
                3	Kars	Kars	PROPN	NNP	_	2	obj	_	Entity=(1-place-new-nnnnn-cf1-1-sgl)|SpaceAfter=No
                4	.	.	PUNCT	.	_	2	punct	_	_

                1	Men	man	NOUN	NNS	_	2	nsubj	_	_
                2	left	leave	VERB	VBD	_	0	root	_	_

                """
            );
            text.Append('\n');
        }
        return text.ToString().ReplaceLineEndings("\n");
    }
}
