namespace Reportedly.Gazetteer.Tests;

/// <summary>Where the repository's files lie.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Reportedly.slnx</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
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
