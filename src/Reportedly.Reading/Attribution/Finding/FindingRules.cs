namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Names of the rules that find what is attributed; <c>data/rules/attribution/en/rules.yaml</c> says what each does.</summary>
internal static class FindingRules
{
    public const string Verb = "attribution/verb@1";
    public const string Passive = "attribution/passive@1";
    public const string Seeming = "attribution/seeming@1";
    public const string Predicate = "attribution/predicate@1";
    public const string Noun = "attribution/noun@1";
    public const string Preposition = "attribution/preposition@1";
    public const string Adverb = "attribution/adverb@1";
    public const string Colon = "attribution/colon@1";
}
