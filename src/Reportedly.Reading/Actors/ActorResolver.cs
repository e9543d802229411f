using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Gathers mentions into actors: the same name, a register's alias, a bracketed short form, a surname, a noun that takes up a name
/// ("the group"), a pronoun. Precision before recall: what nothing decides stays apart.
/// </summary>
internal sealed class ActorResolver
{
    /// <summary>Lemmas of saying: whoever spoke last speaks on.</summary>
    private static readonly FrozenSet<string> Sayings = FrozenSet.ToFrozenSet(
        ["say", "tell", "add", "claim", "report", "announce", "deny", "confirm"],
        StringComparer.Ordinal
    );

    private readonly Analysis text;
    private readonly ImmutableArray<Mention> mentions;
    private readonly AliasReader aliases;
    private readonly int[] chainOf;
    private readonly List<ActorDraft> drafts = [];

    private ActorResolver(Analysis text, ImmutableArray<Mention> mentions)
    {
        this.text = text;
        this.mentions = mentions;
        aliases = new AliasReader(text);
        chainOf = new int[mentions.Length];
        Array.Fill(chainOf, -1);
    }

    public static ActorChains Read(Analysis text, ImmutableArray<Mention> mentions)
    {
        ActorResolver resolver = new(text, mentions);
        // Names first, over the whole report: a surname may come before the full name, in a headline.
        foreach (
            Mention mention in mentions
                .Where(m => m is { IsActor: true, IsNamed: true })
                .OrderByDescending(m => m.Name.Count)
                .ThenBy(m => m.Index)
        )
        {
            resolver.PlaceName(mention);
        }
        foreach (Mention mention in mentions.Where(m => m is { IsActor: true, IsNamed: false }))
        {
            resolver.PlaceOther(mention);
        }
        resolver.JoinAliases();
        resolver.JoinNamedLater();
        return resolver.Finish();
    }

    private string Key(Mention mention) => mention.Known?.Name ?? text.Quote(mention.Name).Replace('’', '\'');

    private void PlaceName(Mention mention)
    {
        string key = Key(mention);
        foreach (ActorDraft draft in drafts)
        {
            if (draft.Keys.Contains(key) || IsSurnameOf(mention, draft) || IsShortOf(mention, draft))
            {
                Join(draft, mention);
                draft.Keys.Add(key);
                return;
            }
        }
        Start(mention, key);
    }

    /// <summary>"al-Karim" after or before "Omar Ali al-Karim".</summary>
    private bool IsSurnameOf(Mention mention, ActorDraft draft) =>
        draft.Best.IsPerson
        && (mention.IsPerson || mention.Known is null && !mention.IsPlace)
        && mention.Name.Count < draft.Best.Name.Count
        && string.Equals(
            text.Word(mention.Name.Past - 1),
            text.Word(draft.Best.Name.Past - 1),
            StringComparison.Ordinal
        )
        && (
            mention.Name.Count == 1
            || text.Quote(draft.Best.Name).EndsWith(text.Quote(mention.Name), StringComparison.Ordinal)
        );

    /// <summary>"the Observatory" after "the Syrian Observatory for Human Rights": a capitalised part that begins or ends the name.</summary>
    private bool IsShortOf(Mention mention, ActorDraft draft) =>
        !draft.Best.IsPerson
        && draft.Best.Known is null
        && mention.Known is null
        && mention.Country is null
        && mention.Kind != ActorKind.Unknown
        && draft.Kind == mention.Kind
        && mention.Name.Count < draft.Best.Name.Count
        && text.Quote(draft.Best.Name).EndsWith(text.Quote(mention.Name), StringComparison.Ordinal);

    /// <summary>"NAME (SHORT)", "NAME, or SHORT," and "NAME, known as SHORT".</summary>
    private void JoinAliases()
    {
        foreach (Mention mention in mentions)
        {
            if (chainOf[mention.Index] < 0 || aliases.Behind(mention) is not { } alias)
            {
                continue;
            }
            ActorDraft draft = drafts[chainOf[mention.Index]];
            string name = text.Quote(alias);
            ActorDraft? other = drafts.Find(d => d != draft && !d.IsGone && d.Keys.Contains(name));
            draft.Keys.Add(name);
            draft.Aliases.Add(name);
            if (other is null)
            {
                continue;
            }
            foreach (int index in other.Members)
            {
                Join(draft, mentions[index]);
            }
            draft.Keys.UnionWith(other.Keys);
            draft.Aliases.UnionWith(other.Aliases);
            other.IsGone = true;
        }
    }

    /// <summary>
    /// "A militia spokesman says ... NAME says": an office that speaks without a name is the person who, first named with no office, speaks
    /// within the next two sentences.
    /// </summary>
    private void JoinNamedLater()
    {
        foreach (ActorDraft person in drafts)
        {
            if (person.IsGone || !person.Best.IsPerson)
            {
                continue;
            }
            Mention first = mentions[person.First];
            if (first.Title is not null || text.Trees.Child(first.Head, Relation.Appos) >= 0 || !IsSubject(first))
            {
                continue;
            }
            int sentence = text.Sentences.IndexOfToken(first.Head);
            ActorDraft? office = drafts.FindLast(d =>
                !d.IsGone
                && !d.Named
                && d.Best is { Number: ActorNumber.One, SpeaksAs: SourceKind.Role }
                && d.First < person.First
                && sentence - text.Sentences.IndexOfToken(d.Best.Head) is 1 or 2
                && IsSubject(d.Best)
            );
            if (office is null)
            {
                continue;
            }
            foreach (int index in office.Members)
            {
                Join(person, mentions[index]);
            }
            office.IsGone = true;
        }
    }

