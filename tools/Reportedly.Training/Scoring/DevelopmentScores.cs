using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;
using Reportedly.Training.Networks;
using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Scoring;

/// <summary>The scores of a network on the development parts of the treebanks.</summary>
internal sealed class DevelopmentScores
{
    private readonly TrainingData data;
    private readonly ArrayStore store = new();
    private readonly List<Lesson> web;
    private readonly List<Lesson> georgetown;

    /// <summary>Reads the development parts.</summary>
    public DevelopmentScores(string treebanks, TrainingData data)
    {
        this.data = data;
        web = Read("en_ewt-dev.conllu", hasEntities: false);
        georgetown = Read("en_gum-dev.conllu", hasEntities: true);

        List<Lesson> Read(string name, bool hasEntities) =>
            LessonMaker.OfTreebank(
                ConlluReader.Read(Path.Combine(treebanks, name)),
                data.Inventory,
                hasEntities,
                data.Demonyms
            );
    }

    /// <summary>Writes the scores of a network to the log.</summary>
    public void Write(LanguageNetwork network, Action<string> log)
    {
        log("  EWT           " + NetworkScores.Of(network, web, data.Inventory, store));
        log("  EWT, capitals " + NetworkScores.Of(network, [.. web.Select(Casing.Upper)], data.Inventory, store));
        log("  GUM           " + NetworkScores.Of(network, georgetown, data.Inventory, store));
    }
}
