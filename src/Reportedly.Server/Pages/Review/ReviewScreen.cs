using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Review;

/// <summary>Everything that the review page shows.</summary>
public sealed record ReviewScreen
{
    /// <summary>How many claims are looked at in one go for one that still waits.</summary>
    private const int AtOnce = 10;

    /// <summary>What is asked for.</summary>
    public required ReviewAddress Address { get; init; }

    /// <summary>The card; null where none is left.</summary>
    public ClaimCard? Card { get; init; }

    /// <summary>The address of the card behind this one.</summary>
    public required ReviewAddress Next { get; init; }

    /// <summary>The address of the card before this one; null where it is not known.</summary>
    public ReviewAddress? Previous { get; init; }

    /// <summary>How many claims the queue has.</summary>
    public required long Left { get; init; }

    /// <summary>How many judgements there were when the screen was made.</summary>
    public required long Known { get; init; }

    /// <summary>What the reviewer decided last.</summary>
    public required ImmutableArray<LastDecision> Last { get; init; }

    /// <summary>Looks everything up.</summary>
    /// <param name="store">The store.</param>
    /// <param name="address">What is asked for.</param>
    /// <param name="who">The reviewer.</param>
    /// <exception cref="DeskProblem">A part of the address means nothing.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ReviewScreen Of(RecordStore store, ReviewAddress address, string who)
    {
        long known = store.Judgements.Active().Through;
        (ClaimCard? card, string? cursor, long left) = At(store, address) is { } asked
            ? (asked, address.After, Page(store, address, address.After, 1).Total)
            : Waiting(store, address);
        return new ReviewScreen
        {
            Address = address,
            Card = card,
            Next = address with
            {
                After = cursor,
                Was = address.At is null ? address.After ?? "" : address.Was,
                At = null,
                Saved = null,
            },
            Previous = address.Was is { } was ? address.Filter with { After = was.Length == 0 ? null : was } : null,
            Left = left,
            Known = known,
            Last = LastDecisions.Of(store, who),
        };
    }

    private static ClaimCard? At(RecordStore store, ReviewAddress address)
    {
        if (address.At?.Split('/', 2) is not [var slug, var id] || ReportSlug.Find(store, slug) is not { } record)
        {
            return null;
        }
        return store.Claims.Find(ReportKey.Of(record.Report), id) is { } listed ? ClaimCard.Of(store, listed) : null;
    }

    /// <summary>The first claim that waits. Views follow a moment behind decisions: what was just decided is passed over.</summary>
    private static (ClaimCard? Card, string? Cursor, long Left) Waiting(RecordStore store, ReviewAddress address)
    {
        string? after = address.After;
        int atOnce = 1;
        while (true)
        {
            ClaimPage page = Page(store, address, after, atOnce);
            foreach (ListedClaim listed in page.Claims)
            {
                after = listed.Cursor;
                ClaimCard? card = ClaimCard.Of(store, listed);
                if (card is not null && (address.Status is null || card.Status == address.Status))
                {
                    return (card, after, page.Total);
                }
            }
            if (page.Next is null)
            {
                return (null, after, page.Total);
            }
            atOnce = AtOnce;
        }
    }

    private static ClaimPage Page(RecordStore store, ReviewAddress address, string? after, int limit)
    {
        try
        {
            return store.Claims.Page(address.Query(store, after, limit));
        }
        catch (ArgumentException unfit)
        {
            throw DeskProblem.BadRequest(unfit.Message, "Begin at the first card of the queue.");
        }
    }
}
