using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>Which store a command means: a file, or a PostgreSQL database on a server.</summary>
/// <param name="Shown">Its name in messages; never a password.</param>
/// <param name="Whole">The name that opens it.</param>
/// <param name="IsFile">True where it is a file.</param>
internal sealed record StoreName(string Shown, string Whole, bool IsFile)
{
    public const string Default = "reportedly.db";
    public const string Variable = "REPORTEDLY_DB";

    /// <summary>The store that the option, the environment or the default names, in that order.</summary>
    public static StoreName Of(string? given, Host host)
    {
        string? named = given ?? host.Environment(Variable);
        string name = string.IsNullOrEmpty(named) ? Default : named;
        return RecordStore.IsOnServer(name)
            ? new StoreName("the PostgreSQL store", name, IsFile: false)
            : new StoreName(name, host.PathOf(name), IsFile: true);
    }

    /// <summary>Opens the store, which must be there.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public RecordStore OpenExisting()
    {
        MustBeThere();
        return RecordStore.OpenExisting(Whole);
    }

    /// <summary>Sees to it that there is a file, where the store is one.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public void MustBeThere()
    {
        if (IsFile && !File.Exists(Whole))
        {
            throw new CommandException(
                $"{Shown}: there is no store here; make one with: reportedly read FILE --db {Shown}"
            );
        }
    }

    /// <summary>The name of the opened store in messages.</summary>
    public string ShownOf(RecordStore store) => IsFile ? Shown : store.Name;

    /// <summary>Opens the store, and makes it where there is none.</summary>
    /// <exception cref="StorageException">It cannot be opened.</exception>
    public RecordStore Open() => RecordStore.Open(Whole);
}
