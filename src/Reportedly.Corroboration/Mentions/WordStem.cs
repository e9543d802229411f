namespace Reportedly.Corroboration.Mentions;

/// <summary>Leads words back to what they are made of, by their endings alone.</summary>
internal static class WordStem
{
    private const int ShortestStem = 3;

    /// <summary>Endings that make one word of another, the longest first.</summary>
    private static readonly string[] Endings =
    [
        "ifications",
        "ification",
        "izations",
        "ization",
        "isations",
        "isation",
        "ements",
        "ations",
        "itions",
        "ement",
        "ments",
        "ation",
        "ition",
        "tions",
        "sions",
        "ances",
        "ences",
        "ment",
        "tion",
        "sion",
        "ance",
        "ence",
        "ings",
        "ures",
        "ives",
        "ants",
        "ents",
        "ing",
        "ure",
        "ive",
        "ion",
        "ant",
        "ent",
        "ery",
        "als",
        "ers",
        "ors",
        "ies",
        "ied",
        "al",
        "er",
        "or",
        "ed",
        "es",
        "y",
        "e",
        "s",
    ];

    /// <summary>The forms of which an inflected word can be one, the likeliest first: <c>bombings</c> gives <c>bombing</c> and <c>bomb</c>.</summary>
    public static IEnumerable<string> BaseForms(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }
        }
        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            yield return word[..^1];
        }
        string bare = word.EndsWith('s') ? word[..^1] : word;
        foreach (string ending in (string[])["ing", "ed"])
        {
            if (bare.EndsWith(ending, StringComparison.Ordinal) && bare.Length - ending.Length >= ShortestStem)
            {
                string stem = bare[..^ending.Length];
                yield return stem;
                yield return stem + "e";
                if (stem[^1] == stem[^2])
                {
                    yield return stem[..^1];
                }
            }
        }
    }

    /// <summary>What is left without the ending: <c>explor</c> of <c>exploration</c> and of <c>explores</c>. It need not be a word.</summary>
    public static string Of(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = word[..^ending.Length];
                return stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's')
                    ? stem[..^1]
                    : stem;
            }
        }
        return word;
    }
}
