using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Corroboration.Mentions;
using Reportedly.Evaluation.EventCoreference;
using Reportedly.Language;
using Reportedly.Training.EventPairs;

namespace Reportedly.Training.Verbs;

/// <summary>The verb <c>train-event-pairs</c>: makes the model that says whether two words name one event anew.</summary>
internal static class TrainEventPairsVerb
{
    /// <summary>Trains, measures on topics that were not seen, and writes model and card.</summary>
    /// <param name="path">Documents in JSON Lines whose chains are marked, plain or packed.</param>
    /// <param name="output">The folder to write to.</param>
    /// <param name="plan">How trees are grown.</param>
    /// <param name="log">Where the scores go.</param>
    public static int Run(string path, string output, BoostingPlan plan, TextWriter log)
    {
        GivenDocument[] documents =
        [
            .. GivenDocument.Read(path).OrderBy(document => document.Id, StringComparer.Ordinal),
        ];
        ImmutableArray<MentionReport> reports = MentionReportMaker.MakeAll(LanguageAnalyser.CreateDefault(), documents);
        MarkedMentions mentions = new(documents, reports);
        log.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents.Length} documents, {mentions.Chains.Length} mentions, {mentions.Stories} stories, {mentions.Pairs.Length} pairs"
            )
        );
        EventPairTrainer trainer = new(mentions, plan);
        PairModel model = trainer.Train();
        foreach ((float threshold, double score) in trainer.Scores)
        {
            log.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"threshold {threshold:F2}: CoNLL F1 {score:F2} on topics not seen"
                )
            );
        }
        byte[] bytes = Encoding.UTF8.GetBytes(PairModelFile.Write(model));
        string file = Path.GetFileName(PairModelFile.Name);
        string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, file), bytes);
        File.WriteAllText(
            Path.Combine(output, Path.ChangeExtension(file, ".md")),
            EventPairCard.Write(bytes, model, mentions, trainer, digest)
        );
        return 0;
    }
}
