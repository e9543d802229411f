using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Tagging;

/// <summary>Guesses words that no lexicon holds by their endings.</summary>
internal sealed class SuffixRules(EndingLexicon endings)
{
    /// <summary>Decides the word; a noun where no ending says otherwise.</summary>
    public void Decide(TagDraft draft, VerbRules verbs, int at)
    {
        ReadOnlySpan<char> word = draft.Word(at);
        if (word.Length > 4)
        {
            if (Ends(word, "ly"))
            {
                draft.Set(at, WordClass.Adv);
                return;
            }
            if (Ends(word, "ing"))
            {
                bool noun = draft.Was(at - 1, WordClass.Det) && !draft.May(at + 1, Readings.Noun);
                draft.Set(at, noun ? WordClass.Noun : WordClass.Verb, noun ? WordForm.Singular : WordForm.Gerund);
                return;
            }
            if (Ends(word, "ed"))
            {
                verbs.PastOrParticiple(at, VerbUses.None);
                return;
            }
        }
        if (endings.TryFind(word, out WordClass told))
        {
            draft.Set(at, told, told == WordClass.Noun ? WordForm.Singular : WordForm.None);
            return;
        }
        if (!char.IsLetter(word[0]))
        {
            draft.Set(at, WordClass.X);
            return;
        }
        bool plural = word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'u' or 'i');
        draft.Set(at, WordClass.Noun, plural ? WordForm.Plural : WordForm.Singular);
    }

    private static bool Ends(ReadOnlySpan<char> word, string end) =>
        word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
