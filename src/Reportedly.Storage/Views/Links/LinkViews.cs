using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Comparison;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>
/// How incidents stand to each other, and what a judgement would make of them. All of it is computed from the views as they are; nothing is
/// written. Work is bounded: of incidents with very many tellings only the first are compared.
/// </summary>
public sealed partial class LinkViews
{
    /// <summary>Tellings that score less with each other are not near.</summary>
    public const double LeastScore = -3;

    /// <summary>The most tellings of one incident that are compared with others.</summary>
    public const int MostTellings = 24;

    private const int MostCompared = 400;

    private readonly StoreConnection connection;
    private readonly Func<ActiveJudgements> judgements;

    /// <param name="connection">Where the log and the views are.</param>
    /// <param name="judgements">What persons' judgements stand now.</param>
    internal LinkViews(StoreConnection connection, Func<ActiveJudgements> judgements)
    {
        this.connection = connection;
        this.judgements = judgements;
    }

    /// <summary>Incidents near one in place and time whose tellings are nearly alike enough, or more than enough, the most alike first.</summary>
    /// <param name="incident">The incident's id.</param>
    /// <param name="most">How many to list at most.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<NearIncident> Near(string incident, int most = 20) =>
        Look<ImmutableArray<NearIncident>>(
            [],
            tellings =>
            {
                List<Telling> own = Tellings(tellings, IdOrder.Of(incident));
                Dictionary<long, double> best = [];
                IncidentLinker linker = new(tellings, LinkConstraints.None);
                foreach (ScoredTelling near in own.SelectMany(one => linker.Near(one, LeastScore, MostCompared)))
                {
                    long other = IncidentOf(tellings, near.Id);
                    best[other] = Math.Max(best.GetValueOrDefault(other, double.MinValue), near.Score);
                }
                best.Remove(IdOrder.Of(incident));
                return
                [
                    .. best.OrderByDescending(near => near.Value)
                        .ThenBy(near => near.Key)
                        .Take(most)
                        .Select(near => new NearIncident(
                            IdOrder.Incident(near.Key),
                            Mean(own, Tellings(tellings, near.Key)),
                            near.Value
                        ))
                        .OrderByDescending(near => near.Mean)
                        .ThenBy(near => near.Id, StringComparer.Ordinal),
                ];
            }
        );

    /// <summary>How the tellings of two incidents compare.</summary>
    /// <param name="one">Id of an incident.</param>
    /// <param name="other">Id of another.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ComparedIncidents Compare(string one, string other) =>
        Look(
            new ComparedIncidents(0, [], IsWhole: true),
            tellings =>
            {
                List<Telling> left = Tellings(tellings, IdOrder.Of(one));
                List<Telling> right = Tellings(tellings, IdOrder.Of(other));
                ImmutableArray<ComparedTellings> pairs =
                [
                    .. left.SelectMany(_ => right, (a, b) => new ComparedTellings(a, b, TellingComparer.Explain(a, b)))
                        .OrderByDescending(pair => pair.Comparison.Score)
                        .ThenBy(pair => pair.One.Id)
                        .ThenBy(pair => pair.Other.Id),
                ];
                bool isWhole = left.Count < MostTellings && right.Count < MostTellings;
                double mean = pairs.IsEmpty ? 0 : pairs.Average(pair => pair.Comparison.Score);
                return new ComparedIncidents(mean, pairs, isWhole);
            }
        );

