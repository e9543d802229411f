using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Words that name an event, with what their syntax says of its roles.</summary>
/// <param name="Token">The token that carries it.</param>
/// <param name="Anchor">The words, particle and modifier included.</param>
/// <param name="Word">The entry of the lexicon.</param>
internal sealed record Trigger(int Token, TokenRange Anchor, EventWord Word)
{
    /// <summary>True where it is a verb in this sentence.</summary>
    public bool IsVerb => Word.Class == EntryClass.Verb;

    /// <summary>Numbers of the mentions of those who did it.</summary>
    public ImmutableArray<int> Agents { get; init; } = [];

    /// <summary>Numbers of the mentions of those to whom it was done.</summary>
    public ImmutableArray<int> Targets { get; init; } = [];

    /// <summary>The words of the weapons.</summary>
    public ImmutableArray<TokenRange> Instruments { get; init; } = [];

    /// <summary>How far the event came.</summary>
    public EventStage Stage { get; init; }

    /// <summary>What the words commit to.</summary>
    public Certainty Certainty { get; init; } = Certainty.Certain;

    /// <summary>True where the sentence says that it did not happen.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The rule that found it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where its sense was learned: how much better this one fits than the next, in log-odds.</summary>
    public float? Margin { get; init; }

    /// <summary>Names of the rules that filled roles and stage.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
