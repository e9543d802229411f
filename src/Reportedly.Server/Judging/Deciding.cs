using Microsoft.AspNetCore.Http;
using Reportedly.Server.Access;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>
/// Adds judgements in the name of whoever is signed in. Everything at the desk that judges comes through here: it is written once however
/// often it is sent, and nobody overrules somebody else without having seen what they said.
/// </summary>
internal sealed class Deciding(StorePool stores, TimeProvider clock, ViewFollowing following)
{
    private readonly Lock writing = new();
    private readonly OnceBook book = new(clock);

    /// <summary>Adds what a form says, and undoes what it stands in the place of.</summary>
    /// <inheritdoc cref="Add(HttpContext, string, Func{RecordStore, Decision})"/>
    /// <param name="context">The request of whoever judges.</param>
    /// <param name="form">What they say.</param>
    public Judgement Add(HttpContext context, JudgementForm form)
    {
        // The new one first: where the desk falls between the two, the last word is the one that they wanted.
        Judgement added = Add(context, form.Once, form.Read);
        if (form.Instead is { } instead)
        {
            Decision undo = new(JudgementKind.Undo) { Undoes = instead, Why = $"{added.Id} stands in its place" };
            Add(context, form.Once is { } once ? $"{once}-undo" : null, _ => undo);
        }
        return added;
    }

    /// <summary>Adds a judgement; when this returns, it is on the disk. Incidents follow it soon.</summary>
    /// <returns>The judgement; the first one where the same was sent before.</returns>
    /// <param name="context">The request of whoever judges.</param>
    /// <param name="once">What its sender calls it, so that sending it twice adds it once; null where it is added each time.</param>
    /// <param name="decision">Makes what they say of the store as it stands; not called where it was sent before.</param>
    /// <exception cref="InvalidJudgementException">It breaks the rules of its kind, or is about what is not there.</exception>
    /// <exception cref="DeskProblem">Somebody else decided on the same thing meanwhile; nothing was added.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public Judgement Add(HttpContext context, string? once, Func<RecordStore, Decision> decision)
    {
        string who = Acts.WhoOf(context.User);
        Judgement added;
        using (StoreLease lease = stores.Rent())
        {
            // One after another: what others said is looked at where nobody, of this desk or another, comes in between. And the judgement
            // and the audit's entry come together, or neither does.
            lock (writing)
            {
                added = lease.Store.Together(() => Add(lease.Store, context, who, once, decision));
            }
        }
        following.Signal();
        return added;
    }

    private Judgement Add(
        RecordStore store,
        HttpContext context,
        string who,
        string? once,
        Func<RecordStore, Decision> decision
    )
    {
        if (once is not null && book.Find(store, OnceBook.Name(once), who) is { } first)
        {
            return first;
        }
        Decision said = decision(store);
        Meanwhile.Check(store, said, who);
        JudgementDraft draft = said.By(who, clock.GetUtcNow());
        Judgement added = once is null ? store.Judgements.Add(draft) : book.Add(store, once, draft);
        Acts.Tell(store, context, Acts.Judged, added.Id);
        return added;
    }
}
