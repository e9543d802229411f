namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>The sorts of files of a GeoNames dump, in the order in which they are taken in.</summary>
public enum DumpKind : byte
{
    /// <summary>Places: <c>allCountries.txt</c>, <c>IQ.txt</c>, <c>cities500.txt</c>.</summary>
    Places,

    /// <summary>Names of countries: <c>countryInfo.txt</c>.</summary>
    Countries,

    /// <summary>Names of first-level divisions: <c>admin1CodesASCII.txt</c>.</summary>
    FirstDivisions,

    /// <summary>Names of second-level divisions: <c>admin2Codes.txt</c>.</summary>
    SecondDivisions,

    /// <summary>Names in all languages: <c>alternateNamesV2.txt</c>.</summary>
    AlternateNames,
}
