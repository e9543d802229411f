namespace Reportedly.Reading.Actors;

/// <summary>Names of the rules that find actors and places; <c>data/rules/actors/en/rules.yaml</c> says what each does.</summary>
internal static class ActorRules
{
    public const string Mention = "actors/mention@1";
    public const string Chain = "actors/chain@1";
    public const string Capital = "actors/capital@1";
    public const string Code = "actors/code@1";
    public const string Government = "actors/government@1";
    public const string RegisterName = "actors/register-name@1";
    public const string RegisterCountry = "actors/register-country@1";
    public const string RegisterExpansion = "actors/register-expansion@1";
    public const string RegisterPeople = "actors/register-people@1";
    public const string RegisterAmbiguous = "actors/register-ambiguous@1";
    public const string StateOrgan = "actors/state-organ@1";
    public const string Place = "actors/place@1";
}
