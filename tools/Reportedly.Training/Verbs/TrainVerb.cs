using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Reportedly.Training.Lemmas;
using Reportedly.Training.Networks;
using Reportedly.Training.Scoring;

namespace Reportedly.Training.Verbs;

/// <summary>The verb <c>train</c>: makes the model of English anew.</summary>
internal static class TrainVerb
{
    /// <summary>The name of the model's file.</summary>
    public const string ModelName = "en.model";

    /// <summary>Trains and writes model and card.</summary>
    public static int Run(string treebanks, string data, string output, string? keep, Recipe recipe, ulong seed)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TrainingData all = new(treebanks, data);
        foreach ((string name, string digest) in all.Digests)
        {
            Log($"{name} {digest}");
        }
        Log(
            $"{all.WebLessons.Count + all.GeorgetownLessons.Count} paragraphs of treebanks, {all.ReportLessons.Count} of reports"
        );
        DevelopmentScores scores = new(treebanks, all);
        LanguageTrainer trainer = new(all, recipe, seed, Log) { Progress = network => scores.Write(network, Log) };
        LanguageNetwork network = trainer.Train(keep);
        List<string> lemmas = LemmaTrainer.Learn(PairsOf(all, data).All, all.Inventory.Tags);
        List<string> about =
        [
            "Reportedly, English",
            "seed " + seed.ToString(CultureInfo.InvariantCulture),
            .. all.Digests.Select(file => file.Key + " " + file.Value),
        ];
        byte[] model = ModelAssembly.Write(network, all, lemmas, about);
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, ModelName), model);
        Log($"{ModelName}: {model.Length} bytes, sha256:{Convert.ToHexStringLower(SHA256.HashData(model))}");
        File.WriteAllText(
            Path.Combine(output, Path.ChangeExtension(ModelName, ".md")),
            ModelCard.Write(model, all, recipe, seed, treebanks)
        );
        return 0;

        void Log(string line) =>
            Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds, 6:F0} s  ") + line);
    }

    private static LemmaPairs PairsOf(TrainingData all, string data)
    {
        LemmaPairs pairs = new();
        pairs.Add(all.Web);
        pairs.Add(all.Georgetown);
        pairs.Add(all.Own);
        pairs.AddVerbs(all.Table(data, "training/en/verbs.tsv", "lemma", "past?", "participle?"));
        pairs.AddNouns(all.Table(data, "training/en/nouns.tsv", "lemma", "plural?"));
        pairs.AddSenses(all.Senses);
        return pairs;
    }
}
