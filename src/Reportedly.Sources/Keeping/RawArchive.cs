using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Reportedly.Sources.Keeping;

/// <summary>
/// Keeps the bytes that came, untouched, under the name of their digest: <c>ab/cd/SHA256</c>. What is kept is never changed or removed, and
/// keeping it again does nothing. Safe from any thread, and beside other processes.
/// </summary>
public sealed class RawArchive
{
    private readonly string? folder;
    private readonly RawIndex? index;
    private readonly RawOrigins? origins;
    private readonly Lock writing = new();

    private RawArchive(string? folder)
    {
        this.folder = folder;
        string? list = folder is null ? null : Path.Combine(folder, "index.jsonl");
        index = list is null ? null : RawIndex.Open(list);
        origins = list is null ? null : new RawOrigins(list);
    }

    /// <summary>Keeps nothing, and still says what came.</summary>
    public static RawArchive Off { get; } = new(null);

    /// <summary>Opens an archive, and makes it where there is none.</summary>
    /// <param name="folder">Where it is.</param>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static RawArchive Open(string folder)
    {
        Directory.CreateDirectory(folder);
        return new RawArchive(folder);
    }

    /// <summary>Keeps what came; on return it is on the disk.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="mediaType">What they are said to be.</param>
    /// <param name="from">Where they came from.</param>
    /// <param name="retrieved">When.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public RawCopy Keep(ReadOnlySpan<byte> bytes, string? mediaType, string from, DateTimeOffset retrieved)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        RawCopy copy = new($"sha256:{digest}", bytes.Length, mediaType, retrieved, from);
        if (folder is not null)
        {
            lock (writing)
            {
                Write(PathOf(folder, digest), bytes);
                index!.Add(digest, copy);
            }
        }
        return copy;
    }

    /// <summary>
    /// What came from an address: from exactly it first, then from addresses that differ only in scheme, "www.", query or fragment; of each the
    /// newest first.
    /// </summary>
    /// <param name="address">The address, as <see cref="RawCopy.From"/> has it.</param>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public ImmutableArray<RawCopy> CopiesFrom(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return origins?.Of(address) ?? [];
    }

    /// <summary>The bytes with a digest.</summary>
    /// <param name="digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
    /// <returns>Null where they were not kept.</returns>
    /// <exception cref="InvalidDataException">They were changed since; the message names the file.</exception>
    public byte[]? Find(string digest)
    {
        string name = digest.StartsWith("sha256:", StringComparison.Ordinal) ? digest[7..] : digest;
        // No name but a digest ever becomes a path.
        if (folder is null || name.Length != 64 || !name.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }
        string path = PathOf(folder, name);
        if (!File.Exists(path))
        {
            return null;
        }
        byte[] bytes = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == name
            ? bytes
            : throw new InvalidDataException(
                $"{path}: these are not the bytes that were kept; restore the file from a backup."
            );
    }

    private static string PathOf(string folder, string digest) =>
        Path.Combine(folder, digest[..2], digest[2..4], digest);

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length)
        {
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, bytes);
    }
}
