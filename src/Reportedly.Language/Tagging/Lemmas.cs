using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Tagging;

/// <summary>The dictionary form that follows from a decided class and form.</summary>
internal static class Lemmas
{
    /// <summary>Longer tokens are their own lemma: nothing is gained by lowering them.</summary>
    private const int Longest = 100;

    public static string Of(TagDraft draft, int at)
    {
        WordEntry entry = draft.Entries[at];
        ReadOnlySpan<char> word = draft.Word(at);
        if (word.Length > Longest)
        {
            return word.ToString();
        }
        switch (draft.Classes[at])
        {
            case WordClass.Propn:
                return word.ToString();
            case WordClass.Verb:
                return entry.VerbLemma ?? entry.OtherLemma ?? OfUnknownVerb(word, draft.Forms[at]);
            case WordClass.Aux:
                return draft.Reads(at, "'s") || draft.Reads(at, "’s") ? "be" : entry.OtherLemma ?? Lower(word);
            case WordClass.Noun:
                return entry.NounLemma is not null
                    && (draft.Forms[at] != WordForm.Singular || entry.Is(Readings.Singular))
                        ? entry.NounLemma
                    : draft.Forms[at] == WordForm.Plural ? OfUnknownPlural(word)
                    : Lower(word);
            case WordClass.Adj when entry.Is(Readings.Demonym):
                return word.ToString();
            case WordClass.Pron or WordClass.Part or WordClass.Det or WordClass.Adj or WordClass.Adv:
                return draft.Reads(at, "'s") || draft.Reads(at, "’s") || draft.Reads(at, "'") || draft.Reads(at, "’")
                    ? "'s"
                    : entry.OtherLemma ?? Lower(word);
            default:
                return Lower(word);
        }
    }

    private static string OfUnknownVerb(ReadOnlySpan<char> word, WordForm form) =>
        form switch
        {
            WordForm.Gerund when word.Length > 5 => Lower(word[..^3]),
            WordForm.Past
            or WordForm.Participle when word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) =>
                Lower(word[..^2]),
            WordForm.Present when word.Length > 3 && word[^1] == 's' => Lower(word[..^1]),
            _ => Lower(word),
        };

    private static string OfUnknownPlural(ReadOnlySpan<char> word) =>
        word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && word.Length > 4 ? Lower(word[..^3]) + "y"
        : word.EndsWith("ches", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("shes", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("sses", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("xes", StringComparison.OrdinalIgnoreCase)
            ? Lower(word[..^2])
        : word[^1] is 's' or 'S' ? Lower(word[..^1])
        : Lower(word);

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lowered = stackalloc char[Longest];
        return lowered[..word.ToLowerInvariant(lowered)].ToString();
    }
}
