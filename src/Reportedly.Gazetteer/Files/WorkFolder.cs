using System.Globalization;
using System.Runtime.InteropServices;

namespace Reportedly.Gazetteer.Files;

/// <summary>The parts of a gazetteer's file that is not finished: places, their names, and entries of names.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const int BufferLength = 1 << 18;
    private const string PlacesPart = "places.part";
    private const string StringsPart = "strings.part";
    private const string EntriesPart = "entries.part";
    private const string CheckpointFile = "checkpoint";

    private readonly string folder;
    private readonly FileStream places;
    private readonly FileStream strings;
    private readonly FileStream entries;

    private WorkFolder(string folder, FileMode mode, long[] lengths)
    {
        this.folder = folder;
        places = OpenPart(PlacesPart, mode, lengths[0]);
        strings = OpenPart(StringsPart, mode, lengths[1]);
        entries = OpenPart(EntriesPart, mode, lengths[2]);
    }

    /// <summary>Bytes of names so far.</summary>
    public long StringBytes => strings.Position;

    /// <summary>The part with places.</summary>
    public string PlacesPath => Path.Combine(folder, PlacesPart);

    /// <summary>The part with names.</summary>
    public string StringsPath => Path.Combine(folder, StringsPart);

    /// <summary>The part with entries.</summary>
    public string EntriesPath => Path.Combine(folder, EntriesPart);

    /// <summary>Makes an empty folder for work.</summary>
    /// <exception cref="GazetteerException">It cannot be written.</exception>
    public static WorkFolder Create(string folder) =>
        Guard(
            folder,
            () =>
            {
                Directory.CreateDirectory(folder);
                File.Delete(Path.Combine(folder, CheckpointFile));
                return new WorkFolder(folder, FileMode.Create, [0, 0, 0]);
            }
        );

    /// <summary>Opens a folder at its last checkpoint; null where there is none.</summary>
    /// <exception cref="GazetteerException">It is damaged or cannot be written.</exception>
    public static WorkFolder? Resume(string folder, out string position)
    {
        position = "";
        string path = Path.Combine(folder, CheckpointFile);
        if (!File.Exists(path))
        {
            return null;
        }
        string[] lines = Guard(folder, () => File.ReadAllText(path)).Split('\n', 4);
        long[] lengths = new long[3];
        for (int i = 0; i < lengths.Length; i++)
        {
            if (
                lines.Length != 4
                || !long.TryParse(lines[i], NumberStyles.None, CultureInfo.InvariantCulture, out lengths[i])
            )
            {
                throw new GazetteerException($"{path}: is damaged; delete the folder and import again.");
            }
        }
        position = lines[3];
        return Guard(folder, () => new WorkFolder(folder, FileMode.Open, lengths));
    }

    /// <summary>Adds a place and its name.</summary>
    public void AddPlace(in PlaceRecord place, ReadOnlySpan<byte> name)
    {
        try
        {
            strings.Write(name);
            places.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<PlaceRecord>(in place)));
        }
        catch (IOException fault)
        {
            throw Full(folder, fault);
        }
    }

    /// <summary>Adds an entry.</summary>
    public void AddName(ulong hash, int place, NameRank rank)
    {
        NameEntry entry = new(hash, ((uint)rank << 30) | (uint)place);
        try
        {
            entries.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<NameEntry>(in entry)));
        }
        catch (IOException fault)
        {
            throw Full(folder, fault);
        }
    }

    /// <summary>Every place so far, in the order in which it was added.</summary>
    public IEnumerable<PlaceRecord> ReadPlaces()
    {
        using FileStream stream = new(PlacesPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferLength);
        byte[] bytes = new byte[Marshal.SizeOf<PlaceRecord>()];
        while (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length)
        {
            yield return MemoryMarshal.Read<PlaceRecord>(bytes);
        }
    }

    /// <summary>Brings everything to disk and notes how far it goes.</summary>
    /// <exception cref="GazetteerException">The disk is full.</exception>
    public void Checkpoint(string position) =>
        Guard(
            folder,
            () =>
            {
                places.Flush(flushToDisk: true);
                strings.Flush(flushToDisk: true);
                entries.Flush(flushToDisk: true);
                string path = Path.Combine(folder, CheckpointFile);
                string text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{places.Position}\n{strings.Position}\n{entries.Position}\n{position}"
                );
                File.WriteAllText(path + ".new", text);
                File.Move(path + ".new", path, overwrite: true);
                return true;
            }
        );

    /// <summary>Closes the parts, so that they can be read.</summary>
    public void Close()
    {
        try
        {
            Dispose();
        }
        catch (IOException fault)
        {
            throw Full(folder, fault);
        }
    }

    /// <summary>Deletes the parts, and the folder where nothing else is in it.</summary>
    public void Clear()
    {
        Dispose();
        foreach (string part in (string[])[PlacesPart, StringsPart, EntriesPart, CheckpointFile])
        {
            File.Delete(Path.Combine(folder, part));
        }
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        places.Dispose();
        strings.Dispose();
        entries.Dispose();
    }

    private FileStream OpenPart(string part, FileMode mode, long length)
    {
        string path = Path.Combine(folder, part);
        FileStream stream = new(path, mode, FileAccess.ReadWrite, FileShare.Read, BufferLength);
        if (stream.Length < length)
        {
            stream.Dispose();
            throw new GazetteerException($"{path}: is shorter than it was; delete the folder and import again.");
        }
        stream.SetLength(length);
        stream.Position = length;
        return stream;
    }

    private static T Guard<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Full(folder, fault);
        }
    }

    private static GazetteerException Full(string folder, Exception fault) =>
        new($"{folder}: cannot be written ({fault.Message}); check rights and free space.", fault);
}
