namespace Reportedly.Language.Parsing;

/// <summary>Noun phrases that wait for a predicate to come.</summary>
internal sealed class WaitingNominals(TreeDraft draft, LinkState state)
{
    /// <summary>Their heads, and whether each has a preposition or names a time.</summary>
    private readonly List<(int Head, bool Oblique)> waiting = [];

    /// <summary>Whether one without preposition waits.</summary>
    public bool HasBare => LastBare >= 0;

    /// <summary>Whether one without preposition waits behind the predicate read last.</summary>
    public bool HasSubject => LastBare > state.Predicate;

    /// <summary>The one read last of those without a preposition, or -1.</summary>
    public int LastBare
    {
        get
        {
            for (int i = waiting.Count - 1; i >= 0; i--)
            {
                if (!waiting[i].Oblique)
                {
                    return waiting[i].Head;
                }
            }
            return -1;
        }
    }

    /// <summary>Has a noun phrase wait.</summary>
    public void Add(int head, bool oblique) => waiting.Add((head, oblique));

    /// <summary>Takes the subject for a predicate from those that wait behind <paramref name="after"/>, or -1.</summary>
    public int TakeSubject(int after)
    {
        for (int i = waiting.Count - 1; i >= 0; i--)
        {
            if (!waiting[i].Oblique && waiting[i].Head > after)
            {
                int subject = waiting[i].Head;
                waiting.RemoveAt(i);
                return subject;
            }
        }
        return -1;
    }

    /// <summary>Hangs on a predicate whatever waits behind a token; nothing where the predicate is -1.</summary>
    public void Hang(int predicate, int behind = -1)
    {
        if (predicate < 0)
        {
            return;
        }
        foreach ((int head, bool oblique) in waiting)
        {
            if (head > behind)
            {
                draft.HangOpen(head, predicate, oblique ? Relation.Obl : Relation.Parataxis);
            }
        }
        waiting.RemoveAll(item => item.Head > behind);
    }
}
