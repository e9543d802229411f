using System.Collections.Immutable;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Actors;

/// <summary>The actors of a report while they are gathered, and whose each mention is.</summary>
internal sealed class ActorDrafts
{
    private readonly GenderLexicon genders;
    private readonly int[] draftOf;
    private readonly List<ActorDraft> all = [];

    public ActorDrafts(GenderLexicon genders, Analysis text, MentionIndex index)
    {
        this.genders = genders;
        Text = text;
        Index = index;
        draftOf = new int[index.All.Length];
        Array.Fill(draftOf, -1);
    }

    public Analysis Text { get; }

    public MentionIndex Index { get; }

    public ImmutableArray<Mention> Mentions => Index.All;

    /// <summary>The actor of a mention, or null.</summary>
    public ActorDraft? Of(Mention mention) => draftOf[mention.Index] < 0 ? null : all[draftOf[mention.Index]];

    /// <summary>The actors with a name, in the order in which they were found.</summary>
    public IEnumerable<ActorDraft> Named() => all.Where(draft => draft is { IsGone: false, Named: true });

    /// <summary>The actors without a name, in the order in which they were found.</summary>
    public IEnumerable<ActorDraft> Unnamed() => all.Where(draft => draft is { IsGone: false, Named: false });

    public ActorDraft Start(Mention mention)
    {
        ActorDraft draft = new(all.Count, mention, GenderOf(mention));
        draftOf[mention.Index] = draft.Number;
        all.Add(draft);
        return draft;
    }

    public void Join(ActorDraft draft, Mention mention)
    {
        draftOf[mention.Index] = draft.Number;
        draft.Add(mention, GenderOf(mention));
    }

    /// <summary>Gives every mention of one actor to another.</summary>
    public void Merge(ActorDraft into, ActorDraft other)
    {
        if (into == other)
        {
            return;
        }
        foreach (int member in other.Members)
        {
            Join(into, Mentions[member]);
        }
        into.Aliases.UnionWith(other.Aliases);
        into.Joined.AddRange(other.Joined);
        if (into.Link is null)
        {
            into.Link = other.Link;
        }
        else if (other.Link is { } joined)
        {
            into.Joined.Add(joined);
        }
        other.IsGone = true;
    }

    /// <summary>Whether a mention is of a woman or a man, by pronoun, title, given name or noun.</summary>
    public Gender GenderOf(Mention mention)
    {
        if (mention.IsPronoun)
        {
            return Text.Word(mention.Head) switch
            {
                "he" or "him" or "his" or "himself" => Gender.Male,
                "she" or "her" or "hers" or "herself" => Gender.Female,
                _ => Gender.Unknown,
            };
        }
        for (int i = mention.Phrase.First; i < mention.Name.First; i++)
        {
            if (
                Text.Trees.Relation(i) != Language.Parsing.Relation.NmodPoss
                && Noun(i) is var told and not Gender.Unknown
            )
            {
                return told;
            }
        }
        return mention.IsPerson ? genders.OfName(Text.Word(mention.Name.First))
            : mention.Number == ActorNumber.One ? Noun(mention.Name.Past - 1)
            : Gender.Unknown;
    }

    private Gender Noun(int token) => genders.OfNoun(Text.Word(token).TrimEnd('.'));

    public ActorChains Finish()
    {
        int[] renumbered = new int[all.Count];
        Array.Fill(renumbered, -1);
        ImmutableArray<ActorChain>.Builder chains = ImmutableArray.CreateBuilder<ActorChain>();
        foreach (ActorDraft draft in all.Where(d => !d.IsGone).OrderBy(d => d.First))
        {
            renumbered[draft.Number] = chains.Count;
            chains.Add(
                new ActorChain(
                    chains.Count,
                    draft.Best,
                    [.. draft.Members.Order()],
                    draft.Link?.Kind ?? draft.Kind,
                    [.. draft.Aliases.Order(StringComparer.Ordinal)],
                    draft.Link,
                    [.. draft.Joined]
                )
            );
        }
        return new ActorChains(Mentions, chains.ToImmutable(), [.. draftOf.Select(c => c < 0 ? -1 : renumbered[c])]);
    }
}
