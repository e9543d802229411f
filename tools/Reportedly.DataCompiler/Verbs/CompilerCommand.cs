using System.CommandLine;
using Reportedly.DataCompiler.Inputs;
using Reportedly.DataCompiler.Outlines;
using Reportedly.DataCompiler.Places;
using Reportedly.Gazetteer;

namespace Reportedly.DataCompiler.Verbs;

/// <summary>The command line of the compiler.</summary>
internal static class CompilerCommand
{
    /// <summary>Runs a verb; 0 where all went well, 1 where something is wrong with what was given, which a line says.</summary>
    public static int Run(string[] args)
    {
        RootCommand root = new("Compiles data of others, and tables of this repository, into files that ship.")
        {
            Gazetteer(),
            Outlines(),
        };
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
            when (failure is InvalidDataException or GazetteerException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"compiler: {failure.Message}");
            return 1;
        }
    }

    private static Command Gazetteer()
    {
        Option<string> cities = Folder("--cities", Package.Cities);
        Option<string> towns = Folder("--towns", Package.Towns);
        Option<string> divisions = Folder("--divisions", Package.Divisions);
        Option<string> codes = Folder("--codes", Package.Codes);
        Option<string> tables = new("--tables")
        {
            Description = "The folder with the tables that are written by hand.",
            DefaultValueFactory = _ => "data/gazetteer",
        };
        Option<string> output = new("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => "data/gazetteer/world.gazetteer",
        };
        Command command = new("gazetteer", "Compiles the gazetteer that ships with the product.")
        {
            cities,
            towns,
            divisions,
            codes,
            tables,
            output,
        };
        command.SetAction(arguments =>
            GazetteerCompiler.Compile(
                new GazetteerInputs(
                    new InputFolder(arguments.GetRequiredValue(cities), Package.Cities),
                    new InputFolder(arguments.GetRequiredValue(towns), Package.Towns),
                    new InputFolder(arguments.GetRequiredValue(divisions), Package.Divisions),
                    new InputFolder(arguments.GetRequiredValue(codes), Package.Codes),
                    new InputFolder(arguments.GetRequiredValue(tables), Package.Tables)
                ),
                arguments.GetRequiredValue(output),
                Console.Error
            )
        );
        return command;
    }

    private static Command Outlines()
    {
        Option<string> countries = new("--countries")
        {
            Description = "The file countries-110m.json of the package world-atlas.",
            DefaultValueFactory = _ => "src/Reportedly.Server/Browser/node_modules/world-atlas/countries-110m.json",
        };
        Option<string> output = new("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => "data/maps/countries.tsv",
        };
        Command command = new("outlines", "Compiles the outlines of countries that the desk draws without a script.")
        {
            countries,
            output,
        };
        command.SetAction(arguments =>
            OutlineCompiler.Compile(arguments.GetRequiredValue(countries), arguments.GetRequiredValue(output))
        );
        return command;
    }

    private static Option<string> Folder(string name, Package package) =>
        new(name) { Description = $"The unpacked package {package.Name}@{package.Version}.", Required = true };
}
