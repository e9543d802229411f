using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Codes;

/// <summary>A least, a chosen and a greatest number of deaths.</summary>
/// <param name="Low">The least number that a current position names.</param>
/// <param name="Best">The number that the policy chose; null where it chose none.</param>
/// <param name="High">The greatest number that a current position names.</param>
internal sealed record DeathRange(long Low, long? Best, long High);

/// <summary>
/// The deaths of an incident as one number and as numbers of its sides. Only figures for the whole incident count: those for another
/// place or period, and injuries, do not.
/// </summary>
internal sealed record DeathToll
{
    private DeathToll(DeathRange total, ImmutableArray<Facet> counted, IReadOnlyDictionary<string, DeathRange> sides)
    {
        Total = total;
        Counted = counted;
        Sides = sides;
    }

    /// <summary>All deaths.</summary>
    public DeathRange Total { get; }

    /// <summary>The figures that <see cref="Total"/> is made of.</summary>
    public ImmutableArray<Facet> Counted { get; }

    /// <summary>The deaths of sides (<c>state</c>, <c>armed</c>, <c>civilian</c>) of which a figure speaks.</summary>
    public IReadOnlyDictionary<string, DeathRange> Sides { get; }

    /// <summary>The toll of an incident; null where nobody names a number of deaths.</summary>
    public static DeathToll? Of(Incident incident) => Of(incident, NumbersOf);

    /// <summary>The toll with numbers read from positions in another way.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="numbers">The numbers of a facet; null where it names none.</param>
    public static DeathToll? Of(Incident incident, Func<Facet, DeathRange?> numbers)
    {
        (Facet Facet, DeathRange Range)[] told =
        [
            .. incident
                .Facets.Where(f => f is { Measure: Measure.Killed, Place: null, Time: null })
                .Select(f => (Facet: f, Range: numbers(f)))
                .Where(f => f.Range is not null)
                .Select(f => (f.Facet, f.Range!)),
        ];
        if (told.Length == 0)
        {
            return null;
        }
        ImmutableArray<Facet>.Builder counted = ImmutableArray.CreateBuilder<Facet>();
        SortedDictionary<string, DeathRange> sides = new(StringComparer.Ordinal);
        foreach (
            var side in told.Where(f => CountedSide.Of(f.Facet.Of) is not null)
                .GroupBy(f => CountedSide.Of(f.Facet.Of)!.Side, StringComparer.Ordinal)
        )
        {
            // The whole of a side before its parts; of parts that may overlap the greatest.
            (Facet facet, DeathRange range) = side.OrderBy(f => CountedSide.Of(f.Facet.Of)!.IsPart)
                .ThenByDescending(f => f.Range.Low)
                .ThenBy(f => f.Facet.Id, StringComparer.Ordinal)
                .First();
            sides[side.Key] = range;
            counted.Add(facet);
        }
        (Facet Facet, DeathRange Range)[] people = [.. told.Where(f => f.Facet.Of is null or CountedSide.People)];
        if (people.Length > 0)
        {
            return new DeathToll(people[0].Range, [people[0].Facet], sides);
        }
        if (sides.Count > 0)
        {
            return new DeathToll(Sum(sides.Values), counted.DrainToImmutable(), sides);
        }
        (Facet Facet, DeathRange Range) most = told.OrderByDescending(f => f.Range.Low)
            .ThenBy(f => f.Facet.Id, StringComparer.Ordinal)
            .First();
        return new DeathToll(most.Range, [most.Facet], sides);
    }

    /// <summary>The positions of a facet that stand and name a number.</summary>
    public static IEnumerable<Position> Standing(Facet facet) =>
        facet.Positions.Where(p =>
            !p.Superseded
            && p.Stance is Stance.Asserts or Stance.Confirms or Stance.Accuses or Stance.ClaimsResponsibility
            && (p.Low ?? p.High) is not null
        );

    private static DeathRange? NumbersOf(Facet facet)
    {
        long[] named = [.. Standing(facet).SelectMany(p => new[] { p.Low, p.High }).OfType<long>()];
        return named.Length == 0 ? null : new DeathRange(named.Min(), facet.Best, named.Max());
    }

    private static DeathRange Sum(IEnumerable<DeathRange> ranges) =>
        ranges.Aggregate((a, b) => new DeathRange(a.Low + b.Low, a.Best + b.Best, a.High + b.High));
}
