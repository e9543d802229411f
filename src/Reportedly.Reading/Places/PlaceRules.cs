namespace Reportedly.Reading.Places;

/// <summary>Names of the rules that find places and tell where they lie; <c>data/rules/places/en/rules.yaml</c> says what each does.</summary>
internal static class PlaceRules
{
    public const string Named = "places/named@1";
    public const string Generic = "places/generic@1";
    public const string Labelled = "places/labelled@1";
    public const string Adjective = "places/adjective@1";
    public const string Abbreviation = "places/abbreviation@1";
    public const string Only = "places/only-namesake@1";
    public const string Prominent = "places/prominent@1";
    public const string GenericDecides = "places/generic-decides@1";
    public const string Contained = "places/contained@1";
    public const string Country = "places/country-context@1";
    public const string Beside = "places/neighbours@1";
    public const string Home = "places/publisher-home@1";
    public const string Elsewhere = "places/elsewhere@1";
    public const string Undecided = "places/undecided@1";
    public const string Unknown = "places/unknown-name@1";

    /// <summary>The rule under which a feature decides.</summary>
    public static string Of(PlaceFeature feature) =>
        feature switch
        {
            PlaceFeature.Generic => GenericDecides,
            PlaceFeature.Containment => Contained,
            PlaceFeature.Country => Country,
            PlaceFeature.Neighbours => Beside,
            PlaceFeature.Home => Home,
            _ => Prominent,
        };
}
