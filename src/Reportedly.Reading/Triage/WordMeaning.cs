namespace Reportedly.Reading.Triage;

/// <summary>What a word may be, whatever its tag.</summary>
/// <param name="Ids">The numbers of the words of the triage lexicon that it, or a lemma of it, may be.</param>
/// <param name="IsStrengthVerb">It may be a verb that tells how many there are.</param>
/// <param name="IsNumber">It may be a number or part of one.</param>
/// <param name="IsPronoun">It stands for what was named before.</param>
internal sealed record WordMeaning(int[] Ids, bool IsStrengthVerb, bool IsNumber, bool IsPronoun)
{
    /// <summary>A word that is nothing to triage.</summary>
    public static readonly WordMeaning None = new([], false, false, false);
}
