using System.Diagnostics;
using Reportedly.Corroboration;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Evaluation.StoreBench;

/// <summary>Does what a desk does: turns pages of the queue, looks at the map, judges a claim and goes on to the next.</summary>
internal static class QueueBench
{
    private const int Judged = 100;

    /// <summary>Measures.</summary>
    public static void Run(RecordStore store, int seed, TextWriter output)
    {
        Random chance = new(seed);
        ClaimQuery open = new() { Order = ClaimOrder.Queue, Statuses = [ReviewStatus.Open] };
        ListedClaim[] known = [.. store.Claims.Page(open with { Limit = ClaimQuery.MostOnPage }).Claims];
        ListedClaim Some() => known[chance.Next(known.Length)];
        string? queue = null;
        string? stable = null;
        string? reports = null;
        QueryBench.Ask(output, "queue, first page", () => store.Claims.Page(open).Total);
        QueryBench.Ask(
            output,
            "queue, next pages",
            () =>
            {
                ClaimPage page = store.Claims.Page(open with { After = queue });
                queue = page.Next;
                return page.Total;
            }
        );
        QueryBench.Ask(
            output,
            "queue, next card",
            () => store.Claims.Page(open with { After = Some().Cursor, Limit = 1 }).Total
        );
        QueryBench.Ask(
            output,
            "queue of a reason",
            () => store.Claims.Page(open with { Reasons = [(QueueReason)chance.Next(7)] }).Total
        );
        QueryBench.Ask(
            output,
            "queue of a stance",
            () => store.Claims.Page(open with { Stances = [Some().Stance] }).Total
        );
        QueryBench.Ask(output, "queue of nobody", () => store.Claims.Page(open with { Assignee = "" }).Total);
        QueryBench.Ask(output, "queue of a person", () => store.Claims.Page(open with { Assignee = "ana" }).Total);
        QueryBench.Ask(
            output,
            "queue of a speaker",
            () => store.Claims.Page(open with { Speaker = Some().Speaker ?? "police" }).Total
        );
        QueryBench.Ask(
            output,
            "queue of a publisher",
            () => store.Claims.Page(open with { Publisher = Some().Publisher ?? "post" }).Total
        );
        QueryBench.Ask(
            output,
            "queue of a publisher and a speaker",
            () =>
            {
                ListedClaim claim = Some();
                return store
                    .Claims.Page(
                        open with
                        {
                            Publisher = claim.Publisher ?? "post",
                            Speaker = claim.Speaker ?? "police",
                        }
                    )
                    .Total;
            }
        );
        QueryBench.Ask(
            output,
            "queue of a month",
            () =>
                store.Claims.Page(open with { Since = Some().Published?.AddDays(-30), Until = Some().Published }).Total
        );
        QueryBench.Ask(
            output,
            "claims of an incident",
            () => store.Claims.Page(new ClaimQuery { Incident = Some().Incidents.FirstOrDefault() }).Total
        );
        QueryBench.Ask(
            output,
            "claims of a report",
            () => store.Claims.Page(new ClaimQuery { Report = Some().ReportKey }).Total
        );
        QueryBench.Ask(
            output,
            "claims, next pages",
            () =>
            {
                ClaimPage page = store.Claims.Page(new ClaimQuery { After = stable });
                stable = page.Next;
                return page.Total;
            }
        );
        QueryBench.Ask(
            output,
            "claims of no update",
            () => store.Claims.Page(new ClaimQuery { UpdatedSince = store.Changes.AsOf.AddDays(1) }).Total
        );
        QueryBench.Ask(
            output,
            "reports, next pages",
            () =>
            {
                ReportPage page = store.Reports.Page(new ReportQuery { Order = ReportOrder.Newest, After = reports });
                reports = page.Next;
                return page.Total;
            }
        );
        QueryBench.Ask(output, "outline of all", () => store.Views.Outline(new IncidentQuery()).Total);
        QueryBench.Ask(
            output,
            "outline of contested",
            () => store.Views.Outline(new IncidentQuery { Verdicts = [Verdict.Contested] }).Total
        );
        Judge(store, known, chance, output);
    }

    private static void Judge(RecordStore store, ListedClaim[] known, Random chance, TextWriter output)
    {
        Spread saying = new();
        Spread following = new();
        Spread working = new();
        Stopwatch clock = new();
        chance.Shuffle(known);
        int rejected = 0;
        foreach (ListedClaim claim in known.Take(Judged))
        {
            bool isRejected = chance.Next(3) == 0;
            rejected += isRejected ? 1 : 0;
            clock.Restart();
            store.Judgements.Add(
                new JudgementDraft
                {
                    Kind = isRejected ? JudgementKind.Reject : JudgementKind.Accept,
                    Subjects = [store.Judgements.Find(claim.ReportKey, claim.ClaimId)!],
                    Who = "ana",
                    When = store.Changes.AsOf,
                    Why = "bench",
                }
            );
            saying.Add(clock.Elapsed);
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            clock.Restart();
            store.Views.Link();
            following.Add(clock.Elapsed);
            working.Add(Process.GetCurrentProcess().TotalProcessorTime - before);
        }
        output.WriteLine($"judging a claim, {Judged} times, {rejected} rejected: {saying}");
        output.WriteLine($"  following each judgement: {following}");
        output.WriteLine($"  of processor time: {working}");
        output.Flush();
    }
}
