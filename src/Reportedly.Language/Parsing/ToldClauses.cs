namespace Reportedly.Language.Parsing;

/// <summary>
/// "She told the paper that the army was planning an attack": the clause is what was told, and hangs on the verb, not on whoever was told.
/// Clauses with "that" do hang on nouns ("the claim that"), and trees take the one for the other; but nobody who is told is a claim.
/// </summary>
internal static class ToldClauses
{
    /// <summary>Hangs clauses with "that" on the verb where a tree has them on its indirect object.</summary>
    /// <param name="lemmas">The lemmas of a sentence.</param>
    /// <param name="first">The number of the sentence's first token in the text.</param>
    /// <param name="heads">Each token's head in the text, or <see cref="DependencyTrees.Root"/>; changed.</param>
    /// <param name="relations">Each token's relation; changed.</param>
    public static void Mend(ReadOnlySpan<string> lemmas, int first, Span<int> heads, Span<Relation> relations)
    {
        for (int mark = 0; mark < lemmas.Length; mark++)
        {
            if (relations[mark] != Relation.Mark || lemmas[mark] != "that")
            {
                continue;
            }
            int clause = heads[mark] - first;
            int told = relations[clause] is Relation.Acl or Relation.AclRelcl ? heads[clause] - first : -1;
            if (told >= 0 && relations[told] == Relation.Iobj)
            {
                heads[clause] = heads[told];
                relations[clause] = Relation.Ccomp;
            }
        }
    }
}
