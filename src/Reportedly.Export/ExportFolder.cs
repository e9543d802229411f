namespace Reportedly.Export;

/// <summary>
/// The folder that an export fills. A file appears under its name only when it is whole; each is digested as it is written, for the
/// manifest.
/// </summary>
/// <param name="path">The folder; it is made where there is none.</param>
public sealed class ExportFolder(string path)
{
    private readonly List<ExportedFile> files = [];

    /// <summary>The files written so far, in the order in which they were done.</summary>
    public IReadOnlyList<ExportedFile> Files => files;

    /// <summary>Writes one file.</summary>
    /// <param name="name">Its name; no folders in it.</param>
    /// <param name="mediaType">What it holds: <c>text/csv</c>.</param>
    /// <param name="write">Writes the content; the stream can be neither read nor sought.</param>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written to.</exception>
    public Task WriteAsync(string name, string mediaType, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return FileAsync(
            name,
            mediaType,
            async stream =>
            {
                await write(stream).ConfigureAwait(false);
                return null;
            }
        );
    }

    /// <summary>Writes one file of rows or objects.</summary>
    /// <param name="name">Its name; no folders in it.</param>
    /// <param name="mediaType">What it holds: <c>text/csv</c>.</param>
    /// <param name="write">Writes the content and says how many rows or objects it wrote.</param>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written to.</exception>
    public Task WriteRowsAsync(string name, string mediaType, Func<Stream, Task<long>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return FileAsync(name, mediaType, async stream => await write(stream).ConfigureAwait(false));
    }

    /// <summary>Opens a file that is written while others are; it counts once it is done.</summary>
    /// <param name="name">Its name; no folders in it.</param>
    /// <param name="mediaType">What it holds: <c>text/csv</c>.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    internal UnfinishedFile Open(string name, string mediaType)
    {
        Directory.CreateDirectory(path);
        return new UnfinishedFile(path, name, mediaType, files.Add);
    }

    private async Task FileAsync(string name, string mediaType, Func<Stream, Task<long?>> write)
    {
        UnfinishedFile file = Open(name, mediaType);
        await using (file.ConfigureAwait(false))
        {
            long? rows = await write(file.Stream).ConfigureAwait(false);
            await file.DoneAsync(rows).ConfigureAwait(false);
        }
    }
}

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name within the folder.</param>
/// <param name="MediaType">What it holds.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Digest">SHA-256 of its bytes, as hexadecimal digits.</param>
public sealed record ExportedFile(string Name, string MediaType, long Length, string Digest)
{
    /// <summary>How many rows or objects; null where its format did not count.</summary>
    public long? Rows { get; init; }
}
