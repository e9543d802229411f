namespace Reportedly.Reading.Places;

/// <summary>Finds the words by which a text shows in which country it is at home: <c>sheriff</c>, <c>Knesset</c>.</summary>
internal static class CountryCues
{
    /// <summary>How much one cue word says, against 1 for a place that is named.</summary>
    private const double OfEach = 1;

    /// <summary>All cues of a country together say no more than this.</summary>
    private const double Most = 4;

    /// <summary>What each country gets; a word counts once, however often it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">The cues.</param>
    public static Dictionary<string, double> Of(ToponymText text, ToponymLexicon lexicon)
    {
        Dictionary<string, double> weights = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> slices = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Length < 3)
            {
                continue;
            }
            for (int past = Math.Min(i + 2, text.Count); past > i; past--)
            {
                ReadOnlySpan<char> words = text.Slice(i, past);
                if (lexicon.TryCue(words, out string? country))
                {
                    if (slices.Add(words))
                    {
                        weights[country!] = Math.Min(Most, weights.GetValueOrDefault(country!) + OfEach);
                    }
                    break;
                }
            }
        }
        return weights;
    }
}
