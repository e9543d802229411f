using System.Collections.Immutable;
using CsCheck;
using Reportedly.Corroboration.Comparison;
using Reportedly.Records;

namespace Reportedly.Corroboration.Tests.Linking;

public sealed class ArrivalTests
{
    private static readonly string[] Towns = ["orsal", "belmar", "kosta"];
    private static readonly EventType[] Sorts =
    [
        EventType.Bombing,
        EventType.Attack,
        EventType.Killing,
        EventType.Arrest,
    ];

    private static readonly Gen<Telling> Tellings = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Int[0, 2],
        Gen.Int[0, 4],
        Gen.Bool,
        Gen.Int[0, 3].Select(i => Sorts[i]),
        Gen.Long[1, 5],
        (number, town, day, dated, type, killed) =>
            new MadeTestimony($"r{number}", MadeTestimony.FirstDay + day)
                .With(t =>
                    t with
                    {
                        Type = type,
                        IsDated = dated,
                        Days = new DaySpan(t.Published!.Value - (dated ? 0 : 2), t.Published!.Value),
                        Places = [MadeTestimony.Town(Towns[town])],
                        Figures = [new TellingFigure(Measure.Killed, killed, killed, "people")],
                        Sentence = (ulong)number,
                    }
                )
                .Make()
                .Tellings[0]
    );

    private static readonly Gen<Telling[]> Worlds = Tellings
        .Array[1, 25]
        .Select(all => all.DistinctBy(t => t.Id).ToArray());

    private static readonly Gen<(bool Same, int Left, int Right)[]> Judged = Gen.Select(
        Gen.Bool,
        Gen.Int[0, 1000],
        Gen.Int[0, 1000]
    ).Array[0, 3];

    [Fact]
    public void Incidents_do_not_depend_on_the_order_in_which_reports_come() =>
        Gen.Select(Worlds, Gen.Int[0, 1000])
            .Sample(
                (world, seed) =>
                {
                    Telling[] shuffled = [.. world];
                    new Random(seed).Shuffle(shuffled);
                    return Shown(OneByOne(shuffled, [])) == Shown(AtOnce(world));
                }
            );

    [Fact]
    public void What_is_taken_away_leaves_no_trace() =>
        Worlds.Sample(world =>
        {
            Telling[] gone = [.. world.Where((_, i) => i % 3 == 0)];
            return Shown(OneByOne(world, gone)) == Shown(AtOnce([.. world.Except(gone)]));
        });

    [Fact]
    public void Incidents_that_grow_report_by_report_are_those_that_are_made_at_once() =>
        Gen.Select(Worlds, Gen.Int[1, 4], Judged)
            .Sample(
                (world, some, judged) =>
                {
                    LinkConstraints constraints = new([
                        .. judged.Select(pair => new LinkConstraint(
                            pair.Same,
                            world[pair.Left % world.Length].Id,
                            world[pair.Right % world.Length].Id
                        )),
                    ]);
                    return Shown(Growing(world, some, constraints)) == Shown(AtOnce(world, constraints));
                }
            );

    [Fact]
    public void A_comparison_does_not_depend_on_which_comes_first() =>
        Gen.Select(Tellings, Tellings)
            .Sample((one, other) => TellingComparer.Score(one, other) == TellingComparer.Score(other, one));

    private static ImmutableArray<LinkedComponent> AtOnce(Telling[] world, LinkConstraints? constraints = null)
    {
        TellingIndex index = new();
        foreach (Telling telling in world)
        {
            index.Add(telling);
        }
        return new IncidentLinker(index, constraints ?? LinkConstraints.None).Link(index.Ids);
    }

    /// <summary>As a store does it: each telling is linked when it comes, and what it leaves behind when it goes.</summary>
    private static IEnumerable<LinkedComponent> OneByOne(Telling[] world, Telling[] gone)
    {
        TellingIndex index = new();
        IncidentLinker linker = new(index, LinkConstraints.None);
        List<LinkedComponent> components = [];
        foreach (Telling telling in world)
        {
            index.Add(telling);
            Replace(components, linker.Link([telling.Id]), []);
        }
        foreach (Telling telling in gone)
        {
            ImmutableArray<TellingId> left = linker.Neighbours(telling);
            index.Remove(telling);
            Replace(components, linker.Link(left), [telling.Id]);
        }
        return components;
    }

    /// <summary>As a store does it where reports only come: some at a time, each linked with what hung together before.</summary>
    private static IEnumerable<LinkedComponent> Growing(Telling[] world, int some, LinkConstraints constraints)
    {
        TellingIndex index = new();
        IncidentLinker linker = new(index, constraints);
        List<LinkedComponent> components = [];
        foreach (Telling[] few in world.Chunk(some))
        {
            foreach (Telling telling in few)
            {
                index.Add(telling);
            }
            Replace(
                components,
                linker.LinkNew(
                    few.Select(telling => telling.Id),
                    id => [.. components.Single(component => component.Members.Contains(id)).Members]
                ),
                []
            );
        }
        return components;
    }

    private static void Replace(
        List<LinkedComponent> components,
        ImmutableArray<LinkedComponent> fresh,
        TellingId[] gone
    )
    {
        HashSet<TellingId> changed = [.. fresh.SelectMany(c => c.Members), .. gone];
        components.RemoveAll(c => c.Members.Any(changed.Contains));
        components.AddRange(fresh);
    }

    private static string Shown(IEnumerable<LinkedComponent> components) =>
        string.Join(
            '|',
            components.SelectMany(c => c.Clusters).Select(c => string.Join(',', c)).Order(StringComparer.Ordinal)
        );
}
