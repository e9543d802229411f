using System.Collections.Immutable;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Events;
using Reportedly.Reading.Places;
using Reportedly.Reading.Stages;

namespace Reportedly.Evaluation;

/// <summary>The options by which a verb leaves parts of reading out, so that what they give can be measured.</summary>
internal static class LeftOut
{
    private static readonly ImmutableArray<string> Options =
    [
        "--no-pronouns",
        "--no-descriptions",
        "--no-short-names",
        "--no-senses",
        "--no-carry-over",
        "--no-triage",
        "--no-generic-words",
        "--no-containment",
        "--no-countries",
        "--no-neighbours",
        "--no-publisher-home",
    ];

    /// <summary>True for an option that leaves something out.</summary>
    public static bool Is(string option) => Options.Contains(option);

    /// <summary>The parts of reading without those that the options name.</summary>
    public static ReadingParts Of(ImmutableArray<string> options)
    {
        ReadingParts parts = new()
        {
            Links =
                ActorLinks.All
                & ~(options.Contains("--no-pronouns") ? ActorLinks.Pronouns : ActorLinks.None)
                & ~(options.Contains("--no-descriptions") ? ActorLinks.Descriptions : ActorLinks.None)
                & ~(options.Contains("--no-short-names") ? ActorLinks.ShortNames : ActorLinks.None),
            Places =
                PlaceFeatures.All
                & ~(options.Contains("--no-generic-words") ? PlaceFeatures.Generic : PlaceFeatures.None)
                & ~(options.Contains("--no-containment") ? PlaceFeatures.Containment : PlaceFeatures.None)
                & ~(options.Contains("--no-countries") ? PlaceFeatures.Country : PlaceFeatures.None)
                & ~(options.Contains("--no-neighbours") ? PlaceFeatures.Neighbours : PlaceFeatures.None)
                & ~(options.Contains("--no-publisher-home") ? PlaceFeatures.Home : PlaceFeatures.None),
            CarriesOver = !options.Contains("--no-carry-over"),
            Triages = !options.Contains("--no-triage"),
        };
        return options.Contains("--no-senses") ? parts with { Senses = TriggerModel.Empty } : parts;
    }
}
