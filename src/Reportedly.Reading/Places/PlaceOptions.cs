using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Finds the places that a toponym may mean.</summary>
/// <param name="gazetteer">The places of the world.</param>
/// <param name="kinds">What generic words tell.</param>
/// <param name="features">What is weighed.</param>
internal sealed class PlaceOptions(WorldGazetteer gazetteer, PlaceKinds kinds, PlaceFeatures features)
{
    /// <summary>Places of one name that are weighed; the others are the smallest.</summary>
    private const int Most = 48;

    /// <summary>People from whom on a town is likelier meant than the division of its name.</summary>
    private const long LargeTown = 50_000;

    private const double TownMeant = 0.8;
    private const double OtherName = 0.5;
    private const double GenericFits = 2.5;

    /// <summary>The places, best first by what is known before the text is looked at.</summary>
    public PlaceOption[] Of(Toponym toponym, PlaceNameIndex names)
    {
        List<PlaceOption> options = [];
        if (!toponym.Stands.IsEmpty)
        {
            foreach (PlaceForm form in toponym.Stands)
            {
                AddForm(form, names, options);
            }
        }
        else if (names.Find(toponym.Name) is { } known)
        {
            AddHits(known, toponym.Generic, false, options);
        }
        else if (toponym.Generic is { } generic && !kinds.SaysNothing(generic) && names.Find(toponym.Core) is { } core)
        {
            AddHits(core, generic, true, options);
        }
        if (toponym.Generic is null && toponym.Stands.IsEmpty)
        {
            LowerDivisions(options);
        }
        options.Sort(
            static (a, b) => a.Total != b.Total ? b.Total.CompareTo(a.Total) : a.Place.Index.CompareTo(b.Place.Index)
        );
        return options.Count > Most ? [.. options[..Most]] : [.. options];
    }

    /// <summary>A bare name means the town rather than the division around it that is called after it.</summary>
    private void LowerDivisions(List<PlaceOption> options)
    {
        foreach (PlaceOption division in options)
        {
            if (division.Entry.Kind is not (FeatureKind.Admin1 or FeatureKind.Admin2))
            {
                continue;
            }
            foreach (PlaceOption town in options)
            {
                if (
                    town.Entry is { Kind: FeatureKind.Settlement, Population: >= LargeTown }
                    && gazetteer.IsWithin(town.Place, division.Place)
                )
                {
                    division.Score[PlaceFeature.Prominence] = division.Prominence - TownMeant;
                    division.Total = division.Score.Total;
                    break;
                }
            }
        }
    }

    private void AddForm(PlaceForm form, PlaceNameIndex names, List<PlaceOption> options)
    {
        if (names.Find(form.Place) is not { } known)
        {
            if (form.Country is { } code && gazetteer.TryCountry(code, out PlaceRef country))
            {
                Add(country, NameRank.Primary, null, options);
            }
            return;
        }
        PlaceOption? best = null;
        foreach (NameHit hit in known.Hits)
        {
            PlaceEntry entry = gazetteer.Read(hit.Place);
            if (form.Country is null || string.Equals(entry.Country, form.Country, StringComparison.Ordinal))
            {
                PlaceOption option = new(hit.Place, entry, PlaceProminence.Of(entry, hit.Rank));
                best = best is null || option.Prominence > best.Prominence ? option : best;
            }
        }
        if (best is not null)
        {
            options.Add(best);
        }
    }

    private void AddHits(PlaceName known, string? generic, bool only, List<PlaceOption> options)
    {
        bool primary = known.Hits[0].Rank == NameRank.Primary;
        foreach (NameHit hit in known.Hits)
        {
            if (!only || kinds.Fits(generic!, gazetteer.Read(hit.Place).Kind))
            {
                Add(hit.Place, hit.Rank, generic, options);
                if (
                    primary
                    && hit.Rank == NameRank.Alias
                    && options[^1].Entry is { Kind: FeatureKind.Settlement, Population: < LargeTown }
                )
                {
                    // A small place that is called otherwise is hardly meant by the usual name of others.
                    options[^1].Score[PlaceFeature.Prominence] -= OtherName;
                    options[^1].Total = options[^1].Score.Total;
                }
            }
        }
    }

    private void Add(PlaceRef place, NameRank rank, string? generic, List<PlaceOption> options)
    {
        PlaceEntry entry = gazetteer.Read(place);
        PlaceOption option = new(place, entry, PlaceProminence.Of(entry, rank));
        option.Score[PlaceFeature.Prominence] = option.Prominence;
        if (generic is not null && !kinds.SaysNothing(generic) && (features & PlaceFeatures.Generic) != 0)
        {
            option.Score[PlaceFeature.Generic] = kinds.Fits(generic, entry.Kind) ? GenericFits : 0;
        }
        option.Total = option.Score.Total;
        options.Add(option);
    }
}
