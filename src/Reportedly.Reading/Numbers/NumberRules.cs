namespace Reportedly.Reading.Numbers;

/// <summary>The ids of the number rules, as the catalogue has them.</summary>
internal static class NumberRules
{
    public const string Digits = "numbers/digits@1";
    public const string Words = "numbers/words@1";
    public const string Scaled = "numbers/scaled@1";
    public const string Group = "numbers/group@1";
    public const string Plural = "numbers/plural@1";
    public const string Vague = "numbers/vague@1";
    public const string VagueScaled = "numbers/vague-scaled@1";
    public const string Open = "numbers/open@1";
    public const string Collective = "numbers/collective@1";
    public const string Both = "numbers/both@1";
    public const string None = "numbers/none@1";
    public const string Another = "numbers/another@1";
    public const string MoreThan = "numbers/more-than@1";
    public const string AtLeast = "numbers/at-least@1";
    public const string LessThan = "numbers/less-than@1";
    public const string UpTo = "numbers/up-to@1";
    public const string About = "numbers/about@1";
    public const string Exactly = "numbers/exactly@1";
    public const string Between = "numbers/between@1";
    public const string Age = "numbers/age@1";
    public const string Amount = "numbers/amount@1";
    public const string Duration = "numbers/duration@1";
    public const string Clock = "numbers/clock@1";
    public const string Date = "numbers/date@1";
    public const string Ordinal = "numbers/ordinal@1";
    public const string Label = "numbers/label@1";
}
