using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Gives the places of names their points: by what is said of them, by the countries of the text, by each other, and by the publisher's home.</summary>
/// <param name="relations">How places lie to each other.</param>
/// <param name="features">What is weighed.</param>
internal sealed class PlaceWeigher(PlaceRelations relations, PlaceFeatures features)
{
    /// <summary>Kilometres at which a neighbour counts half.</summary>
    private const double HalfNear = 30;

    /// <summary>Kilometres from the publisher's town at which a place counts half.</summary>
    private const double HalfHome = 60;

    /// <summary>Places of a neighbour's name that are looked at.</summary>
    private const int MostBeside = 12;

    private const double Within = 5;
    private const double Around = 2;
    private const double OfCountry = 3;
    private const double OfDivision = 2.5;
    private const double Beside = 3;
    private const double AtHome = 3;
    private const double HomeCountry = 1.2;

    /// <summary>Gives the points that the publisher's home gives, once for a text.</summary>
    /// <param name="groups">The names of the text.</param>
    /// <param name="home">The home; null where none is known.</param>
    public void AddHome(List<PlaceGroup> groups, PublisherHome? home)
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
                        ? AtHome * GeoDistance.Nearness(GeoDistance.Between(town, option.Entry), HalfHome)
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

    /// <summary>Gives the points of everything else, by the places that lead so far.</summary>
    /// <param name="group">The name.</param>
    /// <param name="groups">The names of the text.</param>
    /// <param name="groupOf">The number of the group of each toponym.</param>
    /// <param name="context">The countries of the text.</param>
    public void Weigh(PlaceGroup group, List<PlaceGroup> groups, int[] groupOf, PlaceContext context)
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
        for (int m = 0; m < Math.Min(group.Mentions.Count, Mentions); m++)
        {
            int mention = group.Mentions[m];
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
                if (relations.LiesIn(option, outer))
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
            if (groups[number].Leading is { } inner && relations.LiesIn(inner, option))
            {
                return true;
            }
        }
        return false;
    }

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
        return other.Entry.Kind == FeatureKind.Admin1 && relations.IsWithin(option, other) ? 0.6 : 0;
    }
}
