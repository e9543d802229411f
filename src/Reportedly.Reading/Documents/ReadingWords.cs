using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>
/// The layers of Language as Reading counts words: <c>cease-fire</c>, <c>al-Karim</c> and <c>US-led</c> are one word each, while treebanks
/// have three. Relations are without the subtypes that Reading does not tell apart.
/// </summary>
/// <param name="Tokens">The words.</param>
/// <param name="Sentences">Sentences as stretches of words.</param>
/// <param name="Tags">Classes, forms and lemmas.</param>
/// <param name="Trees">One tree a sentence.</param>
internal sealed record ReadingWords(
    TokenSequence Tokens,
    SentenceSequence Sentences,
    TagSequence Tags,
    DependencyTrees Trees
)
{
    /// <summary>The words of a document, as its stage wrote them; made anew where no stage has run.</summary>
    /// <exception cref="InvalidOperationException">A layer of Language is not written yet.</exception>
    public static ReadingWords Of(Document document) =>
        document.Has(ReadingLayers.Joined) ? document.Read(ReadingLayers.Joined) : HyphenJoiner.Join(document);
}
