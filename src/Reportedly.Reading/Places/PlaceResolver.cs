using System.Collections.Immutable;
using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Tells which places the toponyms of a text mean, by what is known of the places and by each other.</summary>
/// <param name="gazetteer">The places of the world.</param>
/// <param name="homes">Where publishers are at home.</param>
/// <param name="features">What is weighed.</param>
internal sealed class PlaceResolver(WorldGazetteer gazetteer, PublisherHomes homes, PlaceFeatures features)
{
    /// <summary>How often the places are weighed by each other.</summary>
    private const int Rounds = 3;

    /// <summary>Names that are said to lie in or around one; more of them tell nothing new.</summary>
    private const int MostLinks = 16;

    private readonly PlaceRelations relations = new(gazetteer);
    private readonly PlaceWeigher weigher = new(new PlaceRelations(gazetteer), features);
    private readonly PlaceOptions options = new(gazetteer, PlaceKinds.Load(), features);

    /// <summary>One reading a toponym, in their order.</summary>
    /// <param name="found">The toponyms.</param>
    /// <param name="report">The report that they stand in.</param>
    public ImmutableArray<PlaceReading> Resolve(FoundToponyms found, ReportInput report)
    {
        ImmutableArray<Toponym> toponyms = found.Items;
        if (toponyms.IsEmpty)
        {
            return [];
        }
        List<PlaceGroup> groups = [];
        int[] groupOf = Gather(toponyms, found.Names, groups);
        Containment containment = new(found.Text, toponyms);
        int[] around = new int[toponyms.Length];
        bool[] firm = new bool[toponyms.Length];
        for (int i = 0; i < toponyms.Length; i++)
        {
            around[i] = containment.Around(i, out firm[i]);
            if (
                (features & PlaceFeatures.Containment) == 0
                || !firm[i] && groups[groupOf[i]].Options is [{ Entry.Kind: FeatureKind.Country }, ..]
            )
            {
                // "Mexico, Canada and Peru": a list.
                around[i] = -1;
            }
            if (around[i] >= 0 && groupOf[around[i]] != groupOf[i])
            {
                Link(groups[groupOf[i]].Around, groupOf[around[i]]);
                Link(groups[groupOf[around[i]]].Inside, groupOf[i]);
            }
        }
        weigher.AddHome(groups, homes.Of(report));
        foreach (PlaceGroup group in groups)
        {
            group.Rank(relations.IsSame);
        }
        for (int round = 0; round < Rounds; round++)
        {
            PlaceContext context = new(groups, found.Cues);
            foreach (PlaceGroup group in groups)
            {
                weigher.Weigh(group, groups, groupOf, context);
            }
            foreach (PlaceGroup group in groups)
            {
                group.Rank(relations.IsSame);
            }
        }
        PlaceAnswers answers = new(gazetteer, relations);
        ImmutableArray<PlaceReading>.Builder readings = ImmutableArray.CreateBuilder<PlaceReading>(toponyms.Length);
        for (int i = 0; i < toponyms.Length; i++)
        {
            PlaceGroup? outer = around[i] < 0 ? null : groups[groupOf[around[i]]];
            readings.Add(answers.Of(toponyms[i], groups[groupOf[i]], outer, firm[i]));
        }
        return readings.MoveToImmutable();
    }

    private static void Link(List<int> links, int group)
    {
        if (links.Count < MostLinks && !links.Contains(group))
        {
            links.Add(group);
        }
    }

    private int[] Gather(ImmutableArray<Toponym> toponyms, PlaceNameIndex names, List<PlaceGroup> groups)
    {
        Dictionary<(string, string?, bool), PlaceGroup> byName = [];
        int[] groupOf = new int[toponyms.Length];
        for (int i = 0; i < toponyms.Length; i++)
        {
            Toponym toponym = toponyms[i];
            (string, string?, bool) key = (
                toponym.Name.ToUpperInvariant(),
                toponym.Stands.IsEmpty ? toponym.Generic : toponym.Stands[0].Country,
                toponym.Stands.IsEmpty
            );
            if (!byName.TryGetValue(key, out PlaceGroup? group))
            {
                group = new PlaceGroup(groups.Count, options.Of(toponym, names));
                byName.Add(key, group);
                groups.Add(group);
            }
            group.Mentions.Add(i);
            groupOf[i] = group.Number;
        }
        return groupOf;
    }
}
