using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Finds whom a description takes up: the same words, the office that a person was named with, a definite noun for somebody described by
/// it before, a noun that says no more than a body's sort.
/// </summary>
internal sealed class DescriptionResolver(ActorDrafts drafts, bool takesUp)
{
    /// <summary>How many mentions are looked back over.</summary>
    private const int Reach = 60;

    private readonly Analysis text = drafts.Text;
    private readonly Dictionary<string, ActorDraft> byWords = new(StringComparer.Ordinal);

    /// <summary>Gives a description to its actor, or starts one.</summary>
    public void Place(Mention mention)
    {
        string key = text.Quote(mention.Name).ToLowerInvariant();
        ActorDraft? same = Find(mention, key);
        if (same is null)
        {
            same = drafts.Start(mention);
        }
        else
        {
            drafts.Join(same, mention);
        }
        if (!same.Named)
        {
            byWords[key] = same;
        }
    }

    private ActorDraft? Find(Mention mention, string key)
    {
        bool definite = IsDefinite(mention);
        if (
            byWords.TryGetValue(key, out ActorDraft? same)
            && !same.IsGone
            && (definite || !IsNew(mention))
            && SameOwner(same.Best, mention)
        )
        {
            return same;
        }
        return definite && takesUp ? TakenUp(mention) : null;
    }

    private bool IsDefinite(Mention mention) =>
        text.Word(mention.Phrase.First) is "the" or "this" or "that" or "these" or "those";

    /// <summary>"a soldier", "three soldiers", "other soldiers": somebody not spoken of before.</summary>
    private bool IsNew(Mention mention) =>
        mention.Phrase.First < mention.Name.First
        && (
            text.Word(mention.Phrase.First)
                is "a"
                    or "an"
                    or "another"
                    or "some"
                    or "other"
                    or "more"
                    or "several"
                    or "no"
            || text.Class(mention.Phrase.First) == WordClass.Num
        );

    private ActorDraft? TakenUp(Mention mention)
    {
        string noun = text.Lemma(mention.Name.Past - 1);
        for (int i = mention.Index - 1; i >= Math.Max(0, mention.Index - Reach); i--)
        {
            Mention earlier = drafts.Mentions[i];
            if (earlier.IsPronoun || drafts.Of(earlier) is not { } draft || earlier.Name.Past > mention.Phrase.First)
            {
                continue;
            }
            if (
                IsTitle(earlier, draft, noun, mention)
                || IsSameNoun(earlier, noun, mention)
                || IsSort(draft, noun, mention)
            )
            {
                return draft;
            }
        }
        return null;
    }

    /// <summary>"the governor" after "Governor Omar Daud".</summary>
    private bool IsTitle(Mention earlier, ActorDraft draft, string noun, Mention mention) =>
        earlier.Title is { } title
        && mention.Number == ActorNumber.One
        && draft.Best.IsPerson
        && text.Lemma(title.Past - 1) == noun
        && (
            mention.Name.Count == 1
            || text.Quote(title).EndsWith(text.Quote(mention.Name), StringComparison.OrdinalIgnoreCase)
        )
        && Owner(mention) < 0;

    /// <summary>"the bomber" after "a suicide bomber": nothing new is said of him.</summary>
    private bool IsSameNoun(Mention earlier, string noun, Mention mention) =>
        !earlier.IsNamed
        && earlier.Number == mention.Number
        && earlier.IsActor
        && text.Lemma(earlier.Name.Past - 1) == noun
        && mention.Name.Count == 1
        && earlier.Name.Count >= 1
        && SameOwner(earlier, mention)
        && text.Trees.Child(mention.Head, Relation.AclRelcl) < 0
        && text.Tags.Form(mention.Name.Past - 1) == text.Tags.Form(earlier.Name.Past - 1);

    /// <summary>"the group", "the newspaper", "the ministry" after the name of one.</summary>
    private bool IsSort(ActorDraft draft, string noun, Mention mention) =>
        draft.Named
        && mention.Name.Count == 1
        && mention.Kind != ActorKind.Unknown
        && mention.Number == ActorNumber.Group
        && !draft.Best.IsPerson
        && (
            text.Lemma(draft.Best.Name.Past - 1) == noun && !IsStateArmy(draft, mention)
            || noun is "group" or "organisation" or "organization" or "movement" or "faction"
                && draft.Kind
                    is ActorKind.RebelGroup
                        or ActorKind.Militia
                        or ActorKind.CriminalGroup
                        or ActorKind.Organisation
                        or ActorKind.Ngo
            || draft.Kind == ActorKind.Media && mention.Kind == ActorKind.Media
        );

    /// <summary>"the army" is the state's: a group that calls itself one is "the group".</summary>
    private static bool IsStateArmy(ActorDraft draft, Mention mention) =>
        mention.Kind == ActorKind.Military && draft.Best.Country is null && draft.Best.Known is null;

    /// <summary>"the army of Turkey" is not "the army of Iraq", nor "his wife" another's.</summary>
    private bool SameOwner(Mention a, Mention b)
    {
        int mine = Owner(a);
        int other = Owner(b);
        return mine < 0 && other < 0
            || mine >= 0 && other >= 0 && text.Class(mine) != WordClass.Pron && text.Lemma(mine) == text.Lemma(other)
            || other < 0 && IsDefinite(b);
    }

    private int Owner(Mention mention) =>
        text.Trees.Child(mention.Head, Relation.NmodPoss) is var owner and >= 0
            ? owner
            : Clauses.Oblique(text, mention.Head, "of");
}
