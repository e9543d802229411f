using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution;

/// <summary>Finds the negation before a cue.</summary>
internal sealed class CueNegation(Analysis text)
{
    /// <summary>"did not confirm": the auxiliary and the negation before a cue.</summary>
    public int From(int verb)
    {
        int first = verb;
        while (
            first > 0
            && (
                text.Class(first - 1) is WordClass.Aux or WordClass.Adv
                || text.Word(first - 1) is "not" or "n't" or "never"
            )
        )
        {
            first--;
        }
        return first;
    }

    /// <summary>True where the verb of the cue that begins at a token is negated.</summary>
    public bool Negates(int verb, int first)
    {
        if (Clauses.IsNegated(text, verb))
        {
            return true;
        }
        for (int i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            if (text.Word(i) is "not" or "n't" or "never" or "without")
            {
                return true;
            }
            if (text.Class(i) is not (WordClass.Aux or WordClass.Adv))
            {
                return false;
            }
        }
        return false;
    }
}
