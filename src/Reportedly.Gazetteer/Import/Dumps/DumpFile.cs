using System.IO.Compression;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>A file of a dump, zipped or not.</summary>
internal sealed record DumpFile
{
    /// <summary>Where it lies.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the file inside the archive; null where it is none.</summary>
    public required string? Entry { get; init; }

    /// <summary>What its rows are.</summary>
    public required DumpKind Kind { get; init; }

    /// <summary>Bytes of its rows, unpacked.</summary>
    public required long Length { get; init; }

    /// <summary>The name without folders and without the archive's: <c>allCountries.txt</c>.</summary>
    public string Name => Entry ?? System.IO.Path.GetFileName(Path);

    /// <summary>The name that faults give: the archive and the file in it, as far as there is one.</summary>
    public string Shown => Entry is null ? Path : $"{Path}({Entry})";

    /// <summary>
    /// Opens the rows. Unpacking throws <see cref="InvalidDataException"/> where something else comes out than was packed.
    /// </summary>
    /// <exception cref="GazetteerException">The archive is damaged; the message says what to do.</exception>
    public Stream Open() => Open(Path, Entry);

    /// <summary>Opens a file, or one inside an archive.</summary>
    public static Stream Open(string path, string? entry)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (entry is null)
        {
            return file;
        }
        try
        {
            ZipArchive archive = new(file, ZipArchiveMode.Read);
            ZipArchiveEntry packed = archive.GetEntry(entry)!;
            return new ArchivedStream(archive, packed.Open(), packed.Length, packed.Crc32);
        }
        catch (InvalidDataException fault)
        {
            file.Dispose();
            throw Damaged(path, fault);
        }
    }

    /// <summary>The error for an archive that cannot be unpacked.</summary>
    public static GazetteerException Damaged(string path, Exception fault) =>
        new($"{path}: the archive is damaged ({fault.Message.TrimEnd('.')}); download it again.", fault);

    /// <summary>A file inside an archive, which is closed with it.</summary>
    private sealed class ArchivedStream(ZipArchive archive, Stream inner, long length, uint checksum) : Stream
    {
        private readonly ZipChecksum sum = new();
        private long total;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            sum.Add(buffer[..read]);
            total += read;
            bool isEnd = read == 0 && buffer.Length > 0;
            if (total > length || (isEnd && (total < length || sum.Value != checksum)))
            {
                throw new InvalidDataException("a file in it is not what was packed");
            }
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                archive.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
