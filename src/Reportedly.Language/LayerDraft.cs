using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language;

/// <summary>The layers of a document while they are being written, word by word.</summary>
/// <param name="tokens">Number of the document's tokens.</param>
internal sealed class LayerDraft(int tokens)
{
    /// <summary>The word class of each token.</summary>
    public WordClass[] Classes { get; } = new WordClass[tokens];

    /// <summary>The form of each token.</summary>
    public WordForm[] Forms { get; } = new WordForm[tokens];

    /// <summary>The lemma of each token.</summary>
    public string[] Lemmas { get; } = new string[tokens];

    /// <summary>The Penn tag of each token.</summary>
    public string[] PennTags { get; } = new string[tokens];

    /// <summary>The head of each token.</summary>
    public int[] Heads { get; } = new int[tokens];

    /// <summary>How each token hangs on its head.</summary>
    public Relation[] Relations { get; } = new Relation[tokens];

    /// <summary>The sentences found so far.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The names found so far.</summary>
    public List<NameSpan> Names { get; } = [];

    /// <summary>For each name the probability of each kind.</summary>
    public List<KindShares> NameShares { get; } = [];

    /// <summary>Writes sentences, tags, trees and names into a document.</summary>
    public void WriteTo(Document document)
    {
        document.Write(Layers.Sentences, new SentenceSequence([.. Sentences]));
        document.Write(Layers.Tags, new TagSequence(Own(Classes), Own(Forms), Own(Lemmas), Own(PennTags)));
        document.Write(Layers.Trees, new DependencyTrees(Own(Heads), Own(Relations)));
        document.Write(Layers.Names, new NameSequence([.. Names]));
    }

    private static ImmutableArray<T> Own<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
