using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>
/// Sees which tellings are of one incident ("the attack", "the blast" after "a suicide car bomb") and lets each know what the others say:
/// manner, who, where and when. What a telling says itself always stands.
/// </summary>
internal sealed class IncidentReader
{
    /// <summary>An incident is taken up within this many sentences of its last telling.</summary>
    private const int Memory = 12;

    private readonly ReadingLexicon lexicon;
    private readonly Analysis text;
    private readonly ActorChains chains;
    private readonly ReportSetting setting;
    private readonly List<Incident> incidents = [];

    private IncidentReader(ReadingLexicon lexicon, Analysis text, ActorChains chains, int titleEnd)
    {
        this.lexicon = lexicon;
        this.text = text;
        this.chains = chains;
        setting = ReportSetting.Of(text, chains.Mentions, titleEnd);
    }

    public static ImmutableArray<EventMention> Read(
        ReadingLexicon lexicon,
        Analysis text,
        ActorChains chains,
        ImmutableArray<EventMention> events,
        int titleEnd
    )
    {
        IncidentReader reader = new(lexicon, text, chains, titleEnd);
        List<EventMention> placed = [];
        foreach (EventMention telling in events)
        {
            placed.Add(reader.Place(telling));
        }
        List<EventMention> carried = [.. placed.Select(reader.Carry)];
        for (int i = 0; i < carried.Count; i++)
        {
            carried[i] = reader.Set(carried, i);
        }
        return [.. carried];
    }

    /// <summary>
    /// An event with no place happened where those told in its sentence happened, else where the report is set, or those told in the two
    /// sentences before happened, unless its own sentence names another place. What courts and police do after it may happen anywhere.
    /// </summary>
    private EventMention Set(List<EventMention> tellings, int index)
    {
        EventMention telling = tellings[index];
        int sentence = text.Sentences.IndexOfToken(telling.Trigger.Token);
        if (
            !telling.Places.IsEmpty
            || telling.IsTitle
            || telling.Stage is EventStage.Planned or EventStage.Foiled or EventStage.Hypothetical
            || telling.Type is EventType.Arrest or EventType.Judicial or EventType.Release
        )
        {
            return telling;
        }
        bool elsewhere = chains.Mentions.Any(m =>
            m.IsPlace && !m.IsActor && text.Sentences[sentence].Tokens.Contains(m.Head)
        );
        for (int i = index - 1; i >= 0; i--)
        {
            int distance = sentence - text.Sentences.IndexOfToken(tellings[i].Trigger.Token);
            if (distance > 2 || distance > 0 && elsewhere || tellings[i].IsTitle)
            {
                break;
            }
            if (distance > 0 && setting.Main is { } main)
            {
                return telling with { Places = [main], Rules = telling.Rules.Add(EventRules.Setting) };
            }
            if (
                !tellings[i].Places.IsEmpty
                && IsReal(tellings[i].Stage)
                && (telling.Time is null || tellings[i].Time is not { } other || !Disjoint(telling.Time, other))
            )
            {
                return telling with { Places = tellings[i].Places, Rules = telling.Rules.Add(EventRules.Setting) };
            }
        }
        return telling;
    }

    /// <summary>
    /// A verb with somebody who does it tells its own manner: "shot", "stabbed"; "the murder of the judge" is one too. Another noun and
    /// a bare death may take up another's.
    /// </summary>
    private static bool SaysManner(EventMention telling) =>
        telling.Trigger.Word.Sort != TriggerSort.Casualty
        && (telling.Trigger.IsVerb || telling.Type == EventType.Killing && !telling.Trigger.Targets.IsEmpty);

    private EventMention Place(EventMention telling)
    {
        int sentence = text.Sentences.IndexOfToken(telling.Trigger.Token);
        bool fresh = IsIndefinite(telling);
        string word = text.Lemma(telling.Trigger.Token);
        if (!fresh && Told(telling, word, sentence) is { } told)
        {
            Incident incident = incidents[told];
            bool taken = telling.Type != incident.Type;
            telling = telling with
            {
                SaysMore = telling.SaysMore && (telling.Trigger.IsVerb || AddsTo(incident, telling)),
            };
            telling =
                IsReal(telling.Stage) == IsReal(incident.Stage) ? telling : telling with { Stage = incident.Stage };
            incident.Add(telling, word, sentence);
            return telling with
            {
                Type = incident.Type,
                Incident = told,
                Rules = taken
                    ? telling.Rules.Add(
                        telling.Trigger.Word.Sort == TriggerSort.Casualty
                            ? EventRules.CasualtyIncident
                            : EventRules.TakenUp
                    )
                    : telling.Rules,
            };
        }
        incidents.Add(new Incident(telling, word, sentence, Fineness, NamesManner));
        return telling with { Incident = incidents.Count - 1 };
    }

