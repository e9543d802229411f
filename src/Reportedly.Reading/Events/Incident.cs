using System.Collections.Immutable;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>What the tellings of one incident say together, as the report goes on.</summary>
internal sealed class Incident
{
    private readonly IncidentComparison comparison;
    private readonly List<(int Telling, ImmutableArray<int> Who)> victims = [];
    private readonly List<int> named = [];
    private int tellings;
    private bool isHeadline;
    private bool actsInHeadline;

    /// <param name="first">The telling that opens it.</param>
    /// <param name="word">The lemma by which it is called.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="comparison">Compares what tellings say.</param>
    public Incident(EventMention first, string word, int sentence, IncidentComparison comparison)
    {
        this.comparison = comparison;
        Type = first.Type;
        Add(first, word, sentence);
    }

    public EventType Type { get; private set; }

    /// <summary>How far it came, as last told.</summary>
    public EventStage Stage { get; private set; }

    public int LastSentence { get; private set; }

    /// <summary>How much of what the report is about it is: 0 for what is told once, more for what it comes back to.</summary>
    public int Weight => (isHeadline ? 2 : 0) + (tellings > 1 ? 1 : 0);

    public TimeExpression? Time { get; private set; }

    public List<int> Agents { get; } = [];

    public List<int> Targets { get; } = [];

    public List<int> Places { get; } = [];

    /// <summary>The words that it has been called by.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Who and what was hit, the dead and injured with them.</summary>
    public IEnumerable<int> Sufferers => Targets.Concat(victims.SelectMany(told => told.Who));

    /// <summary>True where dead or injured were told of it.</summary>
    public bool HasVictims => victims.Count > 0;

    /// <summary>True where a mention that any telling named is as asked.</summary>
    public bool Knows(Predicate<int> mention) => named.Exists(mention);

    /// <summary>"... but another agency said 12 died": those whom the last telling before it counted.</summary>
    public ImmutableArray<int> VictimsBefore(int telling)
    {
        ImmutableArray<int> who = [];
        foreach ((int earlier, ImmutableArray<int> counted) in victims)
        {
            who = earlier < telling ? counted : who;
        }
        return who;
    }

    public void Add(EventMention telling, string word, int sentence)
    {
        Words.Add(word);
        named.AddRange(telling.Agents);
        named.AddRange(telling.Targets);
        named.AddRange(telling.Places);
        tellings++;
        isHeadline |= telling.IsTitle;
        LastSentence = sentence;
        Stage = telling.Stage;
        if (EventFamilies.Detail(telling.Type) > EventFamilies.Detail(Type))
        {
            Type = telling.Type;
        }
        // "since 2024" dates one telling, not the incident.
        Time ??= telling.Time is { Precision: TimePrecision.Day or TimePrecision.Week or TimePrecision.Month } time
            ? time
            : null;
        // Who may have done it is said by one source, and stays with it.
        if (
            (Agents.Count == 0 || actsInHeadline && !telling.Agents.IsEmpty)
            && telling is { Certainty: Certainty.Certain, IsContested: false, IsNegated: false }
        )
        {
            // A headline says it shortest: "Mali seizes ..." are customs officers in the text.
            actsInHeadline = telling.IsTitle && !telling.Agents.IsEmpty;
            Agents.Clear();
            // "a suicide bomber" names the manner, and nobody.
            Agents.AddRange(telling.Agents.Where(a => !comparison.NamesManner(a)));
        }
        // Those who died are counted where they are told; what was hit stays with the incident.
        if (telling.CountsVictims)
        {
            if (!telling.Targets.IsEmpty)
            {
                victims.Add((telling.Index, telling.Targets));
            }
        }
        else if (Targets.Count == 0 && Type != EventType.ArmedClash)
        {
            Targets.AddRange(telling.Targets);
        }
        if (
            telling.Places.Length > 0
            && (Places.Count == 0 || comparison.Fineness(telling.Places) > comparison.Fineness(Places))
        )
        {
            Places.Clear();
            Places.AddRange(telling.Places);
        }
    }
}
