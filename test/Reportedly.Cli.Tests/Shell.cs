using System.Text;
using Reportedly.Cli.Printing;
using Reportedly.Gazetteer.Import.Download;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>Runs commands in this process, in a folder of its own, with what they print caught.</summary>
internal sealed class Shell : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-");

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public Screen Screen { get; set; } = Screen.Plain;

    public Func<ReportInput, ReportReading> Reader { get; set; } = HandRead.Read;

    public Func<SourceText, Document> Analyser { get; set; } = HandAnalysed.Analyse;

    /// <summary>What servers answer, by address; all others do not answer.</summary>
    public Dictionary<string, string> Web { get; } = new(StringComparer.Ordinal);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What a download may take; a server of the test's own on this machine may be asked.</summary>
    public DownloadLimits Downloads { get; set; } = new() { AllowsLoopback = true };

    /// <summary>Why there is no reader and no analyser; null where there are.</summary>
    public Exception? CannotStart { get; set; }

    /// <summary>What is piped in; null where a person sits at a terminal.</summary>
    public byte[]? Input { get; set; }

    /// <summary>What is piped in, where it is more than bytes.</summary>
    public Stream? Stdin { get; set; }

    public Stream? Output { get; set; }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Reads the report that a person read into the store here, as two papers had it.</summary>
    public void ReadTwice()
    {
        string text = System.Text.Json.JsonSerializer.Serialize(HandRead.Text);
        string[] lines =
        [
            .. new[] { ("herald-1", "Herald"), ("courier-2", "Tarsal Courier") }.Select(paper =>
                $$"""{"id":"{{paper.Item1}}","publisher":"{{paper.Item2}}","published":"{{HandRead.Published}}","text":{{text}}}"""
            ),
        ];
        Run("read", Write("papers.jsonl", string.Join('\n', lines)), "--db", "reportedly.db").Code.Should().Be(0);
    }

    public Said Run(params string[] arguments) => RunAsync(arguments, default).GetAwaiter().GetResult();

    public async Task<Said> RunAsync(string[] arguments, CancellationToken stop)
    {
        using MemoryStream output = new();
        StringWriter error = new() { NewLine = "\n" };
        Host host = new()
        {
            CreateReader = _ => CannotStart is null ? Reader : throw CannotStart,
            CreateAnalyser = () => CannotStart is null ? Analyser : throw CannotStart,
            CreateWeb = _ => new ScriptedWeb(Web).Access,
            Input = Stdin ?? new MemoryStream(Input ?? []),
            InputIsTerminal = Input is null && Stdin is null,
            Output = Output ?? output,
            Screen = Screen,
            Error = error,
            ShowsProgress = false,
            Downloads = Downloads,
            Clock = Clock,
            Environment = name => Variables.GetValueOrDefault(name),
            WorkingDirectory = folder.FullName,
        };
        int code = await CommandLine.RunAsync(arguments, host, stop);
        return new Said(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What a command said.</summary>
internal sealed record Said(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
