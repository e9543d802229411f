namespace Reportedly.Language.Parsing;

/// <summary>
/// Sees to it that a predicate has one subject and one object. Heads are chosen word by word, so that of "state agency X said" both nouns may
/// be told the verb's subject: the one that loses least by another head, or by another relation, gets that.
/// </summary>
/// <param name="relations">The relations by their numbers.</param>
internal sealed class SingleRoles(RelationInventory relations)
{
    /// <summary>So many heads of a word are tried, the likeliest first.</summary>
    private const int MostHeads = 4;

    /// <summary>So many words of a sentence are moved at most.</summary>
    private const int MostMoves = 8;

    private readonly float[] row = new float[relations.Count];

    /// <summary>Scores the relations of a word to a head.</summary>
    /// <param name="word">The word, from 0.</param>
    /// <param name="head">Its head, from 0.</param>
    /// <param name="scores">Written: a score a relation.</param>
    public delegate void LabelScores(int word, int head, Span<float> scores);

    private enum Role
    {
        None,
        Subject,
        Object,
    }

    /// <summary>True where a head has two subjects or two objects.</summary>
    /// <param name="heads">Each word's head in any numbering; below 0 for none.</param>
    /// <param name="told">Each word's relation.</param>
    public static bool AreDoubled(ReadOnlySpan<int> heads, ReadOnlySpan<Relation> told)
    {
        for (int word = 0; word < heads.Length; word++)
        {
            Role role = RoleOf(told[word]);
            if (role == Role.None)
            {
                continue;
            }
            for (int other = word + 1; other < heads.Length; other++)
            {
                if (heads[other] == heads[word] && RoleOf(told[other]) == role)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Moves words until no head has two subjects or two objects, or none can move.</summary>
    /// <param name="arcs">For each word a row: the score of the root as its head, then of each word.</param>
    /// <param name="stride">Elements from one row to the next.</param>
    /// <param name="heads">For each word 0 for the root, or the number of its head from 1.</param>
    /// <param name="told">Each word's relation.</param>
    /// <param name="labels">Scores of relations.</param>
    public void Repair(ReadOnlySpan<float> arcs, int stride, Span<int> heads, Span<Relation> told, LabelScores labels)
    {
        for (int moves = 0; moves < MostMoves; moves++)
        {
            Move best = new(-1, 0, default, float.PositiveInfinity);
            for (int word = 0; word < heads.Length; word++)
            {
                Role role = RoleOf(told[word]);
                if (role != Role.None && HasAnother(heads, told, word, heads[word], role))
                {
                    Move own = CheapestMove(arcs.Slice(word * stride, heads.Length + 1), heads, told, word, labels);
                    best = own.Cost < best.Cost ? own : best;
                }
            }
            if (best.Word < 0)
            {
                return;
            }
            heads[best.Word] = best.Head;
            told[best.Word] = best.Relation;
        }
    }

    private static Role RoleOf(Relation relation) =>
        relation switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass => Role.Subject,
            Relation.Obj => Role.Object,
            _ => Role.None,
        };

    private static bool HasAnother(ReadOnlySpan<int> heads, ReadOnlySpan<Relation> told, int word, int head, Role role)
    {
        for (int other = 0; other < heads.Length; other++)
        {
            if (other != word && heads[other] == head && RoleOf(told[other]) == role)
            {
                return true;
            }
        }
        return false;
    }

    private Move CheapestMove(
        ReadOnlySpan<float> arcs,
        ReadOnlySpan<int> heads,
        ReadOnlySpan<Relation> told,
        int word,
        LabelScores labels
    )
    {
        int from = heads[word];
        Label(labels, word, from);
        float kept = arcs[from] + row[Number(told[word])];
        Move best = new(-1, 0, default, float.PositiveInfinity);
        Span<int> tried = stackalloc int[MostHeads];
        int count = Likeliest(arcs, heads, word, tried);
        foreach (int head in tried[..count])
        {
            Label(labels, word, head);
            for (int number = 0; number < relations.Count; number++)
            {
                Role role = RoleOf(relations[number]);
                float cost = kept - arcs[head] - row[number];
                if (cost < best.Cost && (role == Role.None || !HasAnother(heads, told, word, head, role)))
                {
                    best = new Move(word, head, relations[number], cost);
                }
            }
        }
        return best;
    }

    /// <summary>The likeliest heads of a word among those that do not hang on it.</summary>
    private static int Likeliest(ReadOnlySpan<float> arcs, ReadOnlySpan<int> heads, int word, Span<int> found)
    {
        int count = 0;
        while (count < found.Length)
        {
            int top = 0;
            for (int head = 1; head < arcs.Length; head++)
            {
                if ((top == 0 || arcs[head] > arcs[top]) && !found[..count].Contains(head) && !Hangs(heads, head, word))
                {
                    top = head;
                }
            }
            if (top == 0)
            {
                break;
            }
            found[count++] = top;
        }
        return count;
    }

    private static bool Hangs(ReadOnlySpan<int> heads, int head, int word)
    {
        int at = head;
        while (at != 0)
        {
            if (at == word + 1)
            {
                return true;
            }
            at = heads[at - 1];
        }
        return false;
    }

    /// <summary>Writes by how much each relation falls behind the likeliest of this head; the root's is barred.</summary>
    private void Label(LabelScores labels, int word, int head)
    {
        labels(word, head - 1, row);
        row[relations.Root] = float.NegativeInfinity;
        float top = float.NegativeInfinity;
        foreach (float score in row)
        {
            top = Math.Max(top, score);
        }
        foreach (ref float score in row.AsSpan())
        {
            score -= top;
        }
    }

    private int Number(Relation relation)
    {
        for (int number = 0; number < relations.Count; number++)
        {
            if (relations[number] == relation)
            {
                return number;
            }
        }
        throw new ArgumentException($"The relation {relation} is not among those of the model.", nameof(relation));
    }

    private readonly record struct Move(int Word, int Head, Relation Relation, float Cost);
}
