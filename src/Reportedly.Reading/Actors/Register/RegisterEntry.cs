using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>An actor of the register (<c>data/actors/*.yaml</c>).</summary>
internal sealed record RegisterEntry
{
    /// <summary>Its id: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names: spellings, names in its own language, full forms.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Short forms, which the text must print in these very letters.</summary>
    public ImmutableArray<string> Acronyms { get; init; } = [];

    /// <summary>Names and short forms that mean other things too: only a country, an expansion or nothing.</summary>
    public ImmutableArray<string> Contextual { get; init; } = [];

    /// <summary>What sort of actor it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its home or main area; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Other countries in which it is or was active.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>The first year in which it was there; null where not said.</summary>
    public int? From { get; init; }

    /// <summary>The last one; null where not said or where it is still there.</summary>
    public int? To { get; init; }

    /// <summary>Id of the actor that it belongs to.</summary>
    public string? PartOf { get; init; }

    /// <summary>Id of the actor that it took over from or broke off.</summary>
    public string? SuccessorOf { get; init; }

    /// <summary>Which arm of its state it is: a key of <c>organs.yaml</c>.</summary>
    public string? Organ { get; init; }

    /// <summary>Its code in the manner of PLOVER; composed of country and kind where not said.</summary>
    public string? Plover { get; init; }

    /// <summary>Its name in the manner of ACLED; composed where not said.</summary>
    public string? Acled { get; init; }

    /// <summary>For media: whether a state owns or funds it; null where not said.</summary>
    public bool? StateOwned { get; init; }

    /// <summary>Its item in Wikidata, where that is certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The file and line that it stands in, to blame in errors.</summary>
    public required string Place { get; init; }

    /// <summary>True where it is at home or active in the country.</summary>
    public bool IsActiveIn(string country) =>
        string.Equals(Country, country, StringComparison.Ordinal) || Areas.Contains(country);

    /// <summary>False where the year lies well outside of the years in which it was there.</summary>
    public bool FitsYear(int year) => (From is not { } from || year >= from) && (To is not { } to || year <= to + 5);
}
