using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Events;

/// <summary>Tells verbs of what is wanted or might be from those of what was done.</summary>
internal static class UnrealisedVerbs
{
    /// <summary>"to prevent attacks", "would stop the shelling": nothing has been foiled.</summary>
    public static bool Is(Analysis text, int verb)
    {
        bool modal = false;
        foreach (int child in text.Trees.Children(verb))
        {
            if (child > verb)
            {
                break;
            }
            switch (text.Trees.Relation(child))
            {
                case Relation.Mark when text.Word(child) == "to":
                    return text.Trees.Relation(verb) is Relation.Advcl or Relation.Acl;
                case Relation.Aux when text.Lemma(child) == "have":
                    return false;
                case Relation.Aux:
                    modal |=
                        text.Lemma(child)
                            is "will"
                                or "would"
                                or "could"
                                or "can"
                                or "should"
                                or "may"
                                or "might"
                                or "must";
                    break;
                default:
                    break;
            }
        }
        return modal;
    }
}
