using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Language;
using Reportedly.Language.Models;
using Reportedly.Text;
using Reportedly.Training.Networks;
using Reportedly.Training.Scoring;
using Reportedly.Training.Treebanks;
using Reportedly.Training.Verbs;

namespace Reportedly.Training;

/// <summary>Writes the card that goes with a model: what it is made of, how well and how fast it reads, and what it is not good for.</summary>
internal static class ModelCard
{
    /// <summary>The first runs are slower: the runtime still compiles.</summary>
    private const int SpeedRuns = 20;

    /// <summary>The text of the card.</summary>
    /// <param name="model">The bytes of the model.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="recipe">How it was trained.</param>
    /// <param name="seed">From which seed.</param>
    /// <param name="treebanks">The folder with the development parts of the treebanks.</param>
    public static string Write(byte[] model, TrainingData data, Recipe recipe, ulong seed, string treebanks)
    {
        LanguageAnalyser analyser = LanguageAnalyser.Create(
            new LanguageModel(ModelFile.Parse(TrainVerb.ModelName, model))
        );
        NetworkShape shape = recipe.Shape;
        StringBuilder card = new();
        card.Append(
            FormattableString.Invariant(
                $"""
                # {TrainVerb.ModelName}: English

                Sentences, word classes and tags, lemmas, dependency trees and names of English text. Made by `tools/Reportedly.Training`, which writes this card.

                | | |
                | --- | --- |
                | format | {ModelFormat.Number} |
                | size | {model.Length:N0} bytes |
                | digest | `sha256:{Convert.ToHexStringLower(SHA256.HashData(model))}` |
                | licence | CC BY-SA 4.0, as its treebanks ask for; names and terms of all data stand in `data/SOURCES.md` |
                | network | {shape.Embedding} columns of embeddings, two recurrent layers of {shape.Units} units in each direction, {shape.Arc} columns for heads, {shape.Label} for relations |
                | training | {recipe.Teachers} teachers of {recipe.TeacherShape.Units} units, {recipe.TeacherEpochs} epochs each; the model itself {recipe.Epochs} epochs, from the data and from what its teachers say |
                | seed | {seed} |
                | speed | {Speed(analyser, treebanks)} |

                ## Data

                | file | digest |
                | --- | --- |

                """
            )
        );
        foreach ((string name, string digest) in data.Digests)
        {
            card.Append(CultureInfo.InvariantCulture, $"| `{name}` | `{digest}` |\n");
        }
        card.Append(
            """

            ## Scores

            F1 from raw text, in per cent, over the development parts of the treebanks; relations without subtypes. The same text in capitals stands
            below each.


            """
        );
        card.Append(EvaluateVerb.Header).Append('\n');
        foreach (string name in (string[])["en_ewt-dev", "en_gum-dev"])
        {
            List<TreebankSentence> sentences = ConlluReader.Read(Path.Combine(treebanks, name + ".conllu"));
            foreach (string casing in EvaluateVerb.Casings)
            {
                card.Append(EvaluateVerb.Row(analyser, name, sentences, casing)).Append('\n');
            }
        }
        card.Append(
            """

            Names, and speed on other texts, are measured in `docs/measurements.md`.

            ## What it is not good for

            - Other languages: their words are told as names or unknown words.
            - Sentences that news does not write: verse, code, chat with many misspellings.
            - Names of weapons, works, laws and contests, which it finds less surely than those of people, places and organisations.
            - Lists that leave out a noun or verb ("160 in one town, 40 in another"): whose number hangs where is told in several ways.
            - Kinds of names where the text leaves them open: a club called by its town, a ministry called by its capital.

            """
        );
        return card.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Words a second from raw text to all layers, on one core, the best of a few runs; it varies with the machine, the model does not.</summary>
    private static string Speed(LanguageAnalyser analyser, string treebanks)
    {
        string text = new RawTreebank(ConlluReader.Read(Path.Combine(treebanks, "en_gum-dev.conllu"))).Text;
        double best = 0;
        for (int run = 0; run < SpeedRuns; run++)
        {
            Document document = new(SourceText.FromString(text));
            long start = Stopwatch.GetTimestamp();
            analyser.Analyse(document);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            best = Math.Max(best, document.Read(Layers.Tokens).Count / seconds);
        }
        return FormattableString.Invariant(
            $"{Math.Round(best / 1000) * 1000:N0} words a second on one core of the machine that wrote this card, GUM's development part as one text"
        );
    }
}