    /// <summary>What the incidents that a judgement names or changes would be if it were made now: exactly what linking will make of it.</summary>
    /// <param name="draft">A judgement of same or different, or the undo of one.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public LinkPreview Preview(JudgementDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Look(
            new LinkPreview([], []),
            tellings =>
            {
                ActiveJudgements now = judgements();
                ActiveJudgements then = now.With(new Judgement(now.Through + 1, draft, [], []));
                long readings = ViewMark.Read(connection).Readings;
                // What an undone judgement held together, later ones may have joined to more: all that hangs together is looked at.
                HashSet<TellingId> named = [.. Named(tellings, then, draft)];
                TellingId[] together = [.. Linked(now, named).SelectMany(component => component.Members)];
                ImmutableArray<LinkedComponent> components = Linked(then, together);
                ImmutableArray<TellingId>[] before =
                [
                    .. components
                        .SelectMany(component => component.Members)
                        .Select(id => IncidentOf(tellings, id))
                        .Distinct()
                        .Select(incident => Members(incident, int.MaxValue)),
                ];
                ImmutableArray<TellingId>[] after = [.. components.SelectMany(component => component.Clusters)];
                HashSet<string> stay =
                [
                    .. before.Select(NameOf).Intersect(after.Select(NameOf), StringComparer.Ordinal),
                ];
                TestimonyCache testimonies = new(connection, tellings);
                return new LinkPreview(Assemble(before), Assemble(after));

                ImmutableArray<LinkedComponent> Linked(ActiveJudgements judged, IEnumerable<TellingId> touched) =>
                    new IncidentLinker(tellings, new ViewStep(connection, judged).Constraints(tellings, readings)).Link(
                        touched
                    );

                // What stays as it is is shown only where it was named.
                ImmutableArray<Incident> Assemble(IEnumerable<ImmutableArray<TellingId>> clusters) =>
                    [
                        .. clusters
                            .Where(members => members.Any(named.Contains) || !stay.Contains(NameOf(members)))
                            .Select(members => IncidentAssembler.Assemble(members, testimonies.Of(members)))
                            .OrderBy(incident => incident.Id, StringComparer.Ordinal),
                    ];
            }
        );
    }

    /// <summary>What tells a set of tellings from any other.</summary>
    private static string NameOf(ImmutableArray<TellingId> members) => string.Join(',', members.Order());

    private static double Mean(List<Telling> one, List<Telling> other) =>
        one.SelectMany(_ => other, TellingComparer.Score).DefaultIfEmpty(double.MinValue).Average();

    /// <summary>The tellings that a judgement names; those that are not there are left out.</summary>
    private IEnumerable<TellingId> Named(TellingTable tellings, ActiveJudgements then, JudgementDraft draft)
    {
        JudgementDraft told = draft;
        while (told.Undoes is { } undoes && then.Find(undoes) is { } target)
        {
            told = target.Content;
        }
        foreach (IGrouping<string, WordsRef> things in told.Subjects.Concat(told.From).GroupBy(thing => thing.Report))
        {
            if (NewestReadings.Find(connection, things.Key, long.MaxValue) is not { } reading)
            {
                continue;
            }
            ReportTellings own = ReportTellings.Of(Records.RecordCodec.FromUtf8(reading.Record), then);
            foreach (WordsRef thing in things)
            {
                if (own.Find(thing) is { } id && tellings.Find(id) is not null)
                {
                    yield return id;
                }
            }
        }
    }

    private List<Telling> Tellings(TellingTable tellings, long incident) =>
        [.. Members(incident, MostTellings).Select(id => tellings.Find(id)!)];

    private ImmutableArray<TellingId> Members(long incident, int most) =>
        [
            .. connection.List(
                "SELECT t.id FROM member m, telling t WHERE t.number = m.number AND m.incident = $1 ORDER BY t.number LIMIT $2",
                [incident, (long)most],
                row => IdOrder.Telling(row.GetInt64(0))
            ),
        ];

    private long IncidentOf(TellingTable tellings, TellingId id) =>
        connection.Number("SELECT incident FROM member WHERE number = $1", tellings.Number(id));

    /// <summary>Looks at one state of the views throughout, whatever others write meanwhile.</summary>
    private T Look<T>(T nothing, Func<TellingTable, T> look) =>
        connection.Read(() =>
        {
            if (!ViewTables.AreThere(connection))
            {
                return nothing;
            }
            using TellingTable tellings = new(connection);
            return look(tellings);
        });
}
