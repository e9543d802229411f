using Reportedly.Language;
using Reportedly.Language.Networks;
using Reportedly.Text;

namespace Reportedly.Throughput;

/// <summary>Reads texts one behind the other, and knows how long each stage took; belongs to one thread.</summary>
internal sealed class Reader
{
    private readonly LanguageAnalyser analyser;
    private readonly Workspace room;

    /// <summary>Takes the analyser, which readers share.</summary>
    public Reader(LanguageAnalyser analyser)
    {
        this.analyser = analyser;
        room = new Workspace { Passed = Clock.Pass };
    }

    /// <summary>How long each stage took so far.</summary>
    public StageClock Clock { get; } = new();

    /// <summary>Reads a text.</summary>
    /// <returns>Number of its words.</returns>
    public int Read(string text)
    {
        Clock.Start();
        Document document = new(SourceText.FromString(text));
        Clock.PassText();
        analyser.Analyse(document, room);
        return document.Read(Layers.Tokens).Count;
    }
}
