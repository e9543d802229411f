using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Tells by the words around a building whose it is.</summary>
internal static partial class FacilityKinds
{
    /// <summary>The kind that the words of a phrase make of its head's.</summary>
    public static string Of(string kind, string phrase)
    {
        return kind is "ORGANIZATION OFFICE" or "CIVILIAN RESIDENCE" or "OTHER" or "COMMERCIAL"
            ? phrase switch
            {
                _ when Diplomatic().IsMatch(phrase) => "DIPLOMAT OFFICE OR RESIDENCE",
                _ when Police().IsMatch(phrase) => "LAW ENFORCEMENT FACILITY",
                _ when Governmental().IsMatch(phrase) => "GOVERNMENT OFFICE OR RESIDENCE",
                _ when Political().IsMatch(phrase) => "POLITICAL FIGURE OFFICE OR RESIDENCE",
                _ when Electric().IsMatch(phrase) => "ENERGY",
                _ when Phone().IsMatch(phrase) => "COMMUNICATIONS",
                _ when Money().IsMatch(phrase) => "FINANCIAL",
                _ => kind,
            }
            : kind;
    }

    [GeneratedRegex("EMBASSY|CONSUL|AMBASSADOR|DIPLOMAT")]
    private static partial Regex Diplomatic();

    [GeneratedRegex("POLICE|CIVIL GUARD|CARABINERO")]
    private static partial Regex Police();

    [GeneratedRegex(
        "MINIST|GOVERNMENT|MUNICIPAL|MAYOR|GOVERNOR|PRESIDENT|COURT|ATTORNEY GENERAL|JUDGE|CUSTOMS|CONGRESS|DEPUTY|SENATOR"
    )]
    private static partial Regex Governmental();

    [GeneratedRegex("PARTY|UCR|ARENA|POLITICAL|CANDIDATE|PDC|APRA|LIBERAL|CONSERVATIVE|LEADER")]
    private static partial Regex Political();

    [GeneratedRegex("ELECTRIC|POWER|OIL|ENERGY|PIPELINE|FUEL")]
    private static partial Regex Electric();

    [GeneratedRegex("TELEPHONE|ANTEL|TELECOM|RADIO|TELEVISION|NEWSPAPER")]
    private static partial Regex Phone();

    [GeneratedRegex("BANK|SAVINGS|FINANC")]
    private static partial Regex Money();
}
