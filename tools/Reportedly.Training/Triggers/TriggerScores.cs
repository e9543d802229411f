using System.Globalization;
using System.Text;
using Reportedly.Reading.Events;

namespace Reportedly.Training.Triggers;

/// <summary>How often the lexicon alone and the learned model give the right sense.</summary>
internal sealed class TriggerScores
{
    private readonly List<(TriggerExample Example, string Learned)> read = [];

    /// <summary>Reads examples, each as a report of its own.</summary>
    public TriggerScores(TriggerData data, TriggerModel model, IEnumerable<TriggerExample> examples)
    {
        TriggerFeatures features = data.Features;
        uint[] found = new uint[TriggerFeatures.Most];
        foreach (TriggerExample example in examples)
        {
            string learned = example.ByRule;
            if (model.Find(example.Lemma, example.Part) is { } word)
            {
                int count = features.Write(
                    example.Text,
                    example.Mentions,
                    example.Token,
                    example.ByRule,
                    example.Topics,
                    found
                );
                learned = model.Decide(word, found.AsSpan(0, count), example.ByRule).Sense;
            }
            read.Add((example, learned));
        }
    }

    /// <summary>The sentences that the model reads wrongly.</summary>
    public IEnumerable<string> Wrong =>
        read.Where(one => one.Learned != one.Example.Sense)
            .Select(one => $"{one.Example.Sense} read as {one.Learned}: {one.Example.Sentence}");

    /// <summary>A table for people.</summary>
    public string Table()
    {
        StringBuilder table = new();
        table.AppendLine("| words | sentences | lexicon alone | learned |");
        table.AppendLine("| --- | --- | --- | --- |");
        Row("that name an event", example => example.Sense != TriggerModel.NoEvent);
        Row("that name none", example => example.Sense == TriggerModel.NoEvent);
        Row("all", _ => true);
        return table.ToString().ReplaceLineEndings("\n");

        void Row(string what, Func<TriggerExample, bool> which)
        {
            var rows = read.Where(one => which(one.Example)).ToList();
            double byRule =
                100.0 * rows.Count(one => one.Example.ByRule == one.Example.Sense) / Math.Max(1, rows.Count);
            double learned = 100.0 * rows.Count(one => one.Learned == one.Example.Sense) / Math.Max(1, rows.Count);
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {what} | {rows.Count} | {byRule:F1} % | {learned:F1} % |"
            );
        }
    }
}
