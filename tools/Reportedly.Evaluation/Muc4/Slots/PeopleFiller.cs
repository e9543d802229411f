using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says whom it struck, and what befell them.</summary>
public sealed partial class PeopleFiller(WordStream words, MucLexicon lexicon, ForeignNations nations)
{
    /// <summary>The people struck, in the order of the text.</summary>
    public ImmutableArray<HumanTarget> Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        List<Draft> drafts = [];
        foreach (Telling telling in incident.Tellings)
        {
            foreach (Party party in telling.Targets)
            {
                Note(drafts, party, null, telling.Stage == "ACCOMPLISHED" ? telling.Effect : null);
            }
            foreach ((Party who, string? number, string? effect) in telling.Counted)
            {
                Note(drafts, who, number, effect);
            }
        }
        return [.. drafts.Where(d => drafts.Count == 1 || !IsEmpty(d)).Select(Finished)];
    }

    /// <summary>What befell those near whom the text does not name: said to be nothing.</summary>
    public string? EffectOnNobody(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (incident.Type == IncidentType.Kidnapping)
        {
            return null;
        }
        foreach (int sentence in incident.Sentences)
        {
            for (int i = 0; i + 2 < words.Count; i++)
            {
                if (
                    words.Sentences[i] >= sentence
                    && words.Sentences[i] <= sentence + 2
                    && words.Words[i] is "NO" or "NOBODY"
                    && Unhurt().IsMatch(words.Slice(i, Math.Min(words.Count, i + 6)))
                )
                {
                    return words.Words[i + 1] is "CASUALTIES" or "VICTIMS" ? "NO INJURY OR DEATH" : "NO INJURY";
                }
            }
        }
        return null;
    }

    /// <summary>True for a word that only repeats, beside others, that somebody was struck.</summary>
    private bool IsEmpty(Draft draft) =>
        draft.Name is null
        && draft.Number is null
        && NounPhrases.Number(words, draft.Party.From, draft.Party.Head) is null
        && (
            WordClasses.Repeating.Contains(words.Words[draft.Party.Head])
            || (draft.Kind == "ACTIVE MILITARY" && draft.Effect is null)
        );

    private void Note(List<Draft> drafts, Party party, string? number, string? effect)
    {
        if (
            (party.Name is null && party.PeopleKind is null)
            || (party.ServesState == false && party.PeopleKind is null or "POLITICAL FIGURE" && party.Name is null)
        )
        {
            return;
        }
        Draft? same = drafts.FirstOrDefault(d =>
            (d.Actor is not null && d.Actor == party.Actor)
            || (d.Name is not null && d.Name == party.Name)
            || (d.Name is null && party.Name is null && words.Words[d.Party.Head] == words.Words[party.Head])
        );
        if (same is null)
        {
            drafts.Add(new Draft(party) { Number = number, Effect = effect });
            return;
        }
        same.Number ??= number;
        same.Effect = effect == "DEATH" ? effect : same.Effect ?? effect;
        same.Kind ??= party.PeopleKind;
    }

    private HumanTarget Finished(Draft draft)
    {
        Party party = draft.Party;
        if (draft.Name is { } name)
        {
            (string? role, string? kind) = RoleOf(name);
            return new HumanTarget(
                name,
                role is null ? [] : [role],
                kind ?? draft.Kind ?? "CIVILIAN",
                "1",
                null,
                draft.Effect
            );
        }
        string number =
            draft.Number
            ?? NounPhrases.Number(words, party.From, party.Head)
            ?? (Singulars.IsPlural(words.Words[party.Head]) ? "PLURAL" : "1");
        return new HumanTarget(
            null,
            [words.Slice(party.From, party.To)],
            draft.Kind!,
            number,
            nations.NationOf(party.From, party.To),
            draft.Effect
        );
    }

    /// <summary>The role that stands before a name, or behind it between commas.</summary>
    private (string? Role, string? Kind) RoleOf(string name)
    {
        int count = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i + count <= words.Count; i++)
        {
            if (words.Words[i] != parts[0] || !Enumerable.Range(0, count).All(k => words.Words[i + k] == parts[k]))
            {
                continue;
            }
            if (i > 0 && words.JoinsBefore(i))
            {
                int from = NounPhrases.Start(words, i - 1);
                for (int start = from; start < i; start++)
                {
                    int length = lexicon.People.Find(words, start, out string kind);
                    if (length > 0 && start + length <= i)
                    {
                        return (words.Slice(from, i), kind);
                    }
                }
            }
            int after = i + count;
            if (
                after < words.Count
                && words.GapBefore(after).Contains(',')
                && words.Sentences[after] == words.Sentences[i]
            )
            {
                int start = after + (words.Words[after] is "THE" or "A" or "AN" ? 1 : 0);
                for (
                    int head = start;
                    head < Math.Min(words.Count, start + 6) && (head == start || words.JoinsBefore(head));
                    head++
                )
                {
                    int length = lexicon.People.Find(words, head, out string kind);
                    if (length > 0)
                    {
                        return (words.Slice(start, NounPhrases.EndWithOf(words, head + length)), kind);
                    }
                }
            }
        }
        return (null, null);
    }

    private sealed class Draft(Party party)
    {
        public Party Party { get; } = party;

        public string? Actor { get; } = party.Actor;

        public string? Name { get; } = party.Name;

        public string? Kind { get; set; } = party.PeopleKind;

        public string? Number { get; set; }

        public string? Effect { get; set; }
    }

    [GeneratedRegex(
        "^(?:NO (?:[A-Z]+ )?(?:CASUALTIES|VICTIMS|INJURIES)|(?:NO ONE|NOBODY) (?:WAS|HAS BEEN) (?:INJURED|HURT|WOUNDED|HARMED))"
    )]
    private static partial Regex Unhurt();
}
