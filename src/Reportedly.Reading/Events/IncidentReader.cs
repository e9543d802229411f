using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
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
    private readonly IncidentComparison comparison;
    private readonly List<Incident> incidents = [];

    private IncidentReader(ReadingLexicon lexicon, Analysis text, ActorChains chains)
    {
        this.lexicon = lexicon;
        this.text = text;
        this.chains = chains;
        comparison = new IncidentComparison(lexicon, text, chains);
    }

    public static ImmutableArray<EventMention> Read(
        ReadingLexicon lexicon,
        Analysis text,
        ActorChains chains,
        ImmutableArray<EventMention> events,
        int titleEnd,
        bool carriesOver
    )
    {
        IncidentReader reader = new(lexicon, text, chains);
        List<EventMention> placed = [];
        foreach (EventMention telling in events)
        {
            placed.Add(reader.Place(reader.Known(telling)));
        }
        if (!carriesOver)
        {
            return [.. placed];
        }
        CarryOver carryOver = new(
            text,
            chains,
            reader.comparison,
            ReportSetting.Of(text, chains.Mentions, titleEnd),
            new PlaceDescriptions(lexicon)
        );
        List<EventMention> carried = [.. placed.Select(p => carryOver.Carry(p, reader.incidents[p.Incident]))];
        for (int i = 0; i < carried.Count; i++)
        {
            carried[i] = carryOver.Set(carried, i);
        }
        return [.. carried];
    }

    /// <summary>
    /// A verb with somebody who does it tells its own manner: "shot", "stabbed"; "the murder of the judge" is one too. Another noun,
    /// a bare death and "when it was attacked" may take up another's.
    /// </summary>
    private bool SaysManner(EventMention telling) =>
        telling.Trigger.Word.Sort != TriggerSort.Casualty
        && (
            telling.Trigger.IsVerb && !IsTakenUp(telling)
            || telling.Type == EventType.Killing && !telling.Trigger.Targets.IsEmpty
        );

    /// <summary>The telling without the pronouns of which it is not known whom they mean, and marked where an armed group owns up to it.</summary>
    private EventMention Known(EventMention telling) =>
        telling with
        {
            Agents = [.. telling.Agents.Where(IsKnown)],
            Targets = [.. telling.Targets.Where(IsKnown)],
            IsContested = telling.IsContested || IsOwnedUpTo(telling),
        };

    private bool IsKnown(int filler) =>
        chains.Mentions[filler] is not { IsPronoun: true } pronoun
        || !chains.Best(pronoun).IsPronoun
        // Whoever speaks is known once it is known who does.
        || text.Word(pronoun.Head) is "i" or "we" or "me" or "us" or "my" or "our";

    /// <summary>"The front said it had carried out the attack": its own word, which stays with it.</summary>
    private bool IsOwnedUpTo(EventMention telling)
    {
        int at = text.Trees.Head(telling.Trigger.Token);
        for (int step = 0; step < 4 && at >= 0; step++)
        {
            if (
                text.IsVerb(at)
                && lexicon.Cues.TryLongest(
                    text.Lemmas,
                    at,
                    text.SentenceOf(at).Tokens.Past,
                    (cue, _) => cue.Class == EntryClass.Verb,
                    out CueWord cue,
                    out _
                )
                && cue.Stance is Stance.Asserts or Stance.ClaimsResponsibility
                && Clauses.OwnSubject(text, at) is var subject and >= 0
            )
            {
                return telling.Agents.Any(a =>
                    chains.Best(chains.Mentions[a])
                        is {
                            Kind: ActorKind.RebelGroup
                                or ActorKind.Militia
                                or ActorKind.CriminalGroup
                                or ActorKind.Unknown
                        } best
                    && HeadsOneOf(subject, best)
                );
            }
            at = text.Trees.Head(at);
        }
        return false;
    }

    private bool HeadsOneOf(int token, Mention chain)
    {
        // A name begins no further before its head.
        const int LongestName = 24;
        for (
            int i = InOrder.FirstFrom(chains.Mentions, token - LongestName, m => m.Name.First);
            i < chains.Mentions.Length && chains.Mentions[i].Name.First <= token;
            i++
        )
        {
            if (chains.Mentions[i].Head == token && chains.Same(chains.Mentions[i], chain))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"when the convoy was targeted": by nobody, and whom was told.</summary>
    private bool IsTakenUp(EventMention telling) =>
        telling.Type == EventType.Attack
        && lexicon.IsOfClass(text.Lemma(telling.Trigger.Token), "attacking")
        && telling.Agents.IsEmpty
        && Clauses.IsPassive(text, telling.Trigger.Token)
        && telling.Trigger.Targets is [var whom, ..]
        && (
            chains.Mentions[whom].IsPronoun
            || text.Word(chains.Mentions[whom].Phrase.First) is "the" or "their" or "his" or "its"
        );

    private EventMention Place(EventMention telling)
    {
        int sentence = text.Sentences.IndexOfToken(telling.Trigger.Token);
        bool fresh = IsIndefinite(telling) || OpensAnother(telling, text.Sentences[sentence].Tokens);
        string word = text.Lemma(telling.Trigger.Token);
        if (!fresh && Told(telling, word, sentence) is { } told)
        {
            Incident incident = incidents[told];
            bool taken = telling.Type != incident.Type;
            telling = telling with
            {
                SaysMore = telling.SaysMore && (telling.Trigger.IsVerb || comparison.AddsTo(incident, telling)),
            };
            telling =
                IncidentComparison.IsReal(telling.Stage) == IncidentComparison.IsReal(incident.Stage)
                    ? telling
                    : telling with
                    {
                        Stage = incident.Stage,
                    };
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
        incidents.Add(new Incident(telling, word, sentence, comparison));
        return telling with { Incident = incidents.Count - 1 };
    }

    /// <summary>
    /// Number of the incident that a telling takes up: the last that fits, but a death or an injury with no manner is rather of what the
    /// report is about than of what it says in passing. Null where none fits.
    /// </summary>
    private int? Told(EventMention telling, string word, int sentence)
    {
        bool again =
            comparison.IsDefinite(telling)
            && incidents.Exists(i => i.Words.Contains(word))
            && !(word is "attack" or "assault" or "incident" && FollowsAtOnce(telling, word, sentence));
        bool besides = !telling.Agents.IsEmpty && MannerReader.ClauseOfTime(text, telling.Trigger.Token) >= 0;
        int? best = null;
        int most = int.MinValue;
        for (int i = incidents.Count - 1; i >= 0; i--)
        {
            Incident incident = incidents[i];
            // "the plot" is what was called a plot before, if anything was.
            if (
                again && !incident.Words.Contains(word)
                || sentence - incident.LastSentence > Memory
                || besides && incident.LastSentence == sentence
                || telling.Type != incident.Type
                    && (SaysManner(telling) || !EventFamilies.CanTakeUp(telling.Type, incident.Type))
                || comparison.Conflicts(telling, incident)
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

    /// <summary>"Separately, gunmen shot an elder", "Elsewhere, ...", "In a separate incident, ...": nothing that was told before.</summary>
    private bool OpensAnother(EventMention telling, TokenRange sentence)
    {
        int first = sentence.First;
        if (text.Class(first) == WordClass.Punct && first + 1 < sentence.Past)
        {
            first++;
        }
        string opening = text.Word(first);
        return !telling.IsTitle
            && (
                opening is "separately" or "elsewhere"
                || opening == "in"
                    && first + 2 < sentence.Past
                    && text.Word(first + 1) is "a" or "another"
                    && (
                        text.Word(first + 1) == "another"
                        || text.Word(first + 2) is "separate" or "different" or "similar"
                    )
                    && telling.Trigger.Token > first + 2
            );
    }

    /// <summary>"Two soldiers were killed in an ambush. IS claimed the attack": of the one just told, whatever else was called an attack before.</summary>
    private bool FollowsAtOnce(EventMention telling, string word, int sentence) =>
        !incidents.Exists(i => i.Words.Contains(word) && i.LastSentence >= sentence - 1)
        && incidents.Exists(i =>
            i.LastSentence == sentence - 1
            && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph
            && EventFamilies.Hurts(i.Type)
            && (i.Type == telling.Type || EventFamilies.CanTakeUp(telling.Type, i.Type))
        );

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
        if (telling.Trigger.Word.Sort == TriggerSort.Casualty && telling.Time is { From: not null, To: null })
        {
            // "has killed scores since 2021": all that was done since, not the one raid told.
            return true;
        }
        if (telling.Time is { Precision: TimePrecision.Year } year && year.Tokens.Past == telling.Trigger.Anchor.First)
        {
            // "the 1994 genocide": known by its year, and not what is told here.
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
}
