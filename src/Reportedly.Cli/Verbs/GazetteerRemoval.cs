using System.CommandLine;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Import;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer remove</c>: deletes an imported gazetteer, and what an import that was stopped has left.</summary>
internal static class GazetteerRemoval
{
    public static Command Command(Host host)
    {
        Option<string?> path = GazetteerVerb.PathOption("--gazetteer");
        Command command = new(
            "remove",
            "Deletes the imported gazetteer, and what a stopped import has left; the built-in one stays."
        )
        {
            path,
        };
        command.SetAction(parsed =>
            Run(GazetteerFiles.Target(parsed.GetValue(path), host.Environment, host.PathOf), host)
        );
        return command;
    }

    private static int Run(string path, Host host)
    {
        string unfinished = GeonamesImport.WorkFolderOf(path);
        bool had = File.Exists(path);
        bool hadUnfinished = Directory.Exists(unfinished);
        if (!had && !hadUnfinished)
        {
            throw new CommandException($"{path}: there is no imported gazetteer here; nothing is removed.");
        }
        if (had)
        {
            // What is no gazetteer is somebody's file, and stays.
            _ = GazetteerContents.Of(path);
            File.Delete(path);
        }
        if (hadUnfinished)
        {
            Directory.Delete(unfinished, recursive: true);
        }
        // What a killed import was about to put in place.
        File.Delete(path + ".new");
        host.Error.WriteLine($"{path}: removed; reading uses the built-in gazetteer alone.");
        return ExitCode.Ok;
    }
}
