namespace Reportedly.Server.Exporting;

/// <summary>A folder of one's own for as long as something is made in it; nobody else may read it, and nothing of it stays.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("reportedly-export-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Removes it with all that is in it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
