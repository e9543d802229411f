using System.Collections.Immutable;
using Reportedly.Language;
using Reportedly.Language.Networks;
using Reportedly.Text;

namespace Reportedly.Throughput;

/// <summary>Writes the layers of Language over texts.</summary>
internal sealed class LanguageReader : StagedReader
{
    /// <summary>The taking in of a text comes before the stages of the analysis.</summary>
    private static readonly ImmutableArray<string> Stages =
    [
        "text: digest and normal form",
        "tokens",
        "paragraphs",
        "layout of batches",
        "words: tables and rare words",
        "gates of rare words",
        "first layer",
        "second layer, input",
        "second layer",
        "outputs",
        "sentences",
        "tags and lemmas",
        "names",
        "arcs",
        "trees",
        "relations",
        "writing layers",
    ];

    private readonly LanguageAnalyser analyser;
    private readonly Workspace room;

    /// <summary>Takes the analyser, which readers share.</summary>
    public LanguageReader(LanguageAnalyser analyser)
        : base(new StageClock(Stages))
    {
        this.analyser = analyser;
        room = new Workspace { Passed = stage => Clock.Pass((int)stage + 1) };
    }

    /// <inheritdoc/>
    public override int Read(string text)
    {
        Clock.Start();
        Document document = new(SourceText.FromString(text));
        Clock.Pass(0);
        analyser.Analyse(document, room);
        return document.Read(Layers.Tokens).Count;
    }
}
