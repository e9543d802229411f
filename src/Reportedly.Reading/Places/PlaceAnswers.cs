using System.Globalization;
using Reportedly.Gazetteer;
using Reportedly.Records;

namespace Reportedly.Reading.Places;

/// <summary>Makes answers of points: resolved, ambiguous or unresolved, with the reason.</summary>
/// <param name="gazetteer">The places of the world.</param>
/// <param name="relations">How places lie to each other.</param>
internal sealed class PlaceAnswers(WorldGazetteer gazetteer, PlaceRelations relations)
{
    /// <summary>Points by which the leading place must stand above the next to be the one that is meant.</summary>
    private const double Clear = 0.35;

    /// <summary>Candidates that are told of an ambiguous name.</summary>
    private const int MostCandidates = 5;

    /// <summary>Points of prominence from which on a place is meant rather than an unknown one where words are no more than a comma apart.</summary>
    private const double WellKnown = 5;

    private readonly Dictionary<PlaceOption, GroundedPlace> grounded = [];

    /// <summary>What a toponym means.</summary>
    /// <param name="toponym">The words.</param>
    /// <param name="group">Its name.</param>
    /// <param name="outer">The name that is said to be around it; null where none is.</param>
    /// <param name="firm">True where words say so; false where it may be a list.</param>
    public PlaceReading Of(Toponym toponym, PlaceGroup group, PlaceGroup? outer, bool firm)
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
        if (outer?.Leading is { } told && !relations.LiesIn(leading, told))
        {
            if (BestWithin(group, told) is { } inside)
            {
                return Resolved(toponym, inside, PlaceRules.Contained, "said to lie in " + told.Entry.Name);
            }
            if (Certain(outer) is { } around && IsElsewhere(leading, told, firm))
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
        return !relations.IsSame(leading, outer)
            && PlaceRelations.WidthOf(leading) < PlaceRelations.WidthOf(outer)
            && (firm || wide && leading.Prominence < WellKnown)
            && (
                !string.Equals(leading.Entry.Country, outer.Entry.Country, StringComparison.Ordinal)
                || outer.Entry.Kind == FeatureKind.Admin1 && !relations.IsWithin(leading, outer)
                || !wide && GeoDistance.Between(leading.Entry, outer.Entry) > 150
            );
    }

    private PlaceOption? BestWithin(PlaceGroup group, PlaceOption outer)
    {
        PlaceOption? best = null;
        foreach (PlaceOption option in group.Options)
        {
            best = relations.LiesIn(option, outer) && (best is null || option.Total > best.Total) ? option : best;
        }
        return best;
    }

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
        if (grounded.TryGetValue(option, out GroundedPlace? known))
        {
            return known;
        }
        string? division =
            option.Entry is { Country: { } country, Admin1Code: { } code }
            && gazetteer.TryAdmin1(country, code, out PlaceRef admin1)
                ? gazetteer.Read(admin1).Name
                : null;
        GroundedPlace place = new(option.Place, option.Entry, division);
        grounded.Add(option, place);
        return place;
    }
}
