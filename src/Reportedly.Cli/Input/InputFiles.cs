using Reportedly.Server.Intake;

namespace Reportedly.Cli.Input;

/// <summary>Finds the files that the arguments name: folders are walked whole, in ordinal order of their paths.</summary>
/// <param name="leaveOut">A path that is not read though a folder holds it, nor what stands beside it: the store that is being written.</param>
internal sealed class InputFiles(string? leaveOut)
{
    /// <summary>A file to read, or an argument that leads to none.</summary>
    /// <param name="Path">The path, as it is shown.</param>
    /// <param name="Problem">Why there is nothing to read; null where there is.</param>
    internal readonly record struct Found(string Path, string? Problem);

    public IEnumerable<Found> Of(IEnumerable<string> arguments)
    {
        foreach (string argument in arguments)
        {
            if (argument == "-" || WebPages.IsAddress(argument) || File.Exists(argument))
            {
                yield return new Found(argument, null);
            }
            else if (Directory.Exists(argument))
            {
                bool any = false;
                foreach (Found found in Walk(argument))
                {
                    any = true;
                    yield return found;
                }
                if (!any)
                {
                    yield return new Found(argument, "the folder holds no files; name another.");
                }
            }
            else
            {
                yield return new Found(argument, "there is no such file or folder; check the path.");
            }
        }
    }

    /// <summary>How many bytes there are to read; null where that is not known beforehand.</summary>
    public long? Size(IReadOnlyList<string> arguments) =>
        arguments.Contains("-")
            ? null
            : Of(arguments).Where(found => found.Problem is null).Sum(found => Length(found.Path));

    private static long Length(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (IOException)
        {
            // Gone since it was listed; reading it says so.
            return 0;
        }
    }

    private IEnumerable<Found> Walk(string folder)
    {
        List<FileSystemInfo> entries;
        string? problem = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !IsLeftOut(entry))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            entries = [];
            problem = $"the folder cannot be read ({failure.Message}); check who may read it.";
        }
        if (problem is not null)
        {
            yield return new Found(folder, problem);
        }
        // The slash makes the order that of whole paths: "a.txt" comes before "a/b.txt".
        foreach (FileSystemInfo entry in entries.OrderBy(Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                foreach (Found below in Walk(path))
                {
                    yield return below;
                }
            }
            else
            {
                yield return new Found(path, null);
            }
        }
    }

    private static string Key(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    /// <summary>Hidden files are no reports, and a link to a folder may lead round in a circle.</summary>
    private bool IsLeftOut(FileSystemInfo entry) =>
        entry.Name.StartsWith('.')
        || entry is DirectoryInfo { LinkTarget: not null }
        || (
            leaveOut is not null
            && (
                entry.FullName == leaveOut
                || entry.FullName == leaveOut + "-wal"
                || entry.FullName == leaveOut + "-shm"
                || entry.FullName == leaveOut + ".raw"
                || entry.FullName == leaveOut + ".watch"
                || entry.FullName == leaveOut + ".intake"
            )
        );
}
