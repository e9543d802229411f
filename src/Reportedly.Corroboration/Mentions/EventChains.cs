using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>A mention in a chain.</summary>
/// <param name="Report">The report's <see cref="MentionReport.Id"/>.</param>
/// <param name="Mention">Number of the mention among the report's.</param>
public readonly record struct ChainedMention(string Report, int Mention);

/// <summary>
/// Which words in many reports name the same event. Reports are gathered into stories, the mentions of a story are compared in pairs by a trained model, and
/// chains are joined while the pairs between them are likely enough in the mean. The order of reports never matters; every report counts, as words
/// are rare or common only among others, so that more reports can change the chains of those before.
/// </summary>
public sealed class EventChains
{
    private readonly PairModel model;

    private EventChains(PairModel model) => this.model = model;

    /// <summary>With the model that is part of the product.</summary>
    /// <exception cref="InvalidDataException">The model is damaged; the message names the remedy.</exception>
    public static EventChains CreateDefault() => new(PairModelFile.Load());

    /// <summary>The chains of all mentions; a mention that is alone with its event is a chain of one.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <exception cref="ArgumentException">Two reports have one id.</exception>
    public ImmutableArray<ImmutableArray<ChainedMention>> Find(IEnumerable<MentionReport> reports)
    {
        ImmutableArray<MentionReport> sorted = [.. reports.OrderBy(report => report.Id, StringComparer.Ordinal)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.Equals(sorted[i].Id, sorted[i - 1].Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Two reports have the id \"{sorted[i].Id}\".", nameof(reports));
            }
        }
        ImmutableArray<ChainedMention> mentions =
        [
            .. sorted.SelectMany(report =>
                report.Mentions.Select((_, number) => new ChainedMention(report.Id, number))
            ),
        ];
        ComparedMentions compared = new(sorted);
        float[] values = new float[PairFeatures.Names.Length];
        ImmutableArray<int> heads = compared.Chains(
            (one, other) =>
            {
                compared.Write(one, other, values);
                return model.Likelihood(values) - model.Threshold;
            }
        );
        return
        [
            .. Enumerable
                .Range(0, mentions.Length)
                .GroupBy(mention => heads[mention])
                .Select(chain => chain.Select(mention => mentions[mention]).ToImmutableArray()),
        ];
    }
}
