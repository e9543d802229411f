using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Compares what a telling says with what was told of an incident before.</summary>
internal sealed class IncidentComparison(ReadingLexicon lexicon, Analysis text, ActorChains chains)
{
    public bool Conflicts(EventMention telling, Incident incident)
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
            || telling.Trigger.IsVerb
                && (
                    NamedApart(telling.Targets, incident.Targets)
                    || OfOtherCountries(telling.Targets, incident.Sufferers)
                )
            || OnOneSide(incident.Agents, telling.Targets);
    }

    /// <summary>"two Palestinians were wounded" and "Israelis had come under attack": not the same people.</summary>
    private bool OfOtherCountries(ImmutableArray<int> mine, IEnumerable<int> theirs)
    {
        bool apart = false;
        foreach (int other in theirs)
        {
            foreach (int own in mine)
            {
                string? one = chains.Mentions[own].Country;
                string? two = chains.Mentions[other].Country;
                if (one is null || two is null || string.Equals(one, two, StringComparison.Ordinal))
                {
                    return false;
                }
                apart = true;
            }
        }
        return apart;
    }

    /// <summary>"The army said it killed 50. It acknowledged losing two soldiers": nobody is killed in what his own side did to another.</summary>
    private bool OnOneSide(List<int> doers, ImmutableArray<int> sufferers)
    {
        if (doers.Count == 0 || sufferers.IsEmpty)
        {
            return false;
        }
        foreach (int doer in doers)
        {
            foreach (int sufferer in sufferers)
            {
                Mention one = chains.Best(chains.Mentions[doer]);
                Mention two = chains.Best(chains.Mentions[sufferer]);
                if (SideOf(one.Kind) is not { } side || SideOf(two.Kind) != side || one.Country != two.Country)
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool? SideOf(ActorKind kind) =>
        kind switch
        {
            ActorKind.Military or ActorKind.Police or ActorKind.Intelligence => true,
            ActorKind.RebelGroup => false,
            _ => null,
        };

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

    /// <summary>"Sunday's explosion", "the attack on the church": a noun tells nothing where all that it says was told before.</summary>
    public bool AddsTo(Incident incident, EventMention telling) =>
        telling.CountsVictims
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

    /// <summary>"a suicide bomber": one who is named by what was done.</summary>
    public bool NamesManner(int agent) =>
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
    public int Fineness(IEnumerable<int> places) =>
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

    /// <summary>"the attack", "this plot", "their raid": a noun that takes up what was told.</summary>
    public bool IsDefinite(EventMention telling)
    {
        if (telling.Trigger.Word.Class != EntryClass.Noun)
        {
            return false;
        }
        int determiner = text.Trees.Child(telling.Trigger.Token, Relation.Det);
        return determiner >= 0 && text.Word(determiner) is "the" or "this" or "that" or "these" or "those";
    }

    public static bool IsReal(EventStage stage) => stage is EventStage.Accomplished or EventStage.Ongoing;

    public static bool Disjoint(TimeExpression a, TimeExpression b) =>
        a.From is { } af && b.To is { } bt && af > bt || b.From is { } bf && a.To is { } at && bf > at;
}
