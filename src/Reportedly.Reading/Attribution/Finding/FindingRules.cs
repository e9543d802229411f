namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Names of the rules that find what is attributed; <c>data/rules/claims/en/rules.yaml</c> says what each does.</summary>
internal static class FindingRules
{
    public const string Verb = "claims/verb@1";
    public const string Passive = "claims/passive@1";
    public const string Seeming = "claims/seeming@1";
    public const string Predicate = "claims/predicate@1";
    public const string Noun = "claims/noun@1";
    public const string Preposition = "claims/preposition@1";
    public const string Adverb = "claims/adverb@1";
    public const string Colon = "claims/colon@1";
}
