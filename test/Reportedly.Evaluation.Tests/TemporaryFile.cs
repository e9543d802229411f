namespace Reportedly.Evaluation.Tests;

/// <summary>A file that is there for one test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-evaluation-");

    public TemporaryFile(string name, string content)
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
