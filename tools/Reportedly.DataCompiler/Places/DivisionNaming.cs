using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer.Names;

namespace Reportedly.DataCompiler.Places;

/// <summary>
/// Ids and other names of first divisions, from an older list. Some countries have drawn their divisions anew since and
/// use old codes for others; there only a name says that two are one.
/// </summary>
internal sealed class DivisionNaming
{
    private static readonly DivisionNames None = new(0, []);

    private readonly Dictionary<(string Country, string Admin1), DivisionNames> byCode;
    private readonly HashSet<string> trusted = [];
    private readonly GenericWords generics;

    /// <summary>Compares the lists.</summary>
    public DivisionNaming(
        IReadOnlyCollection<Division> divisions,
        Dictionary<(string Country, string Admin1), DivisionNames> byCode,
        GenericWords generics
    )
    {
        this.byCode = byCode;
        this.generics = generics;
        foreach (IGrouping<string, Division> country in divisions.GroupBy(division => division.Country))
        {
            Division[] known = [.. country.Where(division => byCode.ContainsKey((division.Country, division.Admin1)))];
            int agreeing = known.Count(division => Agree(division, byCode[(division.Country, division.Admin1)]));
            if (agreeing * 5 >= known.Length * 3)
            {
                trusted.Add(country.Key);
            }
        }
    }

    /// <summary>What the older list has of a division; nothing where it may speak of another.</summary>
    public DivisionNames Of(Division division)
    {
        DivisionNames names = byCode.GetValueOrDefault((division.Country, division.Admin1), None);
        return trusted.Contains(division.Country) || Agree(division, names) ? names : None;
    }

    private bool Agree(Division division, DivisionNames names)
    {
        string own = Form(division.Name, division.Country);
        return names.Names.Any(name => Form(name, division.Country) == own);
    }

    private string Form(string name, string country) => NameFolding.Fold(generics.Bare(name, country) ?? name);
}
