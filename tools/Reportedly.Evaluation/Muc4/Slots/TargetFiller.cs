using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says whom and what it struck.</summary>
public sealed partial class TargetFiller(WordStream words, MucLexicon lexicon, LocationFiller places)
{
    /// <summary>The people struck, in the order of the text.</summary>
    public ImmutableArray<HumanTarget> PeopleOf(Incident incident)
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

    /// <summary>The things struck, in the order of the text.</summary>
    public ImmutableArray<PhysicalTarget> ThingsOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        SortedDictionary<int, (int From, int To, string Kind)> found = [];
        foreach (Party party in incident.Tellings.SelectMany(t => t.Targets).Where(t => t.ThingKind is not null))
        {
            found.TryAdd(party.Head, (party.From, party.To, party.ThingKind!));
        }
        if (
            incident.Type is IncidentType.Bombing or IncidentType.Arson
            || incident.Tellings.Any(t => t.Event.Type == Records.EventType.PropertyDestruction)
        )
        {
            foreach (int sentence in incident.Sentences)
            {
                AddFrom(sentence, found);
            }
        }
        HashSet<string> heads = new(StringComparer.Ordinal);
        ImmutableArray<PhysicalTarget>.Builder targets = ImmutableArray.CreateBuilder<PhysicalTarget>();
        foreach ((int head, (int from, int to, string kind)) in found)
        {
            if (!heads.Add(words.Words[head]))
            {
                continue;
            }
            int end = WordClasses.OfPhrase.Contains(words.Words[head]) ? NounPhrases.EndWithOf(words, to) : to;
            string number =
                NounPhrases.Number(words, from, head) ?? (Singulars.IsPlural(words.Words[head]) ? "PLURAL" : "1");
            targets.Add(
                new PhysicalTarget(
                    words.Slice(from, end),
                    Special(kind, from, end),
                    number,
                    NationOf(from, end),
                    EffectOn(incident, head)
                )
            );
        }
        return targets.ToImmutable();
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

    private void AddFrom(int sentence, SortedDictionary<int, (int, int, string)> found)
    {
        for (int i = 0; i < words.Count; )
        {
            int length =
                words.Sentences[i] == sentence ? lexicon.Things.Find(words, i, out string kind) : Nothing(out kind);
            if (length > 0)
            {
                int head = i + length - 1;
                bool compound =
                    head + 1 < words.Count
                    && words.JoinsBefore(head + 1)
                    && (
                        lexicon.Things.Find(words, head + 1, out _) > 0
                        || lexicon.People.Find(words, head + 1, out _) > 0
                        || lexicon.Instruments.Find(words, head + 1, out _) > 0
                    );
                int from = NounPhrases.Start(words, i);
                bool named = lexicon.Instruments.Find(words, i, out _) > length;
                if (!compound && !named && IsStruck(from, head))
                {
                    found.TryAdd(head, (from, head + 1, kind));
                }
            }
            i += Math.Max(1, length);
        }
    }

    /// <summary>True where the words before or behind a thing say that it was struck, not that it stands there.</summary>
    private bool IsStruck(int from, int head)
    {
        int before = from - 1;
        while (before >= 0 && words.Sentences[before] == words.Sentences[head] && (WordClasses.Filler.Contains(words.Words[before]) || char.IsAsciiDigit(words.Words[before][0])))
        {
            before--;
        }
        if (
            before >= 0
            && words.Sentences[before] == words.Sentences[head]
            && (
                WordClasses.Striking.Contains(words.Words[before])
                || (
                    words.Words[before] == "OF"
                    && before > 0
                    && words.Words[before - 1]
                        is "FRONT"
                            or "BURNING"
                            or "DESTRUCTION"
                            or "BOMBING"
                            or "DYNAMITING"
                            or "SIDE"
                )
            )
        )
        {
            return true;
        }
        (_, int to) = words.Sentence(head);
        for (int i = head + 1; i < Math.Min(to, head + 9); i++)
        {
            if (words.Words[i] is "WAS" or "WERE" or "BEEN" or "BEING" && i + 1 < to)
            {
                int verb = i + 1;
                while (
                    verb < to
                    && (
                        words.Words[verb]
                        is "ALSO"
                            or "BEEN"
                            or "PARTIALLY"
                            or "BADLY"
                            or "TOTALLY"
                            or "COMPLETELY"
                            or "SERIOUSLY"
                            or "SLIGHTLY"
                            or "HEAVILY"
                    )
                )
                {
                    verb++;
                }
                return verb < to && WordClasses.Struck.Contains(words.Words[verb]);
            }
        }
        return false;
    }

    private static int Nothing(out string kind)
    {
        kind = "";
        return 0;
    }

    private string Special(string kind, int from, int to)
    {
        string phrase = words.Slice(from, to);
        return kind is "ORGANIZATION OFFICE" or "CIVILIAN RESIDENCE" or "OTHER" or "COMMERCIAL"
            ? phrase switch
            {
                _ when Diplomatic().IsMatch(phrase) => "DIPLOMAT OFFICE OR RESIDENCE",
                _ when Police().IsMatch(phrase) => "LAW ENFORCEMENT FACILITY",
                _ when Governmental().IsMatch(phrase) => "GOVERNMENT OFFICE OR RESIDENCE",
                _ when Political().IsMatch(phrase) => "POLITICAL FIGURE OFFICE OR RESIDENCE",
                _ when Electric().IsMatch(phrase) => "ENERGY",
                _ when Phone().IsMatch(phrase) => "COMMUNICATIONS",
                _ when Money().IsMatch(phrase) => "FINANCIAL",
                _ => kind,
            }
            : kind;
    }

    private string? EffectOn(Incident incident, int head)
    {
        (int from, int to) = words.Sentence(head);
        bool damaged = false;
        for (int i = from; i < to; i++)
        {
            if (WordClasses.Destroyed.Contains(words.Words[i]))
            {
                return "DESTROYED";
            }
            damaged |= WordClasses.Damaged.Contains(words.Words[i]);
        }
        return damaged || incident.Type == IncidentType.Arson ? "SOME DAMAGE" : null;
    }

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
            NationOf(party.From, party.To),
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

    private string? NationOf(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (lexicon.Adjectives.Find(words, i, out Nation nation) > 0 && nation.Name != places.Home?.Name)
            {
                return nation.Name;
            }
        }
        return null;
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

    [GeneratedRegex("EMBASSY|CONSUL|AMBASSADOR|DIPLOMAT")]
    private static partial Regex Diplomatic();

    [GeneratedRegex("POLICE|CIVIL GUARD|CARABINERO")]
    private static partial Regex Police();

    [GeneratedRegex(
        "MINIST|GOVERNMENT|MUNICIPAL|MAYOR|GOVERNOR|PRESIDENT|COURT|ATTORNEY GENERAL|JUDGE|CUSTOMS|CONGRESS|DEPUTY|SENATOR"
    )]
    private static partial Regex Governmental();

    [GeneratedRegex("PARTY|UCR|ARENA|POLITICAL|CANDIDATE|PDC|APRA|LIBERAL|CONSERVATIVE|LEADER")]
    private static partial Regex Political();

    [GeneratedRegex("ELECTRIC|POWER|OIL|ENERGY|PIPELINE|FUEL")]
    private static partial Regex Electric();

    [GeneratedRegex("TELEPHONE|ANTEL|TELECOM|RADIO|TELEVISION|NEWSPAPER")]
    private static partial Regex Phone();

    [GeneratedRegex("BANK|SAVINGS|FINANC")]
    private static partial Regex Money();
}
