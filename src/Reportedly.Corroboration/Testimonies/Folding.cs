using System.Text;
using Reportedly.Corroboration.Origins;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Brings names to the form in which reports are compared: letters alone, without case, accents, articles and possessives.</summary>
internal static class Folding
{
    /// <summary>The folded name; empty where it holds no letter or digit.</summary>
    public static string Name(string name)
    {
        string folded = FoldedWords.Of(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>First letters of the folded name's words, without those of small words: "Northern Liberation Front" gives "nlf".</summary>
    public static string Initials(string folded)
    {
        StringBuilder initials = new();
        foreach (string word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("of" or "the" or "for" or "and" or "in"))
            {
                initials.Append(word[0]);
            }
        }
        return initials.ToString();
    }
}