    /// <summary>
    /// Number of the incident that a telling takes up: the last that fits, but a death or an injury with no manner is rather of what the
    /// report is about than of what it says in passing. Null where none fits.
    /// </summary>
    private int? Told(EventMention telling, string word, int sentence)
    {
        bool again = IsDefinite(telling) && incidents.Exists(i => i.Words.Contains(word));
        int? best = null;
        int most = int.MinValue;
        for (int i = incidents.Count - 1; i >= 0; i--)
        {
            Incident incident = incidents[i];
            // "the plot" is what was called a plot before, if anything was.
            if (
                again && !incident.Words.Contains(word)
                || sentence - incident.LastSentence > Memory
                || telling.Type != incident.Type
                    && (SaysManner(telling) || !EventFamilies.CanTakeUp(telling.Type, incident.Type))
                || Conflicts(telling, incident)
            )
            {
                continue;
            }
            if (telling.Trigger.Word.Sort != TriggerSort.Casualty)
            {
                return i;
            }
            int weight = incident.Weight + (incident.HasVictims ? 2 : 0) - (sentence - incident.LastSentence);
            if (weight > most)
            {
                best = i;
                most = weight;
            }
        }
        return best;
    }

    /// <summary>"a stabbing", "a series of attacks", "fatal bombings": a noun with no "the" opens an incident of its own.</summary>
    private bool IsIndefinite(EventMention telling)
    {
        if (
            telling.Trigger.IsVerb
            && telling.Agents is [var who, ..]
            && text.Word(chains.Mentions[who].Phrase.First) is "a" or "an"
        )
        {
            // "a man stabbed": somebody new does something new.
            return true;
        }
        if (telling.Trigger.IsVerb || telling.IsTitle || telling.Trigger.Word.Class == EntryClass.Adj)
        {
            return false;
        }
        int noun = telling.Trigger.Token;
        if (
            text.Trees.Child(noun, Relation.Cop) >= 0
            && text.Trees.Child(noun, Relation.Nsubj) is var what and >= 0
            && text.Word(what) is "this" or "it" or "that"
        )
        {
            // "this was a cowardly attack" speaks of the one told.
            return false;
        }
        foreach (int child in text.Trees.Children(noun))
        {
            if (child > noun)
            {
                break;
            }
            Relation relation = text.Trees.Relation(child);
            if (relation == Relation.Det)
            {
                return text.Word(child) is not ("the" or "this" or "that" or "these" or "those");
            }
            if (relation == Relation.NmodPoss)
            {
                return false;
            }
            if (relation == Relation.Nummod)
            {
                return true;
            }
        }
        // A bare plural speaks of events at large or of new ones; a bare singular is a compound's part or a headline's word.
        return text.Tags.Form(noun) == WordForm.Plural;
    }

    private bool Conflicts(EventMention telling, Incident incident)
    {
        if (telling.Time is { } time && incident.Time is { } other && Disjoint(time, other))
        {
            return true;
        }
        if (
            IsReal(telling.Stage) != IsReal(incident.Stage)
            && (
                telling.Trigger.Word.Sort == TriggerSort.Casualty
                || !IsDefinite(telling)
                || telling.Stage != telling.Trigger.Word.Stage
            )
        )
        {
            return true;
        }
        if (!telling.Places.IsEmpty && incident.Places.Count > 0 && PlacesDiffer(telling, incident))
        {
            return true;
        }
        return NamedApart(telling.Agents, incident.Agents)
            || telling.Trigger.IsVerb && NamedApart(telling.Targets, incident.Targets);
    }

    private static bool IsReal(EventStage stage) => stage is EventStage.Accomplished or EventStage.Ongoing;

