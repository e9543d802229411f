using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Stores;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Tests.Review;

/// <summary>A review page as its reader sees it.</summary>
internal sealed partial record Card(Answer Answer)
{
    /// <summary>The claim on the card: <c>SLUG/c4</c>; null where there is none.</summary>
    public string? Claim => First(ClaimPattern());

    /// <summary>Where a decision leads: the next card.</summary>
    public string Next => First(NextPattern())!;

    /// <summary>The claim as forms name it.</summary>
    public string Subject => First(SubjectPattern())!;

    /// <summary>How many judgements the page had seen.</summary>
    public string Known => First(KnownPattern())!;

    /// <summary>Ids of the last decisions, as listed.</summary>
    public string[] Last => [.. LastPattern().Matches(Answer.Body).Select(match => match.Groups[1].Value)];

    /// <summary>The page's words without markup.</summary>
    public string Text => WebUtility.HtmlDecode(Markup().Replace(Answer.Body, " "));

    private string? First(Regex pattern) =>
        pattern.Match(Answer.Body) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("data-claim=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ClaimPattern();

    [GeneratedRegex("data-next=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex NextPattern();

    [GeneratedRegex("name=\"subject\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex SubjectPattern();

    [GeneratedRegex("name=\"known\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex KnownPattern();

    [GeneratedRegex("data-judgement=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex LastPattern();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}

/// <summary>What reviewers do at a desk.</summary>
internal static class ReviewDesk
{
    /// <summary>Two reports that say different things of one bombing.</summary>
    public static readonly string[] Reports =
    [
        "Doctors and ministry differ over toll of Velm market bombing\n\nVELM, March 6, 2030 – The Interior Ministry said that 12 people were "
            + "killed when a car bomb exploded at a market in the town of Velm on Tuesday.\n\nVelm General Hospital said that 17 people were "
            + "killed in the bombing. The police chief, Goran Tesh, did not confirm either figure.",
        "Rebels deny Velm bombing\n\nVELM, March 7, 2030 – The Northern Front denied that its fighters had carried out Tuesday's car bombing in "
            + "Velm. A ministry spokesman said that 12 people were killed in the bombing.",
    ];

    /// <summary>Opens the queue, or a place in it.</summary>
    public static async Task<Card> CardAsync(this TestDesk desk, string address = "/review") =>
        new(await desk.GetAsync(address));

    /// <summary>Decides on a card without scripts, and goes where that leads.</summary>
    public static async Task<Card> DecideAsync(
        this TestDesk desk,
        Card card,
        string kind,
        params (string Name, string Value)[] more
    )
    {
        Answer answer = await desk.SubmitAsync(
            card.Next,
            "/review",
            [("kind", kind), ("subject", card.Subject), ("known", card.Known), .. more]
        );
        return answer.Location is { } next ? await desk.CardAsync(next) : new Card(answer);
    }

    /// <summary>Waits until incidents and queues have followed what was judged.</summary>
    public static Task<bool> FollowedAsync(this TestDesk desk) =>
        desk
            .Server.App.Services.GetRequiredService<ViewFollowing>()
            .CaughtUpAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>All judgements, the oldest first.</summary>
    public static Judgement[] Judged(this TestDesk desk)
    {
        using StoreLease lease = desk.Stores.Rent();
        return [.. lease.Store.Judgements.All()];
    }

    /// <summary>Judges as somebody else would at another machine.</summary>
    public static Judgement JudgeAs(this TestDesk desk, string who, JudgementKind kind, string claim, string? why)
    {
        using StoreLease lease = desk.Stores.Rent();
        string[] name = claim.Split('/');
        Records.ReportRecord record = ReportSlug.Find(lease.Store, name[0])!;
        return lease.Store.Judgements.Add(
            new JudgementDraft
            {
                Kind = kind,
                Subjects = [WordsRef.To(record, name[1])!],
                Who = who,
                When = new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Why = why,
            }
        );
    }
}
