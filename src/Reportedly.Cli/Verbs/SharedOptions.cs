using System.CommandLine;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>Options that more than one verb has, declared once.</summary>
internal static class SharedOptions
{
    public const string Table = "table";
    public const string JsonLines = "jsonl";

    private const string DefaultStore = "reportedly.db";
    private const string StoreVariable = "REPORTEDLY_DB";

    public static Option<string> Format()
    {
        Option<string> format = new("--format", "-f")
        {
            Description = "table: for people. jsonl: one record a line, for programs.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, JsonLines);
        return format;
    }

    /// <summary>The store to look into.</summary>
    public static Option<string?> Store() =>
        new("--db")
        {
            Description = $"The store. Where not said: {StoreVariable}, or else {DefaultStore} in the working folder.",
            HelpName = "PATH",
        };

    /// <summary>Opens the store that the option, the environment or the default names, in that order.</summary>
    public static RecordStore OpenStore(string? given, Host host)
    {
        string? named = given ?? host.Environment(StoreVariable);
        string shown = string.IsNullOrEmpty(named) ? DefaultStore : named;
        string path = host.PathOf(shown);
        return File.Exists(path)
            ? RecordStore.OpenExisting(path)
            : throw new CommandException(
                $"{shown}: there is no store here; make one with: reportedly read FILE --db {shown}"
            );
    }
}
