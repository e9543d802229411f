using System.CommandLine;
using System.Globalization;
using Reportedly.Gazetteer;
using Reportedly.Reading;
using Reportedly.Reading.Actors.Register;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Verbs;

/// <summary>The arguments of verbs that take reports in, declared once, and what is settled before a run begins.</summary>
internal static class ReportArguments
{
    private const int MostWorkers = 256;

    public static Argument<string[]> Files()
    {
        Argument<string[]> files = new("FILE")
        {
            Description =
                "Plain text files (a first line before a blank line is the title), JSON Lines (.jsonl, .ndjson, .json with "
                + "id, title, url, publisher, published, text), folders of both, addresses of pages, or - for stdin.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            // What is no option would otherwise be taken for a file, and a slip of the pen for a missing report.
            foreach (string file in result.Tokens.Select(token => token.Value))
            {
                if (file.Length > 1 && file[0] == '-' && !File.Exists(file))
                {
                    result.AddError($"There is no option '{file}' (a file of that name is written ./{file}).");
                }
            }
        });
        return files;
    }

    public static Option<int> Workers() =>
        new("--workers")
        {
            Description = "How many reports to read at once. The output is the same with any number.",
            HelpName = "N",
            DefaultValueFactory = _ => System.Environment.ProcessorCount,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number is >= 1 and <= MostWorkers
                )
                {
                    return number;
                }
                result.AddError($"--workers: '{text}' will not do; give a number from 1 to {MostWorkers}.");
                return 1;
            },
        };

    /// <summary>Registers of actors of the user; the option may stand several times.</summary>
    public static Option<string[]> Actors() =>
        new("--actors")
        {
            Description = "A YAML file of actors that stands over the built-in register; may be given several times.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrMore,
        };

    /// <summary>The imported gazetteer to read with.</summary>
    public static Option<string?> Gazetteer() =>
        new("--gazetteer")
        {
            Description =
                "The imported gazetteer to read with, or none for the built-in one alone. Default: $REPORTEDLY_GAZETTEER, or what "
                + "reportedly gazetteer import made.",
            HelpName = "PATH",
        };

    /// <summary>What a user gives beside the data of the product.</summary>
    /// <param name="actors">Registers of actors, as named on the command line.</param>
    /// <param name="gazetteer">The imported gazetteer, as named on the command line; null where none is.</param>
    /// <param name="host">Knows the working folder and the environment.</param>
    /// <exception cref="GazetteerException">A gazetteer is named that is not there.</exception>
    public static ReadingData Data(string[]? actors, string? gazetteer, Host host) =>
        new()
        {
            Actors = [.. (actors ?? []).Select(host.PathOf)],
            Gazetteers = GazetteerFiles.Installed(gazetteer, host.Environment, host.PathOf),
        };

    /// <summary>The files to read: those that are named, or what is piped in.</summary>
    /// <exception cref="CommandException">Nothing is named, and a person sits at stdin.</exception>
    public static string[] Named(string[]? files, string verb, Host host) =>
        files is { Length: > 0 } ? files
        : !host.InputIsTerminal ? ["-"]
        : throw new CommandException(
            $"{verb}: there is nothing to read; name a file or a folder, or pipe a report in.",
            ExitCode.Usage
        );

    /// <summary>Loads what works on reports.</summary>
    /// <param name="worker">What it is called: <c>reader</c>.</param>
    /// <param name="create">Loads it.</param>
    /// <exception cref="CommandException">It cannot be loaded.</exception>
    public static T Start<T>(string worker, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (Exception faults) when (faults is RegisterException or GazetteerException)
        {
            throw new CommandException(faults.Message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever is wrong with its data or model, no report can be read; the line says what it was.
            string why = Words.Clean(failure.Message).TrimEnd('.');
            throw new CommandException(
                $"the {worker} cannot start ({failure.GetType().Name}: {why}); reportedly doctor says more."
            );
        }
    }
}
