namespace Reportedly.Language.Parsing;

/// <summary>
/// "Gunmen took 33 students, Layla Saleh, the mayor of Tarun, said": the verb has a subject, as every finite verb has, and it is the
/// mayor. Trees take her for one of the students, since a name between commas behind a noun mostly says who that is.
/// </summary>
internal static class SpokenSubjects
{
    /// <summary>Gives a verb of what was said before it the name that ends right before it, where it has no subject.</summary>
    /// <param name="lemmas">The lemmas of a sentence.</param>
    /// <param name="tags">Their Penn tags.</param>
    /// <param name="first">The number of the sentence's first token in the text.</param>
    /// <param name="heads">Each token's head in the text, or <see cref="DependencyTrees.Root"/>; changed.</param>
    /// <param name="relations">Each token's relation; changed.</param>
    public static void Mend(
        ReadOnlySpan<string> lemmas,
        ReadOnlySpan<string> tags,
        int first,
        Span<int> heads,
        Span<Relation> relations
    )
    {
        for (int verb = 3; verb < lemmas.Length; verb++)
        {
            if (tags[verb] is not ("VBD" or "VBZ" or "VBP") || lemmas[verb - 1] != ",")
            {
                continue;
            }
            if (
                SaysSomethingOnly(verb, first, heads, relations) is var clause and >= 0
                && Name(verb - 2, clause, lemmas, first, heads, relations) is var speaker and >= 0
            )
            {
                heads[speaker] = verb + first;
                relations[speaker] = Relation.Nsubj;
            }
        }
    }

    /// <summary>The clause before the verb that it says; -1 where there is none, or the verb has a subject or an auxiliary.</summary>
    private static int SaysSomethingOnly(int verb, int first, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        int clause = -1;
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] != verb + first)
            {
                continue;
            }
            switch (relations[i])
            {
                case Relation.Nsubj
                or Relation.NsubjPass
                or Relation.NsubjOuter
                or Relation.Csubj
                or Relation.Expl
                or Relation.Aux
                or Relation.AuxPass
                or Relation.Cop
                or Relation.Cc:
                    return -1;
                case Relation.Ccomp or Relation.Parataxis when i < verb:
                    clause = i;
                    break;
            }
        }
        return clause;
    }

    /// <summary>The uppermost name within the clause whose words end where the comma stands; -1 where there is none.</summary>
    private static int Name(
        int last,
        int clause,
        ReadOnlySpan<string> lemmas,
        int first,
        ReadOnlySpan<int> heads,
        ReadOnlySpan<Relation> relations
    )
    {
        int top = -1;
        int token = last;
        for (int steps = 0; token != clause && steps < heads.Length; steps++)
        {
            if (heads[token] < first)
            {
                return -1;
            }
            if (CanBeName(token, first, heads, relations) && BeginsBehindComma(token, lemmas, first, heads))
            {
                top = token;
            }
            token = heads[token] - first;
        }
        return token == clause ? top : -1;
    }

    /// <summary>A noun that hangs on another with no word between them that says how: an apposition, or what trees take for one more of a list.</summary>
    private static bool CanBeName(int token, int first, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        if (
            relations[token]
            is not (
                Relation.Appos
                or Relation.Conj
                or Relation.List
                or Relation.Dep
                or Relation.Flat
                or Relation.NmodUnmarked
                or Relation.OblUnmarked
                or Relation.Parataxis
            )
        )
        {
            return false;
        }
        for (int i = 0; i < heads.Length; i++)
        {
            if (
                heads[i] == token + first
                && relations[i] is Relation.Case or Relation.Cc or Relation.Nsubj or Relation.Cop
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool BeginsBehindComma(int head, ReadOnlySpan<string> lemmas, int first, ReadOnlySpan<int> heads)
    {
        int start = head;
        for (int i = head - 1; i >= 0 && IsBelow(i, head, first, heads); i--)
        {
            start = lemmas[i] == "," ? start : i;
        }
        return start > 0 && lemmas[start - 1] == ",";
    }

    private static bool IsBelow(int token, int head, int first, ReadOnlySpan<int> heads)
    {
        for (int steps = 0; token >= 0 && steps < heads.Length; steps++)
        {
            if (token == head)
            {
                return true;
            }
            token = heads[token] - first;
        }
        return false;
    }
}
