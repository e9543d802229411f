namespace Reportedly.Reading.Events;

/// <summary>Names of the rules that read events; <c>data/rules/events/en/rules.yaml</c> says what each does.</summary>
internal static class EventRules
{
    public const string VerbTrigger = "events/verb@1";
    public const string NounTrigger = "events/noun@1";
    public const string DeviceTrigger = "events/device@1";
    public const string StateTrigger = "events/state@1";
    public const string LearnedTrigger = "events/trigger-learned@1";
    public const string TypeOfWeapon = "events/type-of-weapon@1";
    public const string TypeOfDoer = "events/type-of-doer@1";
    public const string AccusedIncident = "events/accused-incident@1";

    public const string ActiveRoles = "events/active-roles@1";
    public const string PassiveRoles = "events/passive-roles@1";
    public const string NounRoles = "events/noun-roles@1";
    public const string SideRoles = "events/side-roles@1";
    public const string LightVerb = "events/light-verb@1";
    public const string DeviceRoles = "events/device-roles@1";

    public const string StageObject = "events/stage-of-object@1";
    public const string StageComplement = "events/stage-of-complement@1";
    public const string StageModifier = "events/stage-modifier@1";
    public const string StageProgressive = "events/stage-progressive@1";
    public const string StageFuture = "events/stage-future@1";
    public const string StageConditional = "events/stage-conditional@1";

    public const string CasualtyManner = "events/casualty-manner@1";
    public const string CasualtyIncident = "events/casualty-incident@1";
    public const string TakenUp = "events/taken-up@1";
    public const string CarriedOver = "events/carried-over@1";
    public const string Setting = "events/setting@1";
    public const string PlaceDescribed = "events/place-described@1";
    public const string PlaceOfTarget = "events/place-of-target@1";
    public const string TimeStretch = "events/time-stretch@1";
    public const string TimeFromEvent = "events/time-from-event@1";
    public const string StageYetToCome = "events/stage-yet-to-come@1";
}
