using System.Collections.Immutable;
using Reportedly.Language.Tagging;

namespace Reportedly.Reading.Places;

/// <summary>Reads which toponym is said to lie in which: "Paris, Texas", "Shaab, in eastern Baghdad", "the Syrian town of Tarm", "Giza's Haram".</summary>
/// <param name="text">The text.</param>
/// <param name="toponyms">Its toponyms, in order.</param>
internal sealed class Containment(ToponymText text, ImmutableArray<Toponym> toponyms)
{
    /// <summary>No more words stand between a place and the one around it.</summary>
    private const int Farthest = 8;

    /// <summary>Index of the toponym around the one at <paramref name="index"/>; -1 where none is said.</summary>
    /// <param name="index">The narrower place.</param>
    /// <param name="firm">True where words say so; false where it may be a list.</param>
    public int Around(int index, out bool firm)
    {
        if (index + 1 < toponyms.Length && IsBehind(toponyms[index], toponyms[index + 1], out firm))
        {
            return index + 1;
        }
        firm = true;
        return index > 0 && IsBefore(toponyms[index - 1], toponyms[index]) ? index - 1 : -1;
    }

    /// <summary>The wider place stands behind the narrower.</summary>
    private bool IsBehind(Toponym inner, Toponym outer, out bool firm)
    {
        int past = inner.Tokens.Past;
        int end = outer.Tokens.First;
        firm = false;
        if (outer.Form == ToponymForm.Adjective || end - past > Farthest || end <= past)
        {
            return false;
        }
        bool comma = text.IsMark(past, ',') || text.IsMark(past, '(');
        for (int at = comma ? past + 1 : past; at < end; at++)
        {
            if (text.Opens(at))
            {
                return false;
            }
            bool side = text.IsDirection(at);
            if (text.IsWord(at, "in") || text.IsWord(at, "of") && !text.IsDirection(at - 1))
            {
                firm = true;
            }
            else if (
                !side
                && !(firm && text.Tags.Class(at) is WordClass.Det or WordClass.Adj or WordClass.Noun or WordClass.Part)
                && !(
                    comma
                        ? text.Tags.Class(at) is WordClass.Det or WordClass.Adj or WordClass.Noun or WordClass.Adv
                        : text.Is(at, ToponymWord.Area)
                )
            )
            {
                return false;
            }
        }
        return firm || comma && text.Tags.Class(end - 1) != WordClass.Det;
    }

    /// <summary>The wider place stands before the narrower, as its owner or as an adjective.</summary>
    private bool IsBefore(Toponym outer, Toponym inner)
    {
        int past = outer.Tokens.Past;
        int end = inner.Tokens.First;
        if (end - past > 5)
        {
            return false;
        }
        bool owner =
            text.IsWord(past, "'s") || text.IsWord(past, "’s") || text.IsMark(past, '\'') || text.IsMark(past, '’');
        if (!owner && outer.Form != ToponymForm.Adjective)
        {
            return false;
        }
        for (int at = owner ? past + 1 : past; at < end; at++)
        {
            if (
                text.Opens(at)
                || text.Tags.Class(at) is not (WordClass.Adj or WordClass.Noun or WordClass.Adv)
                    && !text.IsWord(at, "of")
                    && !text.IsWord(at, "the")
            )
            {
                return false;
            }
        }
        return true;
    }
}
