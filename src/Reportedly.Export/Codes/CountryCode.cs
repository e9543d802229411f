using System.Collections.Frozen;

namespace Reportedly.Export.Codes;

/// <summary>A country or territory in the codes of others.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="Number">ISO 3166-1 numeric; null where there is none.</param>
/// <param name="GleditschWard">Number in Gleditsch and Ward's list of states; null where the list has no such state.</param>
/// <param name="AcledName">Its name in ACLED.</param>
/// <param name="AcledRegion">Its region in ACLED.</param>
/// <param name="UcdpName">Its name in UCDP; null where UCDP counts its events to another state.</param>
/// <param name="UcdpRegion">Its region in UCDP; null where UCDP counts its events to another state.</param>
internal sealed record CountryCode(
    string Iso3,
    string? Number,
    string? GleditschWard,
    string AcledName,
    string AcledRegion,
    string? UcdpName,
    string? UcdpRegion
)
{
    private static readonly FrozenDictionary<string, CountryCode> Known = CodeTable
        .Load(
            "countries.tsv",
            "iso2",
            "iso3",
            "iso_number",
            "gw_number",
            "acled_name",
            "acled_region",
            "ucdp_name",
            "ucdp_region"
        )
        .Rows.ToFrozenDictionary(
            row => row["iso2"],
            row => new CountryCode(
                row["iso3"],
                row.Find("iso_number"),
                row.Find("gw_number"),
                row["acled_name"],
                row["acled_region"],
                row.Find("ucdp_name"),
                row.Find("ucdp_region")
            ),
            StringComparer.Ordinal
        );

    /// <summary>The country with a code of two letters; null where there is none or nobody has such a code.</summary>
    public static CountryCode? Of(string? iso2) => iso2 is null ? null : Known.GetValueOrDefault(iso2);
}
