using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Codes;

/// <summary>A least, a chosen and a greatest number of people.</summary>
/// <param name="Low">The least number that a current position names.</param>
/// <param name="Best">The number that the policy chose; null where it chose none.</param>
/// <param name="High">The greatest number that a current position names.</param>
internal sealed record TollRange(long Low, long? Best, long High);

/// <summary>
/// The people whom something befell in an incident, as one number and as numbers of its sides. Only figures for the whole incident
/// count: those for another place or period do not.
/// </summary>
internal sealed record Toll
{
    private Toll(TollRange total, ImmutableArray<Facet> counted, IReadOnlyDictionary<string, TollRange> sides)
    {
        Total = total;
        Counted = counted;
        Sides = sides;
    }

    /// <summary>All of them.</summary>
    public TollRange Total { get; }

    /// <summary>The figures that <see cref="Total"/> is made of.</summary>
    public ImmutableArray<Facet> Counted { get; }

    /// <summary>Those of sides (<c>state</c>, <c>armed</c>, <c>civilian</c>) of which a figure speaks.</summary>
    public IReadOnlyDictionary<string, TollRange> Sides { get; }

    /// <summary>The toll of an incident; null where nobody names a number of such people.</summary>
    public static Toll? Of(Incident incident, Measure measure = Measure.Killed) => Of(incident, measure, NumbersOf);

    /// <summary>The toll with numbers read from positions in another way.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="measure">What befell them.</param>
    /// <param name="numbers">The numbers of a facet; null where it names none.</param>
    public static Toll? Of(Incident incident, Measure measure, Func<Facet, TollRange?> numbers)
    {
        (Facet Facet, TollRange Range)[] told =
        [
            .. incident
                .Facets.Where(f => f is { Place: null, Time: null } && f.Measure == measure)
                .Select(f => (Facet: f, Range: numbers(f)))
                .Where(f => f.Range is not null)
                .Select(f => (f.Facet, f.Range!)),
        ];
        if (told.Length == 0)
        {
            return null;
        }
        ImmutableArray<Facet>.Builder counted = ImmutableArray.CreateBuilder<Facet>();
        SortedDictionary<string, TollRange> sides = new(StringComparer.Ordinal);
        foreach (
            var side in told.Where(f => CountedSide.Of(f.Facet.Of) is not null)
                .GroupBy(f => CountedSide.Of(f.Facet.Of)!.Side, StringComparer.Ordinal)
        )
        {
            // The whole of a side before its parts; of parts that may overlap the greatest.
            (Facet facet, TollRange range) = side.OrderBy(f => CountedSide.Of(f.Facet.Of)!.IsPart)
                .ThenByDescending(f => f.Range.Low)
                .ThenBy(f => f.Facet.Id, StringComparer.Ordinal)
                .First();
            sides[side.Key] = range;
            counted.Add(facet);
        }
        (Facet Facet, TollRange Range)[] people = [.. told.Where(f => f.Facet.Of is null or CountedSide.People)];
        if (people.Length > 0)
        {
            return new Toll(people[0].Range, [people[0].Facet], sides);
        }
        if (sides.Count > 0)
        {
            return new Toll(Sum(sides.Values), counted.DrainToImmutable(), sides);
        }
        (Facet Facet, TollRange Range) most = told.OrderByDescending(f => f.Range.Low)
            .ThenBy(f => f.Facet.Id, StringComparer.Ordinal)
            .First();
        return new Toll(most.Range, [most.Facet], sides);
    }

    /// <summary>The positions of a facet that stand and name a number.</summary>
    public static IEnumerable<Position> Standing(Facet facet) =>
        facet.Positions.Where(p =>
            !p.Superseded
            && p.Stance is Stance.Asserts or Stance.Confirms or Stance.Accuses or Stance.ClaimsResponsibility
            && (p.Low ?? p.High) is not null
        );

    private static TollRange? NumbersOf(Facet facet)
    {
        long[] named = [.. Standing(facet).SelectMany(p => new[] { p.Low, p.High }).OfType<long>()];
        return named.Length == 0 ? null : new TollRange(named.Min(), facet.Best, named.Max());
    }

    private static TollRange Sum(IEnumerable<TollRange> ranges) =>
        ranges.Aggregate((a, b) => new TollRange(a.Low + b.Low, a.Best + b.Best, a.High + b.High));
}
