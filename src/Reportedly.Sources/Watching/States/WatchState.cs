using System.Text.Json;
using Reportedly.Sources.Feeds;
using Reportedly.Sources.Keeping;

namespace Reportedly.Sources.Watching.States;

/// <summary>
/// What is remembered of all sources: a folder with a file for each. A state is written after what was read is safe in the store; where a
/// machine stops between the two, the same is read again, and nothing is lost.
/// </summary>
public sealed class WatchState : IDisposable
{
    private readonly string folder;
    private readonly FileStream? alone;
    private readonly Dictionary<string, SourceState> states = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    private WatchState(string folder, FileStream? alone)
    {
        this.folder = folder;
        this.alone = alone;
    }

    /// <summary>States that could not be read, as sentences; those sources are read as if for the first time.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Which items stand in which of the sources that were asked for.</summary>
    internal ItemIndex Items { get; } = new();

    /// <summary>Opens a folder to watch with; one process at a time can.</summary>
    /// <param name="folder">Where it is; made where there is none.</param>
    /// <exception cref="IOException">Another process watches with it, or it cannot be written.</exception>
    public static WatchState Open(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new WatchState(
                folder,
                new FileStream(
                    Path.Combine(folder, "lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                )
            );
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new IOException(
                $"{folder}: another process watches with this state ({failure.Message}); end it, or name another folder.",
                failure
            );
        }
    }

    /// <summary>Opens a folder to look into, beside a process that watches with it.</summary>
    /// <param name="folder">Where it is; need not be there.</param>
    public static WatchState OpenToRead(string folder) => new(folder, null);

    /// <summary>What is remembered of a source; of one that was never looked at, nothing.</summary>
    /// <param name="source">The source.</param>
    public SourceState Of(WatchedSource source)
    {
        string address = source.Address.AbsoluteUri;
        if (!states.TryGetValue(address, out SourceState? state))
        {
            state = Load(address) ?? MovedHere(source) ?? new SourceState(source.Name, address);
            states.Add(address, state);
            Items.Add(state);
        }
        return state.Name == source.Name ? state : state with { Name = source.Name };
    }

    /// <summary>Remembers; on return it is on the disk.</summary>
    /// <param name="state">What to remember.</param>
    /// <exception cref="IOException">It cannot be written; what was remembered before stays.</exception>
    public void Keep(SourceState state)
    {
        WholeFile.Write(PathOf(state.Address), StateFile.ToUtf8(state));
        states[state.Address] = state;
        Items.Add(state);
    }

    /// <inheritdoc/>
    public void Dispose() => alone?.Dispose();

    private SourceState? Load(string address)
    {
        string path = PathOf(address);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            SourceState state = StateFile.FromUtf8(File.ReadAllBytes(path));
            return state.Address == address ? state : null;
        }
        catch (JsonException broken)
        {
            string reason = broken.Message.TrimEnd('.');
            faults.Add(
                $"{path}: the state of {address} cannot be read ({reason}); it was set aside as .damaged, and all that the source holds is read again."
            );
            if (alone is not null)
            {
                File.Move(path, path + ".damaged", overwrite: true);
            }
            return null;
        }
    }

    /// <summary>What is remembered of a source under the address from which it moved for good: the list was corrected since.</summary>
    private SourceState? MovedHere(WatchedSource source)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (string path in files.Order(StringComparer.Ordinal))
        {
            try
            {
                SourceState state = StateFile.FromUtf8(File.ReadAllBytes(path));
                if (state.MovedTo == source.Address)
                {
                    return state with { Name = source.Name, Address = source.Address.AbsoluteUri, MovedTo = null };
                }
            }
            catch (JsonException)
            {
                // Of another source, which tells of it when it is asked for.
            }
        }
        return null;
    }

    private string PathOf(string address) => Path.Combine(folder, FeedIds.Digest(address)[..32] + ".json");
}
