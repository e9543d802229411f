namespace Reportedly.Language.Parsing;

/// <summary>Clauses that wait for the predicate of the main clause.</summary>
internal sealed class WaitingClauses(TreeDraft draft)
{
    private readonly List<int> waiting = [];

    /// <summary>Hangs a clause, or has it wait where <paramref name="on"/> is -1.</summary>
    public void Hang(int head, int on, Relation relation)
    {
        if (on >= 0)
        {
            draft.HangOpen(head, on, relation);
        }
        else
        {
            waiting.Add(head);
        }
    }

    /// <summary>Hangs on the main predicate whatever waits; nothing where that is -1.</summary>
    public void HangAll(int main)
    {
        if (main < 0)
        {
            return;
        }
        foreach (int clause in waiting)
        {
            draft.HangOpen(clause, main, Relation.Advcl);
        }
        waiting.Clear();
    }

    /// <summary>Has a clause wait no longer.</summary>
    public void Remove(int head) => waiting.Remove(head);
}
