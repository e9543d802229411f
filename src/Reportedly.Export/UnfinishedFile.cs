using System.Security.Cryptography;

namespace Reportedly.Export;

/// <summary>A file of an export that is being written, under another name than its own; it is digested on its way.</summary>
internal sealed class UnfinishedFile : IAsyncDisposable
{
    private readonly string folder;
    private readonly string name;
    private readonly string mediaType;
    private readonly Action<ExportedFile> done;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream file;
    private readonly DigestingStream digesting;
    private bool isClosed;

    /// <param name="folder">The folder that it lies in.</param>
    /// <param name="name">Its name within the folder.</param>
    /// <param name="mediaType">What it holds.</param>
    /// <param name="done">Told of it when it is whole.</param>
    public UnfinishedFile(string folder, string name, string mediaType, Action<ExportedFile> done)
    {
        this.folder = folder;
        this.name = name;
        this.mediaType = mediaType;
        this.done = done;
        file = new FileStream(Part, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);
        digesting = new DigestingStream(file, hash);
    }

    /// <summary>Where it is written to; it can be neither read nor sought.</summary>
    public Stream Stream => digesting;

    private string Part => Path.Combine(folder, name + ".part");

    /// <summary>Gives it its name.</summary>
    /// <param name="rows">How many rows or objects it holds; null where nobody counted.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public async Task DoneAsync(long? rows)
    {
        await digesting.FlushAsync().ConfigureAwait(false);
        long length = digesting.Length;
        await CloseAsync().ConfigureAwait(false);
        File.Move(Part, Path.Combine(folder, name), overwrite: true);
        done(
            new ExportedFile(name, mediaType, length, Convert.ToHexStringLower(hash.GetHashAndReset())) { Rows = rows }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        hash.Dispose();
    }

    private async ValueTask CloseAsync()
    {
        if (!isClosed)
        {
            isClosed = true;
            await digesting.DisposeAsync().ConfigureAwait(false);
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }
}
