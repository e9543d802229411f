namespace Reportedly.Reading.Actors;

/// <summary>Names of the rules that find actors and places; <c>data/rules/actors/en/rules.yaml</c> says what each does.</summary>
internal static class ActorRules
{
    public const string Mention = "actors/mention@1";
    public const string Chain = "actors/chain@1";
    public const string Place = "actors/place@1";
}
