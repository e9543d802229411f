using Reportedly.Text;

namespace Reportedly.Language;

/// <summary>
/// The layers that Language writes, and all that Reading knows of syntax. Whoever fills them, a rule or a trained
/// model, Reading stays the same.
/// </summary>
public static class Layers
{
    /// <summary>Every token of the text, in order.</summary>
    public static readonly Layer<Tokens.TokenSequence> Tokens = new("tokens");

    /// <summary>Sentences as stretches of tokens.</summary>
    public static readonly Layer<Sentences.SentenceSequence> Sentences = new("sentences");

    /// <summary>Word classes and lemmas.</summary>
    public static readonly Layer<Tagging.TagSequence> Tags = new("tags");

    /// <summary>One dependency tree a sentence.</summary>
    public static readonly Layer<Parsing.DependencyTrees> Trees = new("trees");

    /// <summary>Names of persons, places, organisations and others.</summary>
    public static readonly Layer<Names.NameSequence> Names = new("names");
}
