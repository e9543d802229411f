using Reportedly.Records;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Makes parties that can be compared across reports of a record's actors.</summary>
internal static class PartyReader
{
    private const string RegisterLink = "register";

    /// <summary>The party that an actor is.</summary>
    public static TellingParty Of(Actor actor) =>
        new(
            actor.Links.TryGetValue(RegisterLink, out string? known) ? known : Folding.Name(actor.Name),
            actor.Name,
            actor.Kind,
            actor.Country,
            IsNamed(actor)
        );

    /// <summary>True where some word of the name is written as names are: "soldiers", "people" and "Soldiers" at a sentence's head are none.</summary>
    private static bool IsNamed(Actor actor)
    {
        if (actor.Links.ContainsKey(RegisterLink))
        {
            return true;
        }
        string name = actor.Name;
        bool first = true;
        int capitals = 0;
        foreach (string word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // One capital at the head says little; more, or one further on, say that it is a name.
            capitals += char.IsUpper(word[0]) && (!first || word.Skip(1).Any(char.IsUpper)) ? 1 : 0;
            first = false;
        }
        return capitals > 0 || (!name.Contains(' ', StringComparison.Ordinal) && IsSingleName(actor));
    }

    /// <summary>One word with a capital that stands so in the middle of a sentence too.</summary>
    private static bool IsSingleName(Actor actor) =>
        char.IsUpper(actor.Name[0])
        && actor.Kind is not (ActorKind.Civilians or ActorKind.Military or ActorKind.Police or ActorKind.Unknown);
}
