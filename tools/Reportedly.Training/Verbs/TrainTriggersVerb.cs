using System.Globalization;
using Reportedly.Reading.Events;
using Reportedly.Training.Triggers;

namespace Reportedly.Training.Verbs;

/// <summary>The verb <c>train-triggers</c>: makes the model of the senses of triggers anew.</summary>
internal static class TrainTriggersVerb
{
    /// <summary>Trains, measures, and writes model and card.</summary>
    public static int Run(string data, string output, bool misses, ulong seed, TextWriter log)
    {
        TriggerData all = new(data, seed);
        log.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Training.Count} examples, {all.FromTemplates} of them from patterns; {all.HeldOut.Count} held out; {all.Unread.Count} not read"
            )
        );
        TriggerTrainer trainer = new(all, seed);
        byte[] bytes = trainer.Train();
        TriggerModel model = TriggerModel.Parse(bytes);
        TriggerScores scores = new(all, model, all.HeldOut);
        log.WriteLine($"{trainer.Words.Length} words, {bytes.Length} bytes, {model.Digest}");
        log.Write(scores.Table());
        log.WriteLine("On what it learned from:");
        log.Write(new TriggerScores(all, model, all.Training).Table());
        if (misses)
        {
            foreach (string line in all.Unread.Concat(scores.Wrong))
            {
                log.WriteLine(line);
            }
        }
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, Path.GetFileName(TriggerModel.Name)), bytes);
        File.WriteAllText(
            Path.Combine(output, Path.ChangeExtension(Path.GetFileName(TriggerModel.Name), ".md")),
            TriggerCard.Write(bytes, all, trainer.Words, scores, seed)
        );
        return 0;
    }
}
