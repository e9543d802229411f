using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Reading.Lexicons;

/// <summary>Word classes that lexicons tell apart.</summary>
internal enum EntryClass
{
    Verb,
    Noun,
    Adj,
    Adv,
    Prep,
    Modal,
    Det,
    Pron,
    Conj,
    Part,
}

/// <summary>How the words around a trigger fill its roles.</summary>
internal enum Frame
{
    /// <summary>The subject does it to the object.</summary>
    AgentTarget,

    /// <summary>The subject, or the noun after "by" or before the noun, does it; nobody suffers it.</summary>
    Agent,

    /// <summary>The subject suffers it.</summary>
    Target,

    /// <summary>Both parties act.</summary>
    Sides,

    /// <summary>The object is the place.</summary>
    Place,

    /// <summary>The subject, or the noun itself, is the weapon.</summary>
    Device,

    /// <summary>The object is the weapon.</summary>
    AgentDevice,

    /// <summary>"of" names the target.</summary>
    OfTarget,

    /// <summary>"on" or "against" names the target.</summary>
    OnTarget,

    /// <summary>No roles of its own.</summary>
    Event,
}

/// <summary>What a trigger is: an event of a type, a casualty whose type is its manner's, or a blocker that is no event.</summary>
internal enum TriggerSort
{
    Event,
    Casualty,
    None,
}

/// <summary>A word or phrase that names an event (<c>data/lexicons/en/events.tsv</c>).</summary>
internal sealed record EventWord(
    string Words,
    EntryClass Class,
    TriggerSort Sort,
    EventType Type,
    Frame Frame,
    EventStage Stage,
    Measure? Measure,
    ImmutableArray<string> Needs
)
{
    /// <summary>How many words the entry has.</summary>
    public int Length { get; } = Words.Split(' ').Length;
}

/// <summary>What a word names where people of a class do it.</summary>
/// <param name="Doer">Their class.</param>
/// <param name="Becomes">The type that the event is then of.</param>
/// <param name="Measure">What a count of those it happened to means then; null for what the word says.</param>
internal sealed record DoerSense(string Doer, EventType Becomes, Measure? Measure);

/// <summary>How a cue's arguments are laid out.</summary>
internal enum CueFrame
{
    /// <summary>"say (that) ...".</summary>
    That,

    /// <summary>"find that ...": only with a clause; "found a body" says nothing.</summary>
    Clause,

    /// <summary>"tell X (that) ...": the object is the addressee.</summary>
    To,

    /// <summary>"confirm the death", "deny the report".</summary>
    Object,

    /// <summary>"accuse X of": the object is the accused.</summary>
    Of,

    /// <summary>"threaten to".</summary>
    Inf,

    /// <summary>"Reuters cited the ministry as saying": the subject carries, the object is the source.</summary>
    Cite,

    /// <summary>"decline to comment".</summary>
    None,
}

/// <summary>A word or phrase that says that somebody says (<c>cues.tsv</c>).</summary>
internal sealed record CueWord(
    string Words,
    EntryClass Class,
    Stance Stance,
    Certainty? Certainty,
    ImmutableArray<CueFrame> Frames
);

/// <summary>A noun that names somebody (<c>actor-heads.tsv</c>).</summary>
internal sealed record ActorHead(string Words, ActorKind Kind, SourceKind? SpeaksAs, ActorNumber Number);

/// <summary>Whether a noun names one person, many, or a body.</summary>
internal enum ActorNumber
{
    One,
    Many,
    Group,
}

/// <summary>A word that weakens or strengthens what is said (<c>hedges.tsv</c>).</summary>
internal sealed record HedgeWord(string Words, EntryClass Class, Certainty Certainty);

/// <summary>What part of its surroundings a stage word speaks of.</summary>
internal enum StageReach
{
    /// <summary>The object: "foiled the plot".</summary>
    Object,

    /// <summary>The clause below: "planned to attack".</summary>
    Complement,

    /// <summary>The noun behind it: "attempted coup".</summary>
    Modifies,

    /// <summary>Its subject: "the raid failed".</summary>
    Subject,

    /// <summary>The clause that it opens: "in case rebels attack".</summary>
    Clause,

    /// <summary>The noun behind its preposition: "plans for an attack".</summary>
    Of,
}

/// <summary>A word that says how far an event came (<c>stage-words.tsv</c>).</summary>
internal sealed record StageWord(string Words, EntryClass Class, EventStage Stage, ImmutableArray<StageReach> Reach);

/// <summary>A verb that carries a noun trigger (<c>light-verbs.tsv</c>).</summary>
internal sealed record LightVerb(string Words, LightRole Role);

/// <summary>What the subject of a light verb is to the event noun below it.</summary>
internal enum LightRole
{
    /// <summary>Who did it.</summary>
    Agent,

    /// <summary>Who suffered it.</summary>
    Target,

    /// <summary>One of two sides.</summary>
    Both,

    /// <summary>The event itself; the object is the place.</summary>
    Place,

    /// <summary>The event itself.</summary>
    Event,

    /// <summary>Who puts a device somewhere: "left a bomb at the gate". Only with devices.</summary>
    Puts,

    /// <summary>Nobody: the verb speaks of an event told before, "condemned the attack".</summary>
    Mention,
}

/// <summary>A weapon or a vehicle (<c>instruments.tsv</c>).</summary>
internal sealed record Instrument(string Words, string Class, EventType? Type);

/// <summary>A country (<c>countries.tsv</c>).</summary>
internal sealed record Country(string Code, string Name, string? Capital);

/// <summary>A known name (<c>groups.tsv</c>, <c>media.tsv</c>).</summary>
internal sealed record KnownActor(string Name, ActorKind Kind, string? Country);

/// <summary>A known place (<c>places.tsv</c>, <c>countries.tsv</c>).</summary>
internal sealed record KnownPlace(string Name, string? Country, PlacePrecision Precision);

/// <summary>A common noun in place names (<c>place-words.tsv</c>).</summary>
internal sealed record PlaceWord(string Words, PlacePrecision Precision, bool Before, bool After);
