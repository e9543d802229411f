using System.Collections.Immutable;

namespace Reportedly.Conventions;

/// <summary>The files of the repository, as somebody who has just fetched it has them: without what a build leaves.</summary>
internal static class Repository
{
    private static readonly ImmutableHashSet<string> LeftByTools = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        ".git",
        ".vs",
        ".idea",
        "artifacts",
        "bin",
        "node_modules",
        "obj",
        "TestResults"
    );

    /// <summary>The folder that holds <c>Reportedly.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes, of the files below a folder, in ordinal order.</summary>
    /// <param name="folder">Path from the root; empty for the whole repository.</param>
    /// <param name="extension">How the names end: <c>.cs</c>; empty for all files.</param>
    public static ImmutableArray<string> Files(string folder = "", string extension = "")
    {
        List<string> found = [];
        if (Directory.Exists(At(folder)))
        {
            Walk(new DirectoryInfo(At(folder)), extension, found);
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Where a path from the root lies on this machine.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>True where a file or a folder is there.</summary>
    public static bool Has(string path) => Path.Exists(At(path));

    private static void Walk(DirectoryInfo folder, string extension, List<string> found)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            if (LeftByTools.Contains(entry.Name))
            {
                continue;
            }
            if (entry is DirectoryInfo inner)
            {
                Walk(inner, extension, found);
            }
            else if (entry.Name.EndsWith(extension, StringComparison.Ordinal))
            {
                found.Add(Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/'));
            }
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new DirectoryNotFoundException("No folder above the tests holds Reportedly.slnx.");
    }
}
