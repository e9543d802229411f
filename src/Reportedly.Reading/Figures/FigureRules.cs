namespace Reportedly.Reading.Figures;

/// <summary>Names of the rules that bind figures; <c>data/rules/figures/en/rules.yaml</c> says what each does.</summary>
internal static class FigureRules
{
    public const string OfTarget = "figures/of-target@1";
    public const string Elliptic = "figures/elliptic@1";
    public const string Beside = "figures/beside@1";
    public const string OneOf = "figures/one@1";
    public const string None = "figures/none@1";
    public const string Strength = "figures/strength@1";
    public const string Participants = "figures/participants@1";
}
