using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
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
    private readonly Analysis text;
    private readonly ImmutableArray<Mention> mentions;
    private readonly int[] chainOf;
    private readonly List<Draft> drafts = [];

    private ActorResolver(Analysis text, ImmutableArray<Mention> mentions)
    {
        this.text = text;
        this.mentions = mentions;
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
        foreach (Draft draft in drafts)
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

    /// <summary>"al-Basri" after or before "Abu Ali al-Basri".</summary>
    private bool IsSurnameOf(Mention mention, Draft draft) =>
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
    private bool IsShortOf(Mention mention, Draft draft) =>
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
            if (chainOf[mention.Index] < 0 || AliasBehind(mention) is not { } alias)
            {
                continue;
            }
            Draft draft = drafts[chainOf[mention.Index]];
            string name = text.Quote(alias);
            Draft? other = drafts.Find(d => d != draft && !d.IsGone && d.Keys.Contains(name));
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
        foreach (Draft person in drafts)
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
            Draft? office = drafts.FindLast(d =>
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

    private TokenRange? AliasBehind(Mention mention)
    {
        int at = mention.Name.Past;
        if (at + 2 < text.Count && text.Word(at) == "(" && text.IsCapitalised(at + 1))
        {
            int close = at + 1;
            while (close < text.Count && close < at + 6 && text.Word(close) != ")")
            {
                close++;
            }
            if (close < text.Count && text.Word(close) == ")" && close - at <= 4 && IsShortForm(mention, at + 1, close))
            {
                return new TokenRange(at + 1, close);
            }
        }
        if (at + 2 < text.Count && text.Word(at) == ",")
        {
            int name = text.Word(at + 1) switch
            {
                "or" => at + 2,
                "known" or "called" or "dubbed" => text.Word(at + 2) is "as" or "by" ? at + 3 : at + 2,
                _ => -1,
            };
            if (name > 0 && name < text.Count && text.Word(name) == "the")
            {
                name++;
            }
            if (name > 0 && name < text.Count && text.Class(name) == WordClass.Propn)
            {
                int past = name + 1;
                while (past < text.Count && past < name + 5 && text.Class(past) == WordClass.Propn)
                {
                    past++;
                }
                return past < text.Count && text.Word(past) is "," or "." ? new TokenRange(name, past) : null;
            }
        }
        return null;
    }

    /// <summary>Letters of the name in capitals, or a bracket after a proper name: "(PKK)", "(ISIS)", but not "(Reuters)" after a town.</summary>
    private bool IsShortForm(Mention mention, int first, int past) =>
        mention.IsNamed && !mention.IsPlace && !mention.IsPerson
        || past == first + 1
            && text.Quote(new TokenRange(first, past)) is var bracket
            && bracket.Length is > 1 and < 8
            && bracket.All(char.IsUpper);

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
        Draft? same = drafts.FindLast(d => !d.IsGone && !d.Named && d.Keys.Contains(key) && d.Last < mention.Index);
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
    private Draft? TakenUp(Mention mention)
    {
        if (mention.Name.Count > 1 || mention.Kind == ActorKind.Unknown)
        {
            return null;
        }
        string noun = text.Lemma(mention.Name.Past - 1);
        Draft? named = null;
        foreach (Draft draft in drafts)
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

    private int LastBefore(Draft draft, int index)
    {
        int last = -1;
        foreach (int member in draft.Members)
        {
            last = member < index ? Math.Max(last, member) : last;
        }
        return last;
    }

    /// <summary>The last person for he and she, the last body or group for they and it; a subject before others of its sentence.</summary>
    private Draft? Antecedent(Mention pronoun)
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
        bool speaks =
            verb >= 0
            && text.Lemma(verb) is "say" or "tell" or "add" or "claim" or "report" or "announce" or "deny" or "confirm";
        Draft? best = null;
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
            Draft draft = drafts[chainOf[i]];
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
            bool speaker = mention.SpeaksAs is not null and not SourceKind.Document && subject;
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
        Draft draft = new(mention);
        draft.Keys.Add(key);
        chainOf[mention.Index] = drafts.Count;
        drafts.Add(draft);
    }

    private void Join(Draft draft, Mention mention)
    {
        chainOf[mention.Index] = drafts.IndexOf(draft);
        draft.Add(mention);
    }

    private ActorChains Finish()
    {
        int[] renumbered = new int[drafts.Count];
        Array.Fill(renumbered, -1);
        ImmutableArray<ActorChain>.Builder chains = ImmutableArray.CreateBuilder<ActorChain>();
        foreach (Draft draft in drafts.Where(d => !d.IsGone).OrderBy(d => d.First))
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

    private sealed class Draft
    {
        public Draft(Mention first)
        {
            Best = first;
            Kind = first.Kind;
            First = first.Index;
            Last = first.Index;
            Members.Add(first.Index);
        }

        public Mention Best { get; private set; }

        public ActorKind Kind { get; private set; }

        public bool Named => Best.IsNamed;

        public int First { get; private set; }

        public int Last { get; private set; }

        public bool IsGone { get; set; }

        public List<int> Members { get; } = [];

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        public void Add(Mention mention)
        {
            if (!Members.Contains(mention.Index))
            {
                Members.Add(mention.Index);
            }
            First = Math.Min(First, mention.Index);
            Last = Math.Max(Last, mention.Index);
            if (mention.IsNamed && (!Best.IsNamed || mention.Name.Count > Best.Name.Count))
            {
                Best = mention;
            }
            if (
                Kind is ActorKind.Unknown or ActorKind.Person
                && mention.Kind is not (ActorKind.Unknown or ActorKind.Person)
            )
            {
                Kind = mention.Kind;
            }
        }
    }
}
