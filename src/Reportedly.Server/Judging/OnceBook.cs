using System.Globalization;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>
/// Remembers which judgement was made of what a browser sent under a name, for a day: a browser that heard no answer sends it again, and it
/// must not count twice. It holds through a crash between the two writes, too: what was begun is looked for in the log.
/// </summary>
/// <param name="clock">The time.</param>
internal sealed class OnceBook(TimeProvider clock)
{
    private const string Kind = "once";
    private const int Shortest = 8;
    private const int Longest = 80;
    private const char Begun = 'b';
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan LookThrough = TimeSpan.FromHours(1);

    private DateTimeOffset lookedThrough = DateTimeOffset.MinValue;

    /// <summary>Whether a name is one that a browser may give.</summary>
    /// <exception cref="DeskProblem">It is not; the message says what is.</exception>
    public static string Name(string once) =>
        once.Length is >= Shortest and <= Longest && once.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? once
            : throw DeskProblem.BadRequest(
                "The name that this was sent under ('once') is none.",
                $"Send {Shortest} to {Longest} letters, digits and hyphens, drawn at random for each judgement."
            );

    /// <summary>The judgement that was made under a name; null where none was.</summary>
    /// <exception cref="DeskProblem">Somebody else used the name.</exception>
    public Judgement? Find(RecordStore store, string once, string who)
    {
        if (store.Documents.Find(Kind, once) is not { Body: var body } || body[0] == Begun)
        {
            return null;
        }
        Judgement? made = store.Judgements.Active().Find(body);
        return made is null || made.Content.Who == who
            ? made
            : throw DeskProblem.BadRequest(
                "Somebody else used the name that this was sent under.",
                "Send it again under another one."
            );
    }

    /// <summary>Adds a judgement under a name that <see cref="Find"/> did not know.</summary>
    /// <exception cref="InvalidJudgementException">It cannot be taken; nothing was added.</exception>
    public Judgement Add(RecordStore store, string once, JudgementDraft draft)
    {
        Prune(store);
        DeskDocuments documents = store.Documents;
        DateTimeOffset now = clock.GetUtcNow();
        long through = store.Judgements.Active().Through;
        string begin = string.Create(CultureInfo.InvariantCulture, $"{Begun}{through}");
        Judgement? added = documents.Add(Kind, once, begin, now) ? null : Unfinished(store, once, draft);
        try
        {
            added ??= store.Judgements.Add(draft);
        }
        catch (InvalidJudgementException)
        {
            documents.Remove(Kind, once);
            throw;
        }
        documents.Put(Kind, once, added.Id, now);
        return added;
    }

    /// <summary>What was added before the desk fell, where it fell before it could note the id.</summary>
    private static Judgement? Unfinished(RecordStore store, string once, JudgementDraft draft)
    {
        string begun = store.Documents.Find(Kind, once)!.Body;
        ActiveJudgements active = store.Judgements.Active();
        if (begun[0] != Begun)
        {
            return active.Find(begun);
        }
        long first = long.Parse(begun.AsSpan(1), CultureInfo.InvariantCulture) + 1;
        for (long sequence = first; sequence <= active.Through; sequence++)
        {
            Judgement one = active.Find(Judgement.IdOf(sequence))!;
            if (
                JudgementCodec
                    .ToUtf8(draft with { When = one.Content.When })
                    .AsSpan()
                    .SequenceEqual(JudgementCodec.ToUtf8(one.Content))
            )
            {
                return one;
            }
        }
        return null;
    }

    private void Prune(RecordStore store)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - lookedThrough < LookThrough)
        {
            return;
        }
        lookedThrough = now;
        foreach (DeskDocument old in store.Documents.All(Kind).Where(one => now - one.Changed > Kept))
        {
            store.Documents.Remove(Kind, old.Id);
        }
    }
}
