using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Finds when and where: the time and the places of the trigger's own sentence that stand nearest to it, in the tree and in the text.</summary>
internal sealed class Circumstances(ReadingLexicon lexicon)
{
    /// <summary>A circumstance further than this from its trigger is not its own.</summary>
    private const int Farthest = 40;

    /// <summary>What another trigger or a cue between the two costs, in tokens.</summary>
    private const int Barrier = 12;

    private readonly PlaceDescriptions descriptions = new(lexicon);
    private readonly TimeScope scope = new(lexicon);
    private readonly PlaceScope site = new(lexicon);

    /// <summary>The time of a trigger, or null. A time that hangs on a cue ("said Monday") is when it was said.</summary>
    public TimeExpression? TimeOf(
        Analysis text,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<Trigger> triggers,
        int token
    )
    {
        TokenRange sentence = text.SentenceOf(token).Tokens;
        TimeExpression? best = null;
        int least = Farthest;
        for (int i = InOrder.FirstFrom(times, sentence.First); i < times.Length; i++)
        {
            TimeExpression time = times[i];
            if (time.Tokens.First >= sentence.Past)
            {
                break;
            }
            if (!time.IsGrounded || IsOfCue(text, time) || scope.Excludes(text, token, time))
            {
                continue;
            }
            int cost = Cost(text, triggers, token, time.Tokens);
            if (cost < least)
            {
                best = time;
                least = cost;
            }
        }
        return best;
    }

    /// <summary>The time at which a cue was said, or null.</summary>
    public TimeExpression? TimeOfCue(Analysis text, ImmutableArray<TimeExpression> times, int cue)
    {
        TokenRange sentence = text.SentenceOf(cue).Tokens;
        for (int i = InOrder.FirstFrom(times, sentence.First); i < times.Length; i++)
        {
            if (times[i].Tokens.First >= sentence.Past)
            {
                break;
            }
            if (CueOf(text, times[i]) == cue)
            {
                return times[i];
            }
        }
        return null;
    }

    private bool IsOfCue(Analysis text, TimeExpression time) => CueOf(text, time) >= 0;

