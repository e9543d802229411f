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
    public void A_comparison_does_not_depend_on_which_comes_first() =>
        Gen.Select(Tellings, Tellings)
            .Sample((one, other) => TellingComparer.Score(one, other) == TellingComparer.Score(other, one));

    private static ImmutableArray<LinkedComponent> AtOnce(Telling[] world)
    {
        TellingIndex index = new();
        foreach (Telling telling in world)
        {
            index.Add(telling);
        }
        return new IncidentLinker(index, LinkConstraints.None).Link(index.Ids);
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
