namespace Reportedly.Language;

/// <summary>The parts of an analysis in their order; from <see cref="Layout"/> through <see cref="Relations"/> they come again for each batch.</summary>
internal enum AnalysisStage
{
    /// <summary>Cutting the text into tokens.</summary>
    Tokens,

    /// <summary>Dividing the tokens into paragraphs.</summary>
    Paragraphs,

    /// <summary>Gathering paragraphs into a batch, and laying out its words.</summary>
    Layout,

    /// <summary>Looking up common words, and adding up the embeddings of the others.</summary>
    Words,

    /// <summary>Making gates of those sums.</summary>
    Gates,

    /// <summary>The first recurrent layer.</summary>
    FirstLayer,

    /// <summary>From the first layer's states to the second's gates.</summary>
    SecondInput,

    /// <summary>The second recurrent layer.</summary>
    SecondLayer,

    /// <summary>What is told of each word, as numbers.</summary>
    Outputs,

    /// <summary>Dividing paragraphs into sentences.</summary>
    Sentences,

    /// <summary>Tags, forms and lemmas.</summary>
    Tags,

    /// <summary>Names.</summary>
    Names,

    /// <summary>Scoring arcs; comes for each sentence.</summary>
    Arcs,

    /// <summary>Finding the best tree; comes for each sentence.</summary>
    Trees,

    /// <summary>Relations between words and their heads.</summary>
    Relations,

    /// <summary>Making layers of what was found.</summary>
    Layers,
}
