using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>One telling of an event: its trigger, what kind it is in the light of the whole report, and all that is known of it.</summary>
internal sealed record EventMention
{
    /// <summary>Its number among the report's tellings, in the order of the text.</summary>
    public required int Index { get; init; }

    public required Trigger Trigger { get; init; }

    public required EventType Type { get; init; }

    public required EventStage Stage { get; init; }

    /// <summary>Numbers of the mentions of those who did it.</summary>
    public required ImmutableArray<int> Agents { get; init; }

    /// <summary>Numbers of the mentions of those to whom it was done.</summary>
    public required ImmutableArray<int> Targets { get; init; }

    /// <summary>Numbers of the mentions of the places where it happened.</summary>
    public required ImmutableArray<int> Places { get; init; }

    public required ImmutableArray<TokenRange> Instruments { get; init; }

    public required TimeExpression? Time { get; init; }

    public required Certainty Certainty { get; init; }

    public required bool IsNegated { get; init; }

    /// <summary>True where it stands in the headline.</summary>
    public required bool IsTitle { get; init; }

    /// <summary>Further words whose counts belong to it: "killed" and "wounded" beside the bomb that did it.</summary>
    public ImmutableArray<Trigger> Casualties { get; init; } = [];

    /// <summary>True where it tells of dead or injured.</summary>
    public bool CountsVictims =>
        Trigger.Word.Sort == TriggerSort.Casualty || Casualties.Any(c => c.Word.Sort == TriggerSort.Casualty);

    /// <summary>Number of the incident that it tells of; tellings of the same incident share it.</summary>
    public int Incident { get; init; }

    /// <summary>True where its own sentence gives it somebody, something, a place, a time or a weapon.</summary>
    public bool SaysMore { get; init; }

    /// <summary>True where its sentence speaks of it without telling it: "no claim of responsibility for the attack".</summary>
    public bool IsOnlyMentioned { get; init; }

    /// <summary>True where it is told to be denied, disputed or laid at somebody's door: who did it is then one side's word.</summary>
    public bool IsContested { get; init; }

    /// <summary>Names of the rules that made it.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The tokens that name it or its casualties.</summary>
    public IEnumerable<int> Tokens => Casualties.Select(c => c.Token).Prepend(Trigger.Token);
}
