using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>What people and other codebooks call the sorts of events. Immutable.</summary>
public sealed class EventOntology
{
    private static readonly Lazy<EventOntology> Embedded = new(() => new EventOntology(Vocabularies.Events));

    private readonly Vocabulary<EventType> events;

    private EventOntology(Vocabulary<EventType> events) => this.events = events;

    /// <summary>The ontology that comes with the product (<c>data/ontology/events.yaml</c>).</summary>
    public static EventOntology Default => Embedded.Value;

    /// <summary>Reads another ontology of the same form.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The file is malformed; the message names file, line and remedy.</exception>
    public static EventOntology Load(TextReader yaml, string file) => new(Vocabulary<EventType>.Load(yaml, file));

    /// <summary>
    /// The type in other codebooks, as <c>events[].codes</c> has it: <c>acled</c>, <c>cameo</c>, <c>gtd</c>, <c>muc</c>,
    /// <c>plover</c>, in that order; without those that have no such type.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Codes(EventType type) => events[type].Codes;

    /// <summary>The type's name for people: "Air strike".</summary>
    public string Label(EventType type) => events[type].Label;

    /// <summary>What the type covers, in a sentence.</summary>
    public string Definition(EventType type) => events[type].Definition;
}
