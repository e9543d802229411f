using System.CommandLine;
using Reportedly.Language.Models;
using Reportedly.Training.Dictionaries;
using Reportedly.Training.EventPairs;
using Reportedly.Training.Links;

namespace Reportedly.Training.Verbs;

/// <summary>The command line of the trainer.</summary>
internal static class TrainingCommand
{
    /// <summary>Runs a verb; 0 where all went well, 1 where something is wrong with what was given, which a line says.</summary>
    public static int Run(string[] args)
    {
        RootCommand root = new("Trains and measures the models of Reportedly.")
        {
            Train(),
            TrainTriggers(),
            TrainEventPairs(),
            TrainLinks(),
            Evaluate(),
            Senses(),
        };
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
            when (failure is InvalidDataException or ModelFormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"training: {failure.Message}");
            return 1;
        }
    }

    private static Command Train()
    {
        Argument<string> treebanks = new("TREEBANKS")
        {
            Description = "Folder with en_ewt-train.conllu, en_gum-train.conllu and their dev parts.",
        };
        Option<string> data = new("--data")
        {
            Description = "The folder data of the repository.",
            DefaultValueFactory = _ => "data",
        };
        Option<string> output = new("--out")
        {
            Description = "Where the model and its card are written.",
            DefaultValueFactory = _ => "data/models",
        };
        Option<string?> keep = new("--keep")
        {
            Description = "Folder where trained networks are kept, and taken from if they are there.",
        };
        Option<int> teachers = new("--teachers")
        {
            Description = "Number of teachers.",
            DefaultValueFactory = _ => Recipe.Shipped.Teachers,
        };
        Option<int> epochs = new("--epochs")
        {
            Description = "How often the model learns all lessons.",
            DefaultValueFactory = _ => Recipe.Shipped.Epochs,
        };
        Option<int> units = new("--units")
        {
            Description = "Units of each direction of a recurrent layer: a multiple of 32.",
            DefaultValueFactory = _ => Recipe.Shipped.Shape.Units,
        };
        Option<int> seed = new("--seed") { Description = "Where all chance comes from.", DefaultValueFactory = _ => 1 };
        Command command = new("train", "Trains the model of a language anew.")
        {
            treebanks,
            data,
            output,
            keep,
            teachers,
            epochs,
            units,
            seed,
        };
        command.SetAction(parsed =>
            TrainVerb.Run(
                parsed.GetValue(treebanks)!,
                parsed.GetValue(data)!,
                parsed.GetValue(output)!,
                parsed.GetValue(keep),
                Recipe.Shipped with
                {
                    Teachers = parsed.GetValue(teachers),
                    Epochs = parsed.GetValue(epochs),
                    Shape = Recipe.Shipped.Shape with { Units = parsed.GetValue(units) },
                },
                (ulong)parsed.GetValue(seed)
            )
        );
        return command;
    }

    private static Command TrainTriggers()
    {
        Option<string> data = new("--data")
        {
            Description = "The folder data of the repository.",
            DefaultValueFactory = _ => "data",
        };
        Option<string> output = new("--out")
        {
            Description = "Where the model and its card are written.",
            DefaultValueFactory = _ => "data/models",
        };
        Option<bool> misses = new("--misses")
        {
            Description = "Print the held-out sentences that are read wrongly, and those that teach nothing.",
        };
        Option<int> seed = new("--seed") { Description = "Where all chance comes from.", DefaultValueFactory = _ => 1 };
        Command command = new("train-triggers", "Trains the model of the senses of triggers anew.")
        {
            data,
            output,
            misses,
            seed,
        };
        command.SetAction(parsed =>
            TrainTriggersVerb.Run(
                parsed.GetValue(data)!,
                parsed.GetValue(output)!,
                parsed.GetValue(misses),
                (ulong)parsed.GetValue(seed),
                Console.Out
            )
        );
        return command;
    }

    private static Command TrainEventPairs()
    {
        Argument<string> documents = new("DOCUMENTS")
        {
            Description = "ECB+ in JSON Lines, its training part: ecbplus-train.jsonl.gz.",
        };
        Option<string> output = new("--out")
        {
            Description = "Where the model and its card are written.",
            DefaultValueFactory = _ => "data/models",
        };
        Option<int> trees = new("--trees")
        {
            Description = "Number of trees.",
            DefaultValueFactory = _ => BoostingPlan.Shipped.Trees,
        };
        Command command = new("train-event-pairs", "Trains the model that says whether two words name one event anew.")
        {
            documents,
            output,
            trees,
        };
        command.SetAction(parsed =>
            TrainEventPairsVerb.Run(
                parsed.GetValue(documents)!,
                parsed.GetValue(output)!,
                BoostingPlan.Shipped with
                {
                    Trees = parsed.GetValue(trees),
                },
                Console.Out
            )
        );
        return command;
    }

    private static Command TrainLinks()
    {
        Option<string> table = new("--table")
        {
            Description = "The table of weights, which is written anew.",
            DefaultValueFactory = _ => "data/corroboration/weights.tsv",
        };
        Option<int> first = new("--first")
        {
            Description = "First seed of the made reports.",
            DefaultValueFactory = _ => 101,
        };
        Option<int> last = new("--last") { Description = "Last seed.", DefaultValueFactory = _ => 124 };
        Option<double> pull = new("--pull")
        {
            Description = "How strongly a weight is held by the one in the table.",
            DefaultValueFactory = _ => LinkTrainer.Shipped.Pull,
        };
        Option<double> against = new("--against")
        {
            Description = "How many times more a wrong link costs than a missing one.",
            DefaultValueFactory = _ => LinkTrainer.Shipped.Against,
        };
        Command command = new("train-links", "Learns from made reports which tellings are of one incident.")
        {
            table,
            first,
            last,
            pull,
            against,
        };
        command.SetAction(parsed =>
            TrainLinksVerb.Run(
                parsed.GetValue(table)!,
                parsed.GetValue(first),
                parsed.GetValue(last),
                LinkTrainer.Shipped with
                {
                    Pull = parsed.GetValue(pull),
                    Against = parsed.GetValue(against),
                },
                Console.Out
            )
        );
        return command;
    }

    private static Command Evaluate()
    {
        Argument<string[]> treebanks = new("TREEBANK")
        {
            Description = "Treebanks in CoNLL-U, whose raw text is read.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> model = new("--model")
        {
            Description = "The model.",
            DefaultValueFactory = _ => "data/models/" + TrainVerb.ModelName,
        };
        Command command = new("evaluate", "Measures a model on treebanks.") { treebanks, model };
        command.SetAction(parsed =>
            EvaluateVerb.Run(parsed.GetValue(treebanks)!, parsed.GetValue(model)!, Console.Out)
        );
        return command;
    }

    private static Command Senses()
    {
        Argument<string> index = new("INDEX") { Description = "WordNet's file index.sense." };
        Argument<string> table = new("TABLE") { Description = "Where the table is written." };
        Command command = new("senses", "Makes the table of senses from WordNet.") { index, table };
        command.SetAction(parsed =>
        {
            using StreamWriter writer = new(parsed.GetValue(table)!);
            SenseIndex.Convert(parsed.GetValue(index)!, writer);
            return 0;
        });
        return command;
    }
}
