using Reportedly.Language.Lexicons;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>
/// Builds dependency trees by rules: base noun phrases, then predicates, then one walk that links both. Each step looks
/// a bounded way around, so that time is linear in the text.
/// </summary>
internal sealed class ShallowParser(EnglishLexicons lexicons)
{
    /// <summary>One tree a sentence, over all tokens.</summary>
    public DependencyTrees Parse(string text, TokenSequence tokens, SentenceSequence sentences, TagSequence tags)
    {
        TreeDraft draft = new(text, tokens, tags, lexicons);
        foreach (Sentence sentence in sentences.Items)
        {
            draft.Sentence = sentence.Tokens;
            NominalChunks.Find(draft);
            List<Predicate> predicates = Predicates.Find(draft);
            int main = new ClauseLinker(draft, predicates).Link();
            TreeRepair.Finish(draft, main);
        }
        return new DependencyTrees([.. draft.Heads], [.. draft.Relations]);
    }
}
