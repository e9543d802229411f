namespace Reportedly.Evaluation.Muc4;

/// <summary>What a word may be the plural of.</summary>
internal static class Singulars
{
    /// <summary>The word itself, and the singulars that it may have.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.EndsWith("'S", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }
        if (word.EndsWith("MEN", StringComparison.Ordinal))
        {
            yield return word[..^2] + "AN";
        }
        if (word.EndsWith("IES", StringComparison.Ordinal))
        {
            yield return word[..^3] + "Y";
        }
        if (word.EndsWith("VES", StringComparison.Ordinal))
        {
            yield return word[..^3] + "FE";
        }
        if (word == "CHILDREN")
        {
            yield return "CHILD";
        }
        if (word.Length > 3 && word[^1] == 'S')
        {
            yield return word[..^1];
            if (word[^2] == 'E')
            {
                yield return word[..^2];
            }
        }
    }

    /// <summary>True where a word looks like a plural.</summary>
    public static bool IsPlural(string word) =>
        word is "CHILDREN" or "PEOPLE" or "POLICE" or "TROOPS"
        || word.EndsWith("MEN", StringComparison.Ordinal)
        || (
            word.Length > 3
            && word[^1] == 'S'
            && word[^2] is not ('S' or 'U' or 'I')
            && word is not "FENASTRAS" and not "HEADQUARTERS" and not "BUS"
        );
}
