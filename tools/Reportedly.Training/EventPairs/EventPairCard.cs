using System.Security.Cryptography;
using System.Text;
using Reportedly.Corroboration.Mentions;

namespace Reportedly.Training.EventPairs;

/// <summary>Writes the card that goes with the model of pairs.</summary>
internal static class EventPairCard
{
    /// <summary>The text of the card.</summary>
    /// <param name="bytes">The model's file.</param>
    /// <param name="model">The model.</param>
    /// <param name="mentions">What it learned from.</param>
    /// <param name="trainer">Its trainer.</param>
    /// <param name="data">Digest of the documents.</param>
    public static string Write(
        byte[] bytes,
        PairModel model,
        MarkedMentions mentions,
        EventPairTrainer trainer,
        string data
    )
    {
        StringBuilder card = new();
        card.Append(
            FormattableString.Invariant(
                $"""
                # event-pairs.model: whether two words in reports name one event

                Says of two words that name events, in one report or in two, how likely they name the same one. Made by
                `tools/Reportedly.Training train-event-pairs`, which writes this card. No word of the corpus is in it: a line of a tree asks for one of the features
                that its head lists.

                | | |
                | --- | --- |
                | size | {bytes.Length:N0} bytes |
                | digest | `sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}` |
                | licence | CC BY 3.0, as the annotations of ECB+ ask for: Cybulska and Vossen 2014 |
                | learned from | ECB+, train: {mentions.Chains.Length:N0} mentions in {mentions.Stories} stories that were found, {mentions.Pairs.Length:N0} pairs |
                | digest of the documents | `{data}` |
                | kind | {model.Trees.Length} decision trees of at most four questions, gradient boosting |
                | threshold | {model.Threshold} |

                ## Topics that were not seen

                CoNLL F1 of five models, each judged on the fifth of the topics that it has not learned from, with single mentions, all topics in one. For the part
                that nobody trained on see `docs/measurements.md`.

                | threshold | CoNLL F1 |
                | --- | --- |

                """
            )
        );
        foreach ((float threshold, double score) in trainer.Scores)
        {
            card.Append(FormattableString.Invariant($"| {threshold:F2} | {score:F2} |\n"));
        }
        card.Append(
            """

            ## Not good for

            Mentions that are not given: it was trained on words that people marked as events. Reports that tell no story with others: how rare a word is, and in how many
            reports of a story it stands, is part of what it asks. Stories of one scheme that share place and people, such as two games of one team.

            """
        );
        return card.ToString();
    }
}
