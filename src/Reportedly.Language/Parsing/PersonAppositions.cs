using Reportedly.Language.Names;

namespace Reportedly.Language.Parsing;

/// <summary>
/// "The mayor of Tarun, Layla Saleh": a person is no town. Trees hang the name on the nearest noun; where that names a place, the one who
/// is named is whom the place belongs to.
/// </summary>
internal static class PersonAppositions
{
    /// <summary>Hangs persons that stand in apposition to a place on the noun before it.</summary>
    /// <param name="names">The names of the text, in order.</param>
    /// <param name="first">The number of the sentence's first token in the text.</param>
    /// <param name="heads">Each token's head in the text, or <see cref="DependencyTrees.Root"/>; changed.</param>
    /// <param name="relations">Each token's relation.</param>
    public static void Mend(IReadOnlyList<NameSpan> names, int first, Span<int> heads, ReadOnlySpan<Relation> relations)
    {
        for (int i = names.Count - 1; i >= 0 && names[i].Tokens.First >= first; i--)
        {
            NameSpan person = names[i];
            if (person.Kind != NameKind.Person || person.Tokens.Past > first + heads.Length)
            {
                continue;
            }
            for (int token = person.Tokens.First - first; token < person.Tokens.Past - first; token++)
            {
                int place = relations[token] == Relation.Appos ? heads[token] - first : -1;
                if (
                    place >= 0
                    && place < token
                    && relations[place] == Relation.Nmod
                    && heads[place] >= first
                    && heads[place] - first < place
                    && IsPlace(names, i, place + first)
                )
                {
                    heads[token] = heads[place];
                }
            }
        }
    }

    private static bool IsPlace(IReadOnlyList<NameSpan> names, int before, int token)
    {
        for (int i = before - 1; i >= 0 && names[i].Tokens.Past > token; i--)
        {
            if (names[i].Tokens.Contains(token))
            {
                return names[i].Kind == NameKind.Location;
            }
        }
        return false;
    }
}
