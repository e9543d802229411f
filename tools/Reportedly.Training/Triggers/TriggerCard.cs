using System.Security.Cryptography;
using System.Text;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Training.Triggers;

/// <summary>Writes the card that goes with a model of triggers.</summary>
internal static class TriggerCard
{
    /// <summary>The text of the card.</summary>
    public static string Write(
        byte[] model,
        TriggerData data,
        IReadOnlyList<TriggerLabels> words,
        TriggerScores scores,
        ulong seed
    )
    {
        StringBuilder card = new();
        card.Append(
            FormattableString.Invariant(
                $"""
                # triggers.model: which sense a word has that may name an event

                Says of {words.Count} words of `lexicons/en/events.tsv` whether they name an event in a sentence, and of which type. Made by
                `tools/Reportedly.Training train-triggers`, which writes this card.

                | | |
                | --- | --- |
                | size | {model.Length:N0} bytes |
                | digest | `sha256:{Convert.ToHexStringLower(SHA256.HashData(model))}` |
                | licence | Apache-2.0, as the sentences that it was trained on |
                | learned from | {data.Training.Count:N0} marked words in invented sentences, {data.FromTemplates:N0} of them made of patterns |
                | kind | logistic regression over the senses of each word, with hashed features |
                | seed | {seed} |

                ## Held-out sentences

                Written apart, each read alone. They are its authors' idea of what news says; for texts of others see `docs/measurements.md`.

                {scores.Table()}
                ## Not good for

                Words that are not below: the lexicon decides about them. Reports whose topic lies between war and peace: a strike in a mine, a raid
                by tax inspectors. English of other times.

                ## Data

                | file | digest |
                | --- | --- |

                """
            )
        );
        foreach ((string name, string digest) in data.Digests)
        {
            card.Append("| `").Append(name).Append("` | `").Append(digest).Append("` |\n");
        }
        card.Append("\n## Words\n\n| word | class | senses |\n| --- | --- | --- |\n");
        foreach (TriggerLabels word in words)
        {
            card.Append("| ")
                .Append(word.Lemma)
                .Append(" | ")
                .Append(
                    word.Class switch
                    {
                        EntryClass.Verb => "verb",
                        EntryClass.Noun => "noun",
                        _ => "adjective",
                    }
                )
                .Append(" | ")
                .AppendJoin(", ", word.Labels)
                .Append(" |\n");
        }
        return card.ToString().ReplaceLineEndings("\n");
    }
}
