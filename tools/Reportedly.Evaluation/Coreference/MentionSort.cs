namespace Reportedly.Evaluation.Coreference;

/// <summary>How a mention names somebody.</summary>
public enum MentionSort
{
    /// <summary>"he", "her", "himself".</summary>
    HeOrShe,

    /// <summary>"they", "their".</summary>
    They,

    /// <summary>"it", "its".</summary>
    It,

    /// <summary>"I", "we", "you".</summary>
    Speaker,

    /// <summary>Any other pronoun: "this", "each other".</summary>
    OtherPronoun,

    /// <summary>A proper name.</summary>
    Name,

    /// <summary>A common noun: "the group".</summary>
    Description,
}

/// <summary>Tells the sort of a mention from its head.</summary>
internal static class MentionSorts
{
    /// <summary>The sort of a mention with a head of this class and form.</summary>
    /// <param name="upos">Universal class: <c>PRON</c>, <c>PROPN</c>, <c>NOUN</c>.</param>
    /// <param name="form">The head as printed.</param>
    public static MentionSort Of(string upos, string form) =>
        upos switch
        {
            "PRON" or "DET" => form.ToLowerInvariant() switch
            {
                "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" => MentionSort.HeOrShe,
                "they" or "them" or "their" or "theirs" or "themselves" => MentionSort.They,
                "it" or "its" or "itself" => MentionSort.It,
                "i" or "me" or "my" or "mine" or "myself" => MentionSort.Speaker,
                "we" or "us" or "our" or "ours" or "ourselves" => MentionSort.Speaker,
                "you" or "your" or "yours" or "yourself" => MentionSort.Speaker,
                _ => MentionSort.OtherPronoun,
            },
            "PROPN" => MentionSort.Name,
            _ => MentionSort.Description,
        };
}