    /// <summary>"the attack", "this plot", "their raid": a noun that takes up what was told.</summary>
    private bool IsDefinite(EventMention telling)
    {
        if (telling.Trigger.Word.Class != EntryClass.Noun)
        {
            return false;
        }
        int determiner = text.Trees.Child(telling.Trigger.Token, Relation.Det);
        return determiner >= 0 && text.Word(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    private static bool Disjoint(TimeExpression a, TimeExpression b) =>
        a.From is { } af && b.To is { } bt && af > bt || b.From is { } bf && a.To is { } at && bf > at;

    /// <summary>Two names of the same fineness are two places; a town and its country may be one.</summary>
    private bool PlacesDiffer(EventMention telling, Incident incident)
    {
        bool sameFineness = false;
        foreach (int mine in telling.Places)
        {
            foreach (int theirs in incident.Places)
            {
                Mention a = chains.Mentions[mine];
                Mention b = chains.Mentions[theirs];
                if (chains.Same(a, b) || SameName(a, b))
                {
                    return false;
                }
                // What no register knows may be a shop in that town.
                sameFineness |=
                    a.Place?.Country is not null
                    && b.Place?.Country is not null
                    && a.Place.Precision == b.Place.Precision;
            }
        }
        return sameFineness;
    }

    private bool SameName(Mention a, Mention b) =>
        string.Equals(a.Place?.Name, b.Place?.Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(text.Quote(a.Name), text.Quote(b.Name), StringComparison.OrdinalIgnoreCase);

    /// <summary>True where both sides name somebody and nobody is on both.</summary>
    private bool NamedApart(ImmutableArray<int> mine, List<int> theirs)
    {
        bool named = false;
        foreach (int a in mine)
        {
            foreach (int b in theirs)
            {
                Mention one = chains.Mentions[a];
                Mention other = chains.Mentions[b];
                if (chains.Same(one, other))
                {
                    return false;
                }
                named |= chains.Best(one).IsNamed && chains.Best(other).IsNamed && one.Country != other.Country;
            }
        }
        return named;
    }

    private EventMention Carry(EventMention telling)
    {
        Incident incident = incidents[telling.Incident];
        bool agents = telling.Agents.IsEmpty && incident.Agents.Count > 0;
        bool counts = Counts(telling);
        ImmutableArray<int> hit = counts ? incident.VictimsBefore(telling.Index) : [.. incident.Targets];
        bool targets = telling.Targets.IsEmpty && !hit.IsEmpty;
        bool places =
            incident.Places.Count > 0
            && (telling.Places.IsEmpty || Fineness(telling.Places) == 0 && Fineness(incident.Places) > 0);
        bool time = telling.Time is null && incident.Time is not null;
        return telling with
        {
            Agents = agents ? [.. incident.Agents] : telling.Agents,
            Targets = targets ? hit : telling.Targets,
            Places = places ? [.. incident.Places] : telling.Places,
            Time = telling.Time ?? incident.Time,
            Rules = agents || targets || places || time ? telling.Rules.Add(EventRules.CarriedOver) : telling.Rules,
        };
    }

    /// <summary>"Sunday's explosion", "the attack on the church": a noun tells nothing where all that it says was told before.</summary>
    private bool AddsTo(Incident incident, EventMention telling) =>
        Counts(telling)
        || telling.Agents.Any(a => !incident.Knows(m => IsAlike(m, a)))
        || telling.Targets.Any(t => !incident.Knows(m => IsAlike(m, t)))
        || telling.Places.Any(p => !incident.Knows(m => IsAlike(m, p)))
        || telling.Time is { } time && incident.Time is null && time.IsGrounded;

    private bool IsAlike(int one, int other)
    {
        Mention a = chains.Mentions[one];
        Mention b = chains.Mentions[other];
        return chains.Same(a, b)
            || a.IsPlace && b.IsPlace && SameName(a, b)
            || string.Equals(text.Lemma(a.Head), text.Lemma(b.Head), StringComparison.Ordinal);
    }

    /// <summary>True where it tells of dead or injured.</summary>
    private static bool Counts(EventMention telling) =>
        telling.Trigger.Word.Sort == TriggerSort.Casualty
        || telling.Casualties.Any(c => c.Word.Sort == TriggerSort.Casualty);

    /// <summary>"a suicide bomber": one who is named by what was done.</summary>
    private bool NamesManner(int agent) =>
        chains.Mentions[agent] is { IsNamed: false } unnamed
        && lexicon.Events.TryLongest(
            text.Lemmas,
            unnamed.Name.First,
            unnamed.Name.Past,
            (word, length) => word.Class == EntryClass.Noun && unnamed.Name.First + length == unnamed.Name.Past,
            out _,
            out _
        );

    /// <summary>How fine the finest of some places is: 0 a region or country, 1 a division, 2 a town or finer.</summary>
    private int Fineness(IEnumerable<int> places) =>
        places.Max(p =>
            chains.Mentions[p].Place?.Precision switch
            {
                null or PlacePrecision.Country or PlacePrecision.Region => 0,
                PlacePrecision.Admin1 => 1,
                // A building that no register knows says less than a town.
                _ => chains.Mentions[p].Place!.Country is null && Circumstances.IsDescribed(text, chains.Mentions[p])
                    ? 1
                    : 2,
            }
        );

    private sealed class Incident
    {
        private readonly Func<IEnumerable<int>, int> fineness;
        private readonly Func<int, bool> namesManner;
        private readonly List<(int Telling, ImmutableArray<int> Who)> victims = [];
        private readonly List<int> named = [];
        private int tellings;
        private bool isHeadline;
        private bool actsInHeadline;

        public Incident(
            EventMention first,
            string word,
            int sentence,
            Func<IEnumerable<int>, int> fineness,
            Func<int, bool> namesManner
        )
        {
            this.fineness = fineness;
            this.namesManner = namesManner;
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
                // A headline says it shortest: "Georgia arrests ..." are police in the text.
                actsInHeadline = telling.IsTitle && !telling.Agents.IsEmpty;
                Agents.Clear();
                // "a suicide bomber" names the manner, and nobody.
                Agents.AddRange(telling.Agents.Where(a => !namesManner(a)));
            }
            // Those who died are counted where they are told; what was hit stays with the incident.
            if (Counts(telling))
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
            if (telling.Places.Length > 0 && (Places.Count == 0 || fineness(telling.Places) > fineness(Places)))
            {
                Places.Clear();
                Places.AddRange(telling.Places);
            }
        }
    }
}
