using Reportedly.Language.Lexicons;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs every word on the first of its sentence.</summary>
internal sealed class ShallowParser(WordLexicon lexicon)
{
    /// <summary>One tree a sentence.</summary>
    public DependencyTrees Parse(string text, TokenSequence tokens, SentenceSequence sentences, TagSequence tags)
    {
        int[] heads = new int[tokens.Count];
        Relation[] relations = new Relation[tokens.Count];
        foreach (Sentence sentence in sentences.Items)
        {
            for (int i = sentence.Tokens.First; i < sentence.Tokens.Past; i++)
            {
                heads[i] = i == sentence.Tokens.First ? DependencyTrees.Root : sentence.Tokens.First;
                relations[i] = i == sentence.Tokens.First ? Relation.Root : Relation.Dep;
            }
        }
        _ = lexicon;
        _ = text;
        _ = tags;
        return new DependencyTrees([.. heads], [.. relations]);
    }
}
