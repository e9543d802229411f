using System.Collections.Immutable;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Import.Dumps;
using Reportedly.Gazetteer.Import.Rows;

namespace Reportedly.Gazetteer.Import;

/// <summary>
/// Makes a gazetteer of files of a GeoNames dump. What is finished replaces an older file in one step; what was stopped, however, goes on
/// from its last checkpoint when it is run again with the same files, and gives the same bytes as if it had never been stopped.
/// </summary>
public sealed class GeonamesImport
{
    /// <summary>About how many bytes of rows lie between two checkpoints.</summary>
    public const long DefaultCheckpointBytes = 64L * 1024 * 1024;

    private const int RowsBetweenLooks = 4096;

    private readonly string target;
    private readonly ImmutableArray<DumpFile> files;
    private readonly long checkpointBytes;
    private readonly long totalBytes;

    /// <summary>Looks at the files.</summary>
    /// <param name="paths">Files of a dump in any order, zipped or not, and folders of such files.</param>
    /// <param name="target">Where the gazetteer goes.</param>
    /// <param name="checkpointBytes">About how many bytes of rows lie between two checkpoints.</param>
    /// <exception cref="GazetteerException">A path names no file of a dump, or none has places.</exception>
    public GeonamesImport(IReadOnlyList<string> paths, string target, long checkpointBytes = DefaultCheckpointBytes)
    {
        ArgumentNullException.ThrowIfNull(paths);
        this.target = target;
        this.checkpointBytes = checkpointBytes;
        files = DumpFiles.Find(paths);
        totalBytes = files.Sum(file => file.Length);
    }

    /// <summary>The names of the files, in the order in which they are taken in.</summary>
    public ImmutableArray<string> Files => [.. files.Select(file => file.Shown)];

    /// <summary>The folder that keeps what is not finished.</summary>
    public static string WorkFolderOf(string target) => target + ".import";

    /// <summary>Imports.</summary>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="stop">Breaks off at a checkpoint.</param>
    /// <exception cref="GazetteerException">A file is damaged, the disk is full, or another import writes to the target.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> broke it off; run it again to go on.</exception>
    public ImportSummary Run(Action<ImportProgress> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(progress);
        using FileStream theOnlyOne = Lock();
        List<DumpIdentity> inputs = [.. files.Select(DumpIdentity.Of)];
        using GazetteerWriter writer = Open(inputs, out ImportPosition position);
        bool wasResumed = position.Digests.Count > 0 || position.Line > 0;
        PlaceNumbers numbers = new();
        foreach ((int number, int id) in writer.PlaceIds().Index())
        {
            numbers.Add(id, number);
        }
        bool hasNames = files.Any(file => file.Kind == DumpKind.AlternateNames);
        RowIntake intake = new(writer, numbers, position.Counts, takesOtherNames: !hasNames);
        while (position.Digests.Count < files.Length)
        {
            position = TakeFile(files[position.Digests.Count], position, writer, intake, progress, stop);
            writer.Checkpoint(position.Write());
        }
        foreach ((DumpFile file, string digest) in files.Zip(position.Digests))
        {
            writer.AddSource(SourceOf(file, position.Counts), digest);
        }
        progress(At("putting in order", totalBytes, position.Counts));
        writer.Complete();
        return position.Counts.Summary(wasResumed);
    }

    private ImportPosition TakeFile(
        DumpFile file,
        ImportPosition position,
        GazetteerWriter writer,
        RowIntake intake,
        Action<ImportProgress> progress,
        CancellationToken stop
    )
    {
        long before = files.Take(position.Digests.Count).Sum(done => done.Length);
        ImportCounts counts = position.Counts;
        try
        {
            using DumpLines lines = new(file.Open());
            if (!lines.TrySkip(position.Offset, position.Line, stop))
            {
                throw new GazetteerException($"{file.Shown}: is shorter than it was; run the import again.");
            }
            long nextCheckpoint = lines.Offset + checkpointBytes;
            int untilLook = 1;
            while (lines.TryNext(out ReadOnlySpan<byte> line, out bool isTooLong))
            {
                if (isTooLong)
                {
                    counts.Rows++;
                    counts.Add(file, lines.Line, RowFault.TooLong);
                }
                else if (!line.IsEmpty && line[0] != (byte)'#')
                {
                    counts.Rows++;
                    RowFault fault = intake.Take(file.Kind, line);
                    if (fault != RowFault.None)
                    {
                        counts.Add(file, lines.Line, fault);
                    }
                }
                if (--untilLook > 0)
                {
                    continue;
                }
                untilLook = RowsBetweenLooks;
                progress(At(file.Name, before + lines.Offset, counts));
                if (lines.Offset >= nextCheckpoint || stop.IsCancellationRequested)
                {
                    writer.Checkpoint((position with { Offset = lines.Offset, Line = lines.Line }).Write());
                    nextCheckpoint = lines.Offset + checkpointBytes;
                    stop.ThrowIfCancellationRequested();
                }
            }
            return position with { Offset = 0, Line = 0, Digests = [.. position.Digests, lines.Digest()] };
        }
        catch (InvalidDataException fault)
        {
            throw DumpFile.Damaged(file.Path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(
                $"{file.Shown}: cannot be read ({fault.Message.TrimEnd('.')}); check name and rights.",
                fault
            );
        }
    }

    /// <summary>What a file is called in the list of sources; a country's places and its names have files of one name.</summary>
    private static string SourceOf(DumpFile file, ImportCounts counts) =>
        file.Kind switch
        {
            DumpKind.Places when counts.Newest.Length > 0 => $"{file.Name} (GeoNames, newest change {counts.Newest})",
            DumpKind.AlternateNames => $"{file.Name} (GeoNames, alternate names)",
            _ => $"{file.Name} (GeoNames)",
        };

    private GazetteerWriter Open(List<DumpIdentity> inputs, out ImportPosition position)
    {
        string folder = WorkFolderOf(target);
        GazetteerWriter? stopped = null;
        try
        {
            stopped = GazetteerWriter.Resume(target, folder, out string line);
            if (stopped is not null && ImportPosition.Read(line, inputs) is { } read)
            {
                position = read;
                return stopped;
            }
        }
        catch (GazetteerException)
        {
            // What is left of an earlier import is of no use; this one begins anew.
        }
        stopped?.Dispose();
        position = new ImportPosition
        {
            Inputs = inputs,
            Digests = [],
            Counts = new ImportCounts(),
        };
        return GazetteerWriter.Create(target, folder);
    }

    private ImportProgress At(string what, long bytes, ImportCounts counts) =>
        new(what, Math.Min(bytes, totalBytes), totalBytes, counts.Places, counts.Names);

    /// <summary>Two imports into one target would tread on each other.</summary>
    private FileStream Lock()
    {
        string path = target + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(
                $"{target}: another import is writing it, or it cannot be written ({fault.Message.TrimEnd('.')}); "
                    + "wait for the other, or check rights and free space.",
                fault
            );
        }
    }
}
