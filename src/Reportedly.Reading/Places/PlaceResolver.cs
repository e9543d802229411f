using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Gazetteer;
using Reportedly.Records;

namespace Reportedly.Reading.Places;

/// <summary>Tells which places the toponyms of a text mean, by what is known of the places and by each other.</summary>
/// <param name="gazetteer">The places of the world.</param>
/// <param name="homes">Where publishers are at home.</param>
/// <param name="features">What is weighed.</param>
internal sealed class PlaceResolver(WorldGazetteer gazetteer, PublisherHomes homes, PlaceFeatures features)
{
    /// <summary>Points by which the leading place must stand above the next to be the one that is meant.</summary>
    private const double Clear = 0.35;

    /// <summary>How often the places are weighed by each other.</summary>
    private const int Rounds = 3;

    /// <summary>Candidates that are told of an ambiguous name.</summary>
    private const int MostCandidates = 5;

    /// <summary>Points of prominence from which on a place is meant rather than an unknown one where words are no more than a comma apart.</summary>
    private const double WellKnown = 5;

    /// <summary>Kilometres at which a neighbour counts half.</summary>
    private const double HalfNear = 30;

    /// <summary>Places of a neighbour's name that are looked at.</summary>
    private const int MostBeside = 12;

    private const double Within = 5;
    private const double Around = 2;
    private const double OfCountry = 3;
    private const double OfDivision = 2.5;
    private const double Beside = 3;
    private const double AtHome = 3;
    private const double HomeCountry = 1.2;

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
            if (!firm[i] && groups[groupOf[i]].Options is [{ Entry.Kind: FeatureKind.Country }, ..])
            {
                // "Mexico, Canada and Peru": a list.
                around[i] = -1;
            }
            if (around[i] >= 0 && groupOf[around[i]] != groupOf[i])
            {
                groups[groupOf[i]].Around.Add(groupOf[around[i]]);
                groups[groupOf[around[i]]].Inside.Add(groupOf[i]);
            }
        }
        AddHome(groups, homes.Of(report));
        foreach (PlaceGroup group in groups)
        {
            group.Rank(IsSame);
        }
        for (int round = 0; round < Rounds; round++)
        {
            PlaceContext context = new(groups, found.Cues);
            foreach (PlaceGroup group in groups)
            {
                Weigh(group, groups, groupOf, context);
            }
            foreach (PlaceGroup group in groups)
            {
                group.Rank(IsSame);
            }
        }
        ImmutableArray<PlaceReading>.Builder readings = ImmutableArray.CreateBuilder<PlaceReading>(toponyms.Length);
        for (int i = 0; i < toponyms.Length; i++)
        {
            PlaceGroup? outer = around[i] < 0 ? null : groups[groupOf[around[i]]];
            readings.Add(ReadingOf(toponyms[i], groups[groupOf[i]], outer, firm[i]));
        }
        return readings.MoveToImmutable();
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

    private void AddHome(List<PlaceGroup> groups, PublisherHome? home)
    {
        if (home is null || (features & PlaceFeatures.Home) == 0)
        {
            return;
        }
        foreach (PlaceGroup group in groups)
        {
            foreach (PlaceOption option in group.Options)
            {
                double points = string.Equals(option.Entry.Country, home.Country, StringComparison.Ordinal)
                    ? HomeCountry
                    : 0;
                if (home.Town is { } town)
                {
                    points += option.IsLocal
                        ? AtHome * GeoDistance.Nearness(GeoDistance.Between(town, option.Entry), 60)
                        : 0;
                    points +=
                        points > 0 && string.Equals(option.Entry.Admin1Code, town.Admin1Code, StringComparison.Ordinal)
                            ? HomeCountry
                            : 0;
                }
                option.Score[PlaceFeature.Home] = points;
                option.Total = option.Score.Total;
            }
        }
    }

    private void Weigh(PlaceGroup group, List<PlaceGroup> groups, int[] groupOf, PlaceContext context)
    {
        if (group.Options.Length < 2)
        {
            return;
        }
        List<PlaceGroup> beside = Neighbours(group, groups, groupOf);
        foreach (PlaceOption option in group.Options)
        {
            ref PlaceScore score = ref option.Score;
            if ((features & PlaceFeatures.Containment) != 0)
            {
                score[PlaceFeature.Containment] =
                    IsContained(option, group, groups) ? Within
                    : Contains(option, group, groups) ? Around
                    : 0;
            }
            if ((features & PlaceFeatures.Country) != 0)
            {
                score[PlaceFeature.Country] =
                    (OfCountry * context.CountryShare(group, option.Entry))
                    + (OfDivision * context.DivisionShare(group, option.Entry));
            }
            if ((features & PlaceFeatures.Neighbours) != 0)
            {
                score[PlaceFeature.Neighbours] = Beside * Nearness(option, beside);
            }
            option.Total = score.Total;
        }
    }

    /// <summary>The groups of the toponyms that stand next to the first mentions of a name.</summary>
    private static List<PlaceGroup> Neighbours(PlaceGroup group, List<PlaceGroup> groups, int[] groupOf)
    {
        const int Mentions = 4;
        const int Reach = 4;
        List<PlaceGroup> beside = [];
        foreach (int mention in group.Mentions.Take(Mentions))
        {
            int past = Math.Min(groupOf.Length, mention + Reach + 1);
            for (int i = Math.Max(0, mention - Reach); i < past; i++)
            {
                PlaceGroup other = groups[groupOf[i]];
                if (other != group && other.Leading is not null && !beside.Contains(other))
                {
                    beside.Add(other);
                }
            }
        }
        return beside;
    }

    private bool IsContained(PlaceOption option, PlaceGroup group, List<PlaceGroup> groups)
    {
        foreach (int number in group.Around)
        {
            foreach (PlaceOption outer in groups[number].Options.AsSpan(0, Math.Min(groups[number].Options.Length, 6)))
            {
                if (LiesIn(option, outer))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>True where a place that is said to lie in this one can do so.</summary>
    private bool Contains(PlaceOption option, PlaceGroup group, List<PlaceGroup> groups)
    {
        foreach (int number in group.Inside)
        {
            if (groups[number].Leading is { } inner && LiesIn(inner, option))
            {
                return true;
            }
        }
        return false;
    }

    private bool LiesIn(PlaceOption inner, PlaceOption outer) =>
        inner.Place != outer.Place
        && (
            gazetteer.IsWithin(inner.Place, outer.Place)
            || outer.Entry.Kind is not (FeatureKind.Country or FeatureKind.Admin1)
                && string.Equals(inner.Entry.Country, outer.Entry.Country, StringComparison.Ordinal)
                && GeoDistance.Between(inner.Entry, outer.Entry) < Math.Max(20, outer.Entry.RadiusKm)
        );

    /// <summary>From 0 to 1: how near a place is to what the names beside it may mean, each name by the place of it that fits best.</summary>
    private double Nearness(PlaceOption option, List<PlaceGroup> beside)
    {
        double sum = 0;
        foreach (PlaceGroup group in beside)
        {
            double best = 0;
            double leading = group.Leading!.Total;
            foreach (PlaceOption other in group.Options.AsSpan(0, Math.Min(group.Options.Length, MostBeside)))
            {
                double gap = leading - other.Total;
                double weight = 1 / (1 + (gap * gap));
                if (weight > best && other.Place != option.Place)
                {
                    best = Math.Max(best, weight * Nearness(option, other));
                }
            }
            sum += best;
        }
        return Math.Min(1, sum / 1.5);
    }

    private double Nearness(PlaceOption option, PlaceOption other)
    {
        if (other.IsLocal)
        {
            return Math.Abs(option.Entry.Latitude - other.Entry.Latitude) > 4
                ? 0
                : GeoDistance.Nearness(GeoDistance.Between(option.Entry, other.Entry), HalfNear);
        }
        return other.Entry.Kind == FeatureKind.Admin1 && gazetteer.IsWithin(option.Place, other.Place) ? 0.6 : 0;
    }

    /// <summary>One place for whoever reads: a town and the division of its name around it, or two entries at one spot.</summary>
    private bool IsSame(PlaceOption first, PlaceOption second) =>
        gazetteer.IsWithin(first.Place, second.Place)
        || gazetteer.IsWithin(second.Place, first.Place)
        || GeoDistance.Between(first.Entry, second.Entry) < 25;

    private PlaceReading ReadingOf(Toponym toponym, PlaceGroup group, PlaceGroup? outer, bool firm)
    {
        if (group.Leading is not { } leading)
        {
            return new PlaceReading(
                toponym,
                PlaceStatus.Unresolved,
                null,
                [],
                Certain(outer),
                PlaceRules.Unknown,
                "the gazetteer has no place of this name"
            );
        }
        if (outer is not null && !group.Options.Any(o => o == leading && IsWithinLeading(o, outer)))
        {
            PlaceOption? told = group
                .Options.Where(o => IsWithinLeading(o, outer))
                .OrderByDescending(o => o.Total)
                .FirstOrDefault();
            if (told is not null)
            {
                return Resolved(toponym, told, PlaceRules.Contained, "said to lie in " + outer.Leading!.Entry.Name);
            }
            if (Certain(outer) is { } around && IsElsewhere(leading, outer.Leading!, firm))
            {
                return new PlaceReading(
                    toponym,
                    PlaceStatus.Unresolved,
                    null,
                    [],
                    around,
                    PlaceRules.Elsewhere,
                    "none of its name lies in " + around.Entry.Name
                );
            }
        }
        if (group.Margin < Clear)
        {
            return new PlaceReading(
                toponym,
                PlaceStatus.Ambiguous,
                null,
                [
                    .. group
                        .Options.OrderByDescending(o => o.Total)
                        .ThenBy(o => o.Place.Index)
                        .Take(MostCandidates)
                        .Select(Ground),
                ],
                Certain(outer),
                PlaceRules.Undecided,
                string.Create(CultureInfo.InvariantCulture, $"{group.Margin:F1} between the first two")
            );
        }
        if (group.Next < 0)
        {
            return Resolved(toponym, leading, PlaceRules.Only, "no other place of this name");
        }
        (string rule, string says) = Decided(leading, group.Options[group.Next]);
        return Resolved(toponym, leading, rule, says);
    }

    /// <summary>True where a place that is not in the one around it is not the one that is meant, however well it is known.</summary>
    private bool IsElsewhere(PlaceOption leading, PlaceOption outer, bool firm)
    {
        bool wide = outer.Entry.Kind is FeatureKind.Country or FeatureKind.Admin1;
        return !IsSame(leading, outer)
            && WidthOf(leading) < WidthOf(outer)
            && (firm || wide && leading.Prominence < WellKnown)
            && (
                !string.Equals(leading.Entry.Country, outer.Entry.Country, StringComparison.Ordinal)
                || outer.Entry.Kind == FeatureKind.Admin1 && !gazetteer.IsWithin(leading.Place, outer.Place)
                || !wide && GeoDistance.Between(leading.Entry, outer.Entry) > 150
            );
    }

    /// <summary>How wide a place is: 4 for what no borders bound, 0 for towns and what is in them.</summary>
    private static int WidthOf(PlaceOption option) =>
        option.Entry.Kind switch
        {
            FeatureKind.Country => 3,
            FeatureKind.Admin1 => 2,
            FeatureKind.Admin2 => 1,
            FeatureKind.Settlement or FeatureKind.District or FeatureKind.Camp or FeatureKind.Site => 0,
            _ => 4,
        };

    private bool IsWithinLeading(PlaceOption option, PlaceGroup outer) =>
        outer.Leading is { } around && LiesIn(option, around);

    /// <summary>The feature that sets the leading place off the next one most.</summary>
    private static (string Rule, string Says) Decided(PlaceOption leading, PlaceOption next)
    {
        PlaceFeature most = PlaceFeature.Prominence;
        double gap = double.MinValue;
        for (PlaceFeature feature = PlaceFeature.Prominence; feature <= PlaceFeature.Home; feature++)
        {
            double difference = leading.Score[feature] - next.Score[feature];
            if (difference > gap)
            {
                gap = difference;
                most = feature;
            }
        }
        return (
            PlaceRules.Of(most),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{leading.Total - next.Total:F1} above {next.Entry.Name} ({next.Entry.Country}), {gap:F1} of it by this"
            )
        );
    }

    private PlaceReading Resolved(Toponym toponym, PlaceOption option, string rule, string says) =>
        new(toponym, PlaceStatus.Resolved, Ground(option), [], null, rule, says);

    private GroundedPlace? Certain(PlaceGroup? group) =>
        group is { Leading: { } leading, Margin: >= Clear } ? Ground(leading) : null;

    private GroundedPlace Ground(PlaceOption option)
    {
        string? division =
            option.Entry is { Country: { } country, Admin1Code: { } code }
            && gazetteer.TryAdmin1(country, code, out PlaceRef admin1)
                ? gazetteer.Read(admin1).Name
                : null;
        return new GroundedPlace(option.Place, option.Entry, division);
    }
}
