namespace Reportedly.Corroboration.Mentions;

/// <summary>What sort of word it is, as far as comparing mentions needs it.</summary>
public enum MentionWordSort
{
    /// <summary>Any other: prepositions, articles, marks.</summary>
    Other,

    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>A word of a name.</summary>
    Name,

    /// <summary>A main verb.</summary>
    Verb,

    /// <summary>An auxiliary or modal verb, or a copula.</summary>
    Auxiliary,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A numeral.</summary>
    Number,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>A word of a report, with what an analyser says of it. Corroboration has no analyser: whoever compares brings the words.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Sort">What sort of word it is.</param>
/// <param name="Head">The word on which it hangs, counted through the report; -1 for the root of a sentence.</param>
/// <param name="Relation">How it hangs there, as Universal Dependencies call it: <c>nsubj:pass</c>.</param>
public sealed record MentionWord(string Text, string Lemma, MentionWordSort Sort, int Head, string Relation);