    private bool IsSubject(Mention mention) =>
        text.Trees.Relation(mention.Head) is Relation.Nsubj or Relation.NsubjPass;

    private void PlaceOther(Mention mention)
    {
        if (mention.IsPronoun)
        {
            if (Antecedent(mention) is { } draft)
            {
                Join(draft, mention);
            }
            return;
        }
        string key = text.Quote(mention.Name).ToLowerInvariant();
        ActorDraft? same = drafts.FindLast(d =>
            !d.IsGone && !d.Named && d.Keys.Contains(key) && d.Last < mention.Index
        );
        if (same is null && text.Word(mention.Phrase.First) is "the" or "this" or "that" or "these" or "those")
        {
            same = TakenUp(mention);
        }
        if (same is null)
        {
            Start(mention, key);
        }
        else
        {
            Join(same, mention);
        }
    }

    /// <summary>"the group", "the newspaper", "the ministry": the last named actor of that sort, when the noun says no more than its sort.</summary>
    private ActorDraft? TakenUp(Mention mention)
    {
        if (mention.Name.Count > 1 || mention.Kind == ActorKind.Unknown)
        {
            return null;
        }
        string noun = text.Lemma(mention.Name.Past - 1);
        ActorDraft? named = null;
        foreach (ActorDraft draft in drafts)
        {
            if (draft.IsGone || !draft.Named || draft.First > mention.Index)
            {
                continue;
            }
            bool sort =
                text.Lemma(draft.Best.Name.Past - 1) == noun
                || noun is "group" or "organisation" or "organization" or "movement" or "faction"
                    && draft.Kind
                        is ActorKind.RebelGroup
                            or ActorKind.Militia
                            or ActorKind.CriminalGroup
                            or ActorKind.Organisation
                            or ActorKind.Ngo
                || draft.Kind == ActorKind.Media && mention.Kind == ActorKind.Media;
            int last = LastBefore(draft, mention.Index);
            if (sort && last >= 0 && (named is null || last > LastBefore(named, mention.Index)))
            {
                named = draft;
            }
        }
        return named;
    }

    private int LastBefore(ActorDraft draft, int index)
    {
        int last = -1;
        foreach (int member in draft.Members)
        {
            last = member < index ? Math.Max(last, member) : last;
        }
        return last;
    }

    /// <summary>The last person for he and she, the last body or group for they and it; a subject before others of its sentence.</summary>
    private ActorDraft? Antecedent(Mention pronoun)
    {
        string word = text.Word(pronoun.Head);
        bool person = word is "he" or "she" or "him" or "his" or "her";
        bool plural = word is "they" or "them" or "their";
        if (!person && !plural && word is not ("it" or "its"))
        {
            return null;
        }
        int sentence = text.Sentences.IndexOfToken(pronoun.Head);
        int verb = text.Trees.Head(pronoun.Head);
        bool speaks = verb >= 0 && Sayings.Contains(text.Lemma(verb));
        ActorDraft? best = null;
        int bestScore = int.MinValue;
        for (int i = pronoun.Index - 1; i >= 0; i--)
        {
            Mention mention = mentions[i];
            int distance = sentence - text.Sentences.IndexOfToken(mention.Head);
            if (distance > 2)
            {
                break;
            }
            if (mention.IsPronoun || chainOf[i] < 0 || mention.Name.Past > pronoun.Head)
            {
                continue;
            }
            ActorDraft draft = drafts[chainOf[i]];
            bool fits =
                person ? draft.Best.IsPerson || mention.Number == ActorNumber.One
                : plural
                    ? mention.Number is ActorNumber.Many or ActorNumber.Group
                        && !draft.Best.IsPerson
                        && !mention.IsPlace
                : mention.Number == ActorNumber.Group;
            if (!fits)
            {
                continue;
            }
            bool subject = text.Trees.Relation(mention.Head) is Relation.Nsubj or Relation.NsubjPass;
            int verbOf = text.Trees.Head(mention.Head);
            bool speaker = subject && verbOf >= 0 && Sayings.Contains(text.Lemma(verbOf));
            int score = -3 * distance + (subject ? 2 : 0) + (draft.Named ? 1 : 0) + (speaker && speaks ? 4 : 0);
            if (score > bestScore)
            {
                best = draft;
                bestScore = score;
            }
        }
        return best;
    }

    private void Start(Mention mention, string key)
    {
        ActorDraft draft = new(mention);
        draft.Keys.Add(key);
        chainOf[mention.Index] = drafts.Count;
        drafts.Add(draft);
    }

    private void Join(ActorDraft draft, Mention mention)
    {
        chainOf[mention.Index] = drafts.IndexOf(draft);
        draft.Add(mention);
    }

    private ActorChains Finish()
    {
        int[] renumbered = new int[drafts.Count];
        Array.Fill(renumbered, -1);
        ImmutableArray<ActorChain>.Builder chains = ImmutableArray.CreateBuilder<ActorChain>();
        foreach (ActorDraft draft in drafts.Where(d => !d.IsGone).OrderBy(d => d.First))
        {
            renumbered[drafts.IndexOf(draft)] = chains.Count;
            chains.Add(
                new ActorChain(
                    chains.Count,
                    draft.Best,
                    [.. draft.Members.Order()],
                    draft.Kind,
                    [.. draft.Aliases.Order(StringComparer.Ordinal)]
                )
            );
        }
        return new ActorChains(mentions, chains.ToImmutable(), [.. chainOf.Select(c => c < 0 ? -1 : renumbered[c])]);
    }
}
