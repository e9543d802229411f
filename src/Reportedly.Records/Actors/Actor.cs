using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>Somebody who acts, suffers or speaks in a report: a force, an office, a group, a person.</summary>
public sealed record Actor
{
    /// <summary>Id within the record: <c>a1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The best full name that the report gives.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of its country, where the words say it.</summary>
    public string? Country { get; init; }

    /// <summary>What the report says it is: "commander of the River Guard".</summary>
    public string? Description { get; init; }

    /// <summary>Other forms of the name in this report.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Every place in the text that names it.</summary>
    public required ImmutableArray<QuotedSpan> Mentions { get; init; }

    /// <summary>Ids in other registers (<c>wikidata</c>, <c>plover</c>), where known.</summary>
    public ImmutableSortedDictionary<string, string> Links { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Sorts of actors.</summary>
public enum ActorKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Armed forces of a state.</summary>
    Military,

    /// <summary>Police and other law enforcement.</summary>
    Police,

    /// <summary>Intelligence and security services.</summary>
    Intelligence,

    /// <summary>States, governments, ministries, courts, authorities and those who speak for them.</summary>
    Government,

    /// <summary>Armed groups that fight a state.</summary>
    RebelGroup,

    /// <summary>Armed groups beside a state, or of a community.</summary>
    Militia,

    /// <summary>Alliances of states or forces.</summary>
    Coalition,

    /// <summary>Organisations of states.</summary>
    Intergovernmental,

    /// <summary>Press, agencies, broadcasters.</summary>
    Media,

    /// <summary>Non-governmental organisations, monitors, charities.</summary>
    Ngo,

    /// <summary>Other organisations: parties, companies, think tanks.</summary>
    Organisation,

    /// <summary>Ethnic, religious or local communities.</summary>
    Community,

    /// <summary>People who bear no arms.</summary>
    Civilians,

    /// <summary>Gangs, cartels, traffickers.</summary>
    CriminalGroup,

    /// <summary>One person.</summary>
    Person,
}
