using System.Globalization;
using System.Security.Cryptography;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>By what a file is known again when an import goes on: two of them are equal where nothing has changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Size">Bytes on disk, packed or not.</param>
/// <param name="Modified">When it was written, as its folder says.</param>
/// <param name="Head">SHA-256 of its first bytes.</param>
internal sealed record DumpIdentity(string Name, DumpKind Kind, long Size, string Modified, string Head)
{
    private const int HeadLength = 64 * 1024;

    /// <summary>Looks at a file.</summary>
    /// <exception cref="GazetteerException">It cannot be read.</exception>
    public static DumpIdentity Of(DumpFile file)
    {
        try
        {
            FileInfo info = new(file.Path);
            using Stream stream = DumpFile.Open(file.Path, entry: null);
            byte[] head = new byte[HeadLength];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return new DumpIdentity(
                file.Name,
                file.Kind,
                info.Length,
                info.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture),
                Convert.ToHexStringLower(SHA256.HashData(head.AsSpan(0, length)))
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(
                $"{file.Path}: cannot be opened ({fault.Message.TrimEnd('.')}); check name and rights.",
                fault
            );
        }
    }
}
