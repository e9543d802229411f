namespace Reportedly.Export.Codes;

/// <summary>What countries and territories are called, and their numbers on maps.</summary>
public static class CountryNames
{
    /// <summary>The name in English; the code itself where nobody has it.</summary>
    /// <param name="iso2">ISO 3166-1 alpha-2.</param>
    public static string Of(string iso2) => CountryCode.Of(iso2)?.AcledName ?? iso2;

    /// <summary>ISO 3166-1 numeric, three digits; null where there is none.</summary>
    /// <param name="iso2">ISO 3166-1 alpha-2.</param>
    public static string? Number(string iso2) => CountryCode.Of(iso2)?.Number?.PadLeft(3, '0');
}
