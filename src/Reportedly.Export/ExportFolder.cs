using System.Security.Cryptography;

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

    private async Task FileAsync(string name, string mediaType, Func<Stream, Task<long?>> write)
    {
        long? rows;
        Directory.CreateDirectory(path);
        string whole = Path.Combine(path, name);
        string part = whole + ".part";
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length;
        await using (FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024))
        await using (DigestingStream digesting = new(file, hash))
        {
            rows = await write(digesting).ConfigureAwait(false);
            await digesting.FlushAsync().ConfigureAwait(false);
            length = digesting.Length;
        }
        File.Move(part, whole, overwrite: true);
        files.Add(
            new ExportedFile(name, mediaType, length, Convert.ToHexStringLower(hash.GetHashAndReset())) { Rows = rows }
        );
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
