namespace Reportedly.Evaluation.Muc4;

/// <summary>Finds the nation that words name, where it is not the one that the text is about.</summary>
public sealed class ForeignNations(WordStream words, MucLexicon lexicon, LocationFiller places)
{
    /// <summary>The nation; null where the words name none, or the place's own.</summary>
    public string? NationOf(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (lexicon.Adjectives.Find(words, i, out Nation nation) > 0 && nation.Name != places.Home?.Name)
            {
                return nation.Name;
            }
        }
        return null;
    }
}