    /// <summary>The cue verb that a time stands right behind ("said Monday", "said in a statement on Monday"), or -1.</summary>
    private int CueOf(Analysis text, TimeExpression time)
    {
        int first = text.SentenceOf(time.Tokens.First).Tokens.First;
        for (int i = time.Tokens.First - 1; i >= first && i >= time.Tokens.First - 8; i--)
        {
            if (text.Class(i) == WordClass.Verb)
            {
                return lexicon.Cues.TryLongest(
                    text.Lemmas,
                    i,
                    time.Tokens.First,
                    (cue, _) => cue.Class == EntryClass.Verb && cue.Frames.Any(f => f is CueFrame.That or CueFrame.To),
                    out _,
                    out _
                )
                    ? i
                    : -1;
            }
            bool between =
                text.Word(i)
                    is "on"
                        or "in"
                        or "a"
                        or "the"
                        or "late"
                        or "early"
                        or "to"
                        or "statement"
                        or "briefing"
                        or "reporters"
                        or "interview"
                || text.Class(i) == WordClass.Propn;
            if (!between)
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>Numbers of the mentions of the places of a trigger: the nearest, with those coordinated with it.</summary>
    public ImmutableArray<int> PlacesOf(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<Trigger> triggers,
        Trigger trigger
    )
    {
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        Mention? best = null;
        int least = Farthest;
        foreach (Mention mention in mentions.All)
        {
            if (!sentence.Contains(mention.Head) || mentions.IsTime(mention))
            {
                continue;
            }
            Mention? named = PlaceOf(text, mentions, mention);
            if (
                named is null
                || text.Trees.Relation(mention.Head) == Relation.NmodPoss
                    && mentions.Headed(text.Trees.Head(mention.Head)) is { IsPlace: true }
                || !site.Is(text, mentions, mention, named.Place!.Precision, trigger)
            )
            {
                continue;
            }
            int cost = Cost(text, triggers, trigger.Token, mention.Phrase);
            // Of two places about as near, the finer one says more: "in Old Harbour, Lirna".
            cost += named.Place.Precision switch
            {
                PlacePrecision.Country => 3,
                PlacePrecision.Region or PlacePrecision.Admin1 => 2,
                _ => IsDescribed(text, mention) ? 8 : 0,
            };
            cost += IsPointedFrom(text, mention) ? 2 * Barrier : 0;
            if (cost < least)
            {
                best = named;
                least = cost;
            }
        }
        if (best is null)
        {
            return [];
        }
        ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();
        places.Add(best.Index);
        foreach (int token in Clauses.WithConjuncts(text, best.Head))
        {
            Mention? other = mentions.Headed(token);
            if (other is { IsPlace: true } && other.Index != best.Index)
            {
                places.Add(other.Index);
            }
        }
        return places.ToImmutable();
    }

    /// <summary>True for the place from which another is told: "north of Tarm".</summary>
    public bool IsPointedFrom(Analysis text, Mention mention) => site.IsPointedFrom(text, mention);

    /// <summary>The place that a mention names or speaks of; null where it is none.</summary>
    public Mention? PlaceOf(Analysis text, MentionIndex mentions, Mention mention) =>
        mention.IsPlace ? mention : descriptions.Named(text, mentions, mention);

    /// <summary>"the mayor of the town of Cotal", "residents of Gao": where those are at home who suffered it; no country and no region.</summary>
    public IEnumerable<int> HomesOf(Analysis text, MentionIndex mentions, Mention target)
    {
        int at = target.Head;
        for (int step = 0; step < 3; step++)
        {
            at = Clauses.Oblique(text, at, "of", "in", "from");
            if (at < 0)
            {
                yield break;
            }
            if (mentions.Headed(at) is { Place.Precision: not (PlacePrecision.Country or PlacePrecision.Region) } home)
            {
                yield return home.Index;
                yield break;
            }
        }
    }

    /// <summary>"the summer market", "a Fairprice" is a place, and says less than the town that it stands in.</summary>
    public static bool IsDescribed(Analysis text, Mention place) =>
        place.Place is { Country: null }
        && (
            !text.IsCapitalised(place.Head) && text.KindOf(place.Name) is null
            || text.Word(place.Phrase.First) is "a" or "an"
        );

    /// <summary>"the rebels, who have fought since 2011, shelled the town": true where a circumstance stands in a relative clause and the trigger does not.</summary>
    private static bool IsInClauseOnAnother(Analysis text, int circumstance, int token)
    {
        for (int at = circumstance; at != DependencyTrees.Root && at != token; at = text.Trees.Head(at))
        {
            if (text.Trees.Relation(at) == Relation.AclRelcl)
            {
                return !text.Trees.IsUnder(token, at) && text.Trees.Head(at) != token;
            }
        }
        return false;
    }

    /// <summary>
    /// True where a trigger below the given one, and no death or injury, stands above the circumstance. "arrested three, accused of plotting an attack
    /// on a museum in Tarm": what police do about an attack is not where that was.
    /// </summary>
    private static bool IsOfAnother(Analysis text, ImmutableArray<Trigger> triggers, int token, int circumstance)
    {
        bool follows = false;
        foreach (Trigger trigger in triggers)
        {
            follows |=
                trigger.Token == token
                && trigger.Word.Type is EventType.Arrest or EventType.Judicial or EventType.Release;
        }
        for (
            int at = text.Trees.Head(circumstance);
            at != token && at != DependencyTrees.Root;
            at = text.Trees.Head(at)
        )
        {
            foreach (Trigger other in triggers)
            {
                if (other.Token == at && (follows || !EventFamilies.Hurts(other.Word.Type)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>"bombings, ambushes and arson in the north": what is said of one is said of all.</summary>
    private static bool AreCoordinated(Analysis text, int a, int b)
    {
        int first = text.Trees.Relation(a) == Relation.Conj ? text.Trees.Head(a) : a;
        int other = text.Trees.Relation(b) == Relation.Conj ? text.Trees.Head(b) : b;
        return first == other;
    }

    private int Cost(Analysis text, ImmutableArray<Trigger> triggers, int token, TokenRange circumstance)
    {
        int cost = token < circumstance.First ? circumstance.First - token : token - circumstance.Past + 1;
        int low = Math.Min(token, circumstance.First);
        int high = Math.Max(token, circumstance.First);
        foreach (Trigger other in triggers)
        {
            if (
                other.Token > low
                && other.Token < high
                && other.Token != token
                && !AreCoordinated(text, other.Token, token)
            )
            {
                cost += Barrier;
            }
        }
        for (int i = low + 1; i < high; i++)
        {
            if (text.Class(i) == WordClass.Verb && lexicon.Cues.TryLongest(text.Lemmas, i, high, out _, out _))
            {
                cost += Barrier;
            }
        }
        if (IsInClauseOnAnother(text, circumstance.Past - 1, token))
        {
            return Farthest;
        }
        if (text.Trees.IsUnder(circumstance.Past - 1, token))
        {
            // "arrested two men who plotted an attack in Tarm": the place is the attack's.
            cost += IsOfAnother(text, triggers, token, circumstance.Past - 1) ? Barrier : -Barrier;
        }
        else if (
            Clauses.GoverningVerb(text, circumstance.Past - 1) is var verb and >= 0
            && (verb == token || verb == Clauses.GoverningVerb(text, token))
        )
        {
            cost -= Barrier / 2;
        }
        return cost;
    }
}
