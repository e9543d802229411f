namespace Reportedly.Training.Lemmas;

/// <summary>The regular forms of English verbs and nouns.</summary>
internal static class Inflection
{
    /// <summary>The form in -s of a noun or verb: <c>attacks</c>, <c>clashes</c>, <c>carries</c>.</summary>
    public static string WithS(string lemma) =>
        EndsInConsonantY(lemma) ? string.Concat(lemma.AsSpan(0, lemma.Length - 1), "ies")
        : EndsInSibilant(lemma) || lemma is "do" or "go" or "undergo" or "outdo" ? lemma + "es"
        : lemma + "s";

    /// <summary>The form in -ed: <c>killed</c>, <c>seized</c>, <c>carried</c>, <c>stopped</c>.</summary>
    public static string WithEd(string lemma, bool doubled) =>
        lemma[^1] == 'e' ? lemma + "d"
        : EndsInConsonantY(lemma) ? string.Concat(lemma.AsSpan(0, lemma.Length - 1), "ied")
        : doubled ? lemma + lemma[^1] + "ed"
        : lemma[^1] == 'c' ? lemma + "ked"
        : lemma + "ed";

    /// <summary>The form in -ing: <c>killing</c>, <c>seizing</c>, <c>dying</c>, <c>stopping</c>.</summary>
    public static string WithIng(string lemma, bool doubled)
    {
        ReadOnlySpan<char> stem = lemma.AsSpan(0, lemma.Length - 1);
        return lemma.EndsWith("ie", StringComparison.Ordinal) ? string.Concat(lemma.AsSpan(0, lemma.Length - 2), "ying")
            : lemma[^1] == 'e'
            && lemma.Length > 2
            && !lemma.EndsWith("ee", StringComparison.Ordinal)
            && !lemma.EndsWith("oe", StringComparison.Ordinal)
                ? string.Concat(stem, "ing")
            : doubled ? lemma + lemma[^1] + "ing"
            : lemma[^1] == 'c' ? lemma + "king"
            : lemma + "ing";
    }

    /// <summary>True for a short verb whose irregular past leaves its last letter doubled before -ing: <c>hitting</c>.</summary>
    public static bool DoublesIrregular(string lemma) =>
        lemma.Length is 3 or 4
            && IsVowel(lemma[^2])
            && !IsVowel(lemma[^1])
            && lemma[^1] is not ('w' or 'x' or 'y')
            && !IsVowel(lemma[^3])
        || lemma
            is "begin"
                or "forget"
                or "forbid"
                or "split"
                or "quit"
                or "outrun"
                or "overrun"
                or "reset"
                or "upset"
                or "beget";

    private static bool EndsInConsonantY(string word) => word.Length > 2 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool EndsInSibilant(string word) =>
        word[^1] is 's' or 'x' or 'z'
        || word.EndsWith("ch", StringComparison.Ordinal)
        || word.EndsWith("sh", StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
