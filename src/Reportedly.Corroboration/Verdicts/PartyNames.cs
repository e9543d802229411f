using Reportedly.Corroboration.Testimonies;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>One name for each party of an incident: "NLF" in one report is the "Northern Liberation Front" of another.</summary>
internal sealed class PartyNames
{
    private const int ShortestInitials = 2;

    private readonly Dictionary<string, (string Key, string Shown)> names = new(StringComparer.Ordinal);

    /// <summary>Learns the names of all statements of an incident.</summary>
    public PartyNames(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement.Subject is not { Party: { } key, PartyShown: { } shown })
            {
                continue;
            }
            if (!names.TryGetValue(key, out var known) || IsBetter(shown, known.Shown))
            {
                names[key] = (key, shown);
            }
        }
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        Dictionary<string, string> byInitials = new(StringComparer.Ordinal);
        string[] keys = [.. names.Keys.Order(StringComparer.Ordinal)];
        foreach (string key in keys)
        {
            string folded = Folding.Name(names[key].Shown);
            byName.TryAdd(folded, key);
            string initials = Folding.Initials(folded);
            if (initials.Length >= ShortestInitials)
            {
                byInitials.TryAdd(initials, folded);
            }
        }
        // A body that speaks and a party that acts have keys of their own; one name makes them one.
        foreach (string key in keys)
        {
            string folded = Folding.Name(names[key].Shown);
            names[key] = names[byName[byInitials.GetValueOrDefault(folded, folded)]];
        }
    }

    /// <summary>The question with what tells it from others, and no more: when and where are asked once.</summary>
    public StatementSubject Asked(StatementSubject subject) =>
        subject.Question switch
        {
            FacetQuestion.Agent when subject.Party is { } key => new StatementSubject(
                FacetQuestion.Agent,
                Party: names[key].Key,
                PartyShown: names[key].Shown
            ),
            FacetQuestion.Figure => subject,
            _ => new StatementSubject(subject.Question),
        };

    private static bool IsBetter(string shown, string known) =>
        shown.Length > known.Length || (shown.Length == known.Length && string.CompareOrdinal(shown, known) < 0);
}
