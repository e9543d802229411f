using System.CommandLine;

namespace Reportedly.Cli.Verbs;

/// <summary>The options that say whether and where fetched bytes are kept.</summary>
internal static class RawOptions
{
    /// <summary>The folder that keeps them.</summary>
    public static Option<string?> Folder() =>
        new("--raw")
        {
            Description = "Keep what was fetched, byte for byte, in this folder. Default: the store's name and .raw.",
            HelpName = "FOLDER",
        };

    /// <summary>Keeps none.</summary>
    public static Option<bool> None() => new("--no-raw") { Description = "Keep no fetched bytes." };

    /// <summary>Refuses both at once.</summary>
    public static void Exclude(Command command, Option<string?> folder, Option<bool> none) =>
        command.Validators.Add(result =>
        {
            if (result.GetValue(none) && result.GetValue(folder) is not null)
            {
                result.AddError("--raw and --no-raw exclude each other; leave one of them out.");
            }
        });

    /// <summary>The folder that keeps them; null where none does.</summary>
    /// <param name="folder">The folder that was named.</param>
    /// <param name="none">True where none is to be kept.</param>
    /// <param name="store">The store; null where there is none.</param>
    /// <param name="host">Where paths begin.</param>
    public static string? Of(string? folder, bool none, StoreName? store, Host host) =>
        none ? null
        : folder is not null ? host.PathOf(folder)
        : store is null ? null
        : $"{Beside(store, host)}.raw";

    /// <summary>The path that what belongs to a store stands beside; a store on a server has its things in the working folder.</summary>
    public static string Beside(StoreName store, Host host) => store.IsFile ? store.Whole : host.PathOf("reportedly");
}
