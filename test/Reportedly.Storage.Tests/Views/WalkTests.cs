using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Views;

/// <summary>Somebody keeps a copy of a store that others work on meanwhile. Runs over every home of stores.</summary>
public abstract class WalkTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private const int OnPage = 3;

    private static readonly Gen<(TownReport[] Reports, int Seed)> Any = Gen.Select(
        Towns.Some(14).Where(reports => reports.Length > 3),
        Gen.Int[0, 1_000_000]
    );

    private readonly THome home = new();
    private int stores;

    /// <summary>How many stores are tried.</summary>
    protected virtual int Times => 25;

    [Fact]
    public void A_walk_gives_everything_that_was_there_all_the_time_once_and_nothing_twice() =>
        Any.Sample(
            any =>
            {
                HandClock clock = new();
                using RecordStore store = RecordStore.Open(home.Store($"walk{stores++}"), clock: clock);
                Office office = new(store, clock, any.Reports, any.Seed);
                Copy start = Copy.Whole(store);
                HashSet<string> always = [.. start.Names];
                List<string> walked = Walk(
                    store,
                    null,
                    between: () =>
                    {
                        office.Work();
                        always.IntersectWith(Copy.Whole(store).Names);
                    },
                    new Copy()
                );

                walked.Should().OnlyHaveUniqueItems().And.Contain(always);
            },
            iter: Times,
            threads: 1
        );

    [Fact]
    public void A_copy_that_was_made_while_others_worked_is_brought_up_to_date_by_what_was_updated_and_removed_since() =>
        Any.Sample(
            any =>
            {
                HandClock clock = new();
                using RecordStore store = RecordStore.Open(home.Store($"walk{stores++}"), clock: clock);
                Office office = new(store, clock, any.Reports, any.Seed);
                Copy copy = new();
                DateTimeOffset since = DateTimeOffset.UnixEpoch;
                for (int round = 0; round < 3; round++)
                {
                    DateTimeOffset begun = store.Changes.AsOf;
                    Walk(store, since, between: round < 2 ? office.Work : () => { }, copy);
                    copy.Remove(store, since);
                    since = begun;
                }

                copy.Should().BeEquivalentTo(Copy.Whole(store));
            },
            iter: Times,
            threads: 1
        );

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes all pages of incidents, claims and reports into a copy, and gives the name of everything that was seen.</summary>
    private static List<string> Walk(RecordStore store, DateTimeOffset? since, Action between, Copy copy)
    {
        List<string> walked = [];
        for (string? after = null; ; between())
        {
            IncidentPage page = store.Views.Incidents(
                new IncidentQuery
                {
                    Order = IncidentOrder.Stable,
                    UpdatedSince = since,
                    After = after,
                    Limit = OnPage,
                }
            );
            walked.AddRange(page.Incidents.Select(copy.Take));
            if ((after = page.Next) is null)
            {
                break;
            }
        }
        for (string? after = null; ; between())
        {
            ClaimPage page = store.Claims.Page(
                new ClaimQuery
                {
                    UpdatedSince = since,
                    After = after,
                    Limit = OnPage,
                }
            );
            walked.AddRange(page.Claims.Select(copy.Take));
            if ((after = page.Next) is null)
            {
                break;
            }
        }
        for (string? after = null; ; between())
        {
            ReportPage page = store.Reports.Page(
                new ReportQuery
                {
                    UpdatedSince = since,
                    After = after,
                    Limit = OnPage,
                }
            );
            walked.AddRange(page.Reports.Select(copy.Take));
            if ((after = page.Next) is null)
            {
                break;
            }
        }
        return walked;
    }

    /// <summary>What somebody has of a store.</summary>
    private sealed class Copy
    {
        public Dictionary<string, string> Incidents { get; } = [];
        public Dictionary<string, ListedClaim> Claims { get; } = [];
        public Dictionary<string, ListedReport> Reports { get; } = [];

        public IEnumerable<string> Names => Incidents.Keys.Concat(Claims.Keys).Concat(Reports.Keys);

        public static Copy Whole(RecordStore store)
        {
            Copy copy = new();
            foreach (
                Incident incident in store
                    .Views.Incidents(new IncidentQuery { Limit = IncidentQuery.MostOnPage })
                    .Incidents
            )
            {
                copy.Take(incident);
            }
            foreach (ListedClaim claim in store.Claims.Page(new ClaimQuery { Limit = ClaimQuery.MostOnPage }).Claims)
            {
                copy.Take(claim);
            }
            foreach (
                ListedReport report in store.Reports.Page(new ReportQuery { Limit = ReportQuery.MostOnPage }).Reports
            )
            {
                copy.Take(report);
            }
            return copy;
        }

        public string Take(Incident incident)
        {
            Incidents[incident.Id] = new ReadOnlyMemory<byte>(IncidentCodec.ToUtf8(incident)).Text();
            return incident.Id;
        }

        public string Take(ListedClaim claim)
        {
            string name = $"{claim.ReportKey} {claim.ClaimId}";
            Claims[name] = claim;
            return name;
        }

        public string Take(ListedReport report)
        {
            Reports[report.Key] = report;
            return report.Key;
        }

        public void Remove(RecordStore store, DateTimeOffset since)
        {
            foreach (RemovedIncident gone in store.Changes.Removed(since, limit: 1000).Incidents)
            {
                Incidents.Remove(gone.Id);
            }
            foreach (RemovedClaim gone in store.Claims.Removed(since, limit: 1000).Claims)
            {
                Claims.Remove($"{gone.ReportKey} {gone.ClaimId}");
            }
            foreach (RemovedReport gone in store.Reports.Removed(since, limit: 1000).Reports)
            {
                Reports.Remove(gone.Key);
            }
        }
    }

    /// <summary>Those who add reports and judge them, by chance.</summary>
    private sealed class Office
    {
        private readonly RecordStore store;
        private readonly HandClock clock;
        private readonly Random chance;
        private readonly Queue<TownReport> waiting;
        private readonly List<TownReport> held = [];
        private readonly List<Judgement> said = [];
        private int readings = 1;

        public Office(RecordStore store, HandClock clock, TownReport[] reports, int seed)
        {
            this.store = store;
            this.clock = clock;
            chance = new Random(seed);
            waiting = new Queue<TownReport>(reports);
            for (int i = 0; i < 3; i++)
            {
                Add();
            }
            store.Views.Link();
        }

        public void Work()
        {
            clock.Tick();
            TownReport one = held[chance.Next(held.Count)];
            TownReport other = held[chance.Next(held.Count)];
            switch (chance.Next(8))
            {
                case 0 or 1 when waiting.Count > 0:
                    Add();
                    break;
                case 2:
                    store.Add(one.Again(++readings, chance.Next(2) == 0 ? Desk.OneClaim : read => read));
                    break;
                case 3:
                    Say(
                        Desk.Draft(JudgementKind.Reject) with
                        {
                            Subjects = [one.To(chance.Next(2) == 0 ? "e1" : "c1")],
                        }
                    );
                    break;
                case 4:
                    Say(Desk.Draft(JudgementKind.Accept) with { Subjects = [one.To("c1")] });
                    break;
                case 5:
                    Say(Desk.Draft(JudgementKind.Same) with { Subjects = [one.To("e1"), other.To("e1")] });
                    break;
                case 6:
                    Say(
                        Desk.Draft(JudgementKind.Different) with
                        {
                            Subjects = [one.To("e1")],
                            From = [other.To("e1")],
                        }
                    );
                    break;
                default:
                    if (said.Count > 0)
                    {
                        Say(Desk.Draft(JudgementKind.Undo) with { Undoes = said[chance.Next(said.Count)].Id });
                    }
                    break;
            }
            store.Views.Link();
        }

        private void Add()
        {
            TownReport report = waiting.Dequeue();
            held.Add(report);
            store.Add(report.Reading());
        }

        private void Say(JudgementDraft draft)
        {
            try
            {
                said.Add(store.Judgements.Add(draft));
            }
            catch (InvalidJudgementException)
            {
                // What changes nothing, or was taken back before, is refused: then nobody did anything.
            }
        }
    }
}

/// <summary>In files.</summary>
public sealed class WalkTestsOnSqlite : WalkTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class WalkTestsOnPostgres : WalkTests<PostgresHome>
{
    /// <inheritdoc/>
    protected override int Times => 6;
}
