using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>What a mention or actor of a report is in the terms of the register.</summary>
/// <param name="Entry">The entry that it is; null where none has it, or where several may be meant.</param>
/// <param name="Kind">What sort of actor the register says it is; null where it says nothing.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country; null for none.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Candidates">Ids of the entries between which nothing decides; empty where one is meant.</param>
internal sealed record RegisterLink(
    RegisterEntry? Entry,
    ActorKind? Kind,
    string? Country,
    string Rule,
    string Reason,
    ImmutableArray<string> Candidates
)
{
    /// <summary>True where the words are a name of the entry, and not of some of its people.</summary>
    public bool IsName { get; init; } = true;

    /// <summary>An entry of the register.</summary>
    public static RegisterLink To(RegisterEntry entry, string rule, string reason) =>
        new(entry, entry.Kind, entry.Country, rule, reason, []);
}
