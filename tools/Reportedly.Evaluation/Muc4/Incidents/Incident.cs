namespace Reportedly.Evaluation.Muc4;

/// <summary>Tellings that are taken for one incident.</summary>
/// <param name="first">The first of them.</param>
public sealed class Incident(Telling first)
{
    private readonly List<Telling> tellings = [first];

    /// <summary>The tellings in the order of the text.</summary>
    public IReadOnlyList<Telling> Tellings => tellings;

    /// <summary>What sort of incident: the first that is not vague.</summary>
    public IncidentType Type =>
        tellings.FirstOrDefault(t => t.Type != IncidentType.Attack)?.Type ?? IncidentType.Attack;

    /// <summary>Adds a telling.</summary>
    public void Add(Telling telling) => tellings.Add(telling);

    /// <summary>The sentences that tell of it, in order.</summary>
    public IEnumerable<int> Sentences => tellings.Select(t => t.Sentence).Distinct();
}
