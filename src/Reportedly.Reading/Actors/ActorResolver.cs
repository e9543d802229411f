using Reportedly.Language.Parsing;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Gathers mentions into actors: the same name, a register's alias, a bracketed short form, a surname, an apposition, a noun that takes up a
/// name ("the group"), a pronoun. Precision before recall: what nothing decides stays apart.
/// </summary>
internal sealed class ActorResolver(ReadingLexicon lexicon, ActorRegister register, ActorLinks links = ActorLinks.All)
{
    private readonly RegisterLinker linker = new(lexicon, register);

    /// <summary>The mentions of a report as actors.</summary>
    /// <param name="text">The report.</param>
    /// <param name="index">Its mentions.</param>
    /// <param name="year">The year of publication; null where it is not known.</param>
    public ActorChains Read(Analysis text, MentionIndex index, int? year)
    {
        ActorDrafts drafts = new(lexicon.Genders, text, index);
        NameMatcher names = new(drafts, links.HasFlag(ActorLinks.ShortNames));
        // Names first, over the whole report: a surname may come before the full name, in a headline.
        foreach (
            Mention mention in index
                .All.Where(m => m is { IsActor: true, IsNamed: true })
                .OrderByDescending(m => m.Name.Count)
                .ThenBy(m => m.Index)
        )
        {
            names.Place(mention);
        }
        if (links.HasFlag(ActorLinks.ShortNames))
        {
            JoinAliases(drafts, names, true);
        }
        CountryEvidence evidence = linker.LinkNamed(drafts, year);
        DescriptionResolver descriptions = new(drafts, links.HasFlag(ActorLinks.Descriptions));
        PronounResolver pronouns = new(lexicon, drafts, new SpeechTurns(lexicon, text, index));
        foreach (Mention mention in index.All)
        {
            if (mention is not { IsActor: true, IsNamed: false })
            {
                continue;
            }
            if (mention.IsPronoun)
            {
                if (links.HasFlag(ActorLinks.Pronouns) && pronouns.Resolve(mention) is { } draft)
                {
                    drafts.Join(draft, mention);
                }
            }
            else if (links.HasFlag(ActorLinks.Descriptions) && Equated(drafts, mention) is { } named)
            {
                drafts.Join(named, mention);
            }
            else
            {
                descriptions.Place(mention);
            }
        }
        if (links.HasFlag(ActorLinks.ShortNames))
        {
            JoinAliases(drafts, names, false);
        }
        if (links.HasFlag(ActorLinks.Descriptions))
        {
            JoinNamedLater(drafts);
        }
        linker.LinkDescribed(drafts, evidence);
        new CapitalReader(lexicon).Read(drafts);
        return drafts.Finish();
    }

    /// <summary>"NAME (SHORT)", "NAME, or SHORT," and "NAME, known as SHORT".</summary>
    private static void JoinAliases(ActorDrafts drafts, NameMatcher names, bool named)
    {
        AliasReader aliases = new(drafts.Text);
        foreach (Mention mention in drafts.Mentions)
        {
            if (
                mention.IsNamed != named
                || mention.IsPronoun
                || drafts.Of(mention) is not { } draft
                || aliases.Behind(mention) is not { } alias
            )
            {
                continue;
            }
            string name = drafts.Text.Quote(alias);
            if (names.Find(name) is { IsGone: false } other)
            {
                drafts.Merge(draft, other);
            }
            names.Name(name, draft);
            draft.Aliases.Add(name);
        }
    }

    /// <summary>"Omar Daud, the mayor", "the mayor, Omar Daud" and "Omar Daud is the mayor": an office and who holds it.</summary>
    private static ActorDraft? Equated(ActorDrafts drafts, Mention description)
    {
        Analysis text = drafts.Text;
        int head = description.Head;
        if (description.Number == ActorNumber.Many)
        {
            return null;
        }
        int other =
            text.Trees.Relation(head) == Relation.Appos ? text.Trees.Head(head)
            : text.Trees.Child(head, Relation.Cop) >= 0
            && !Clauses.IsNegated(text, head)
            && text.Lemma(text.Trees.Child(head, Relation.Cop)) == "be"
            && text.Trees.Child(head, Relation.Aux) < 0
                ? text.Trees.Child(head, Relation.Nsubj)
            : text.Trees.Child(head, Relation.Appos);
        return
            other >= 0
            && drafts.Index.Headed(other) is { IsActor: true } named
            && named.Index != description.Index
            && drafts.Of(named) is { } draft
            && (
                draft.Best.IsPerson && description.Number == ActorNumber.One
                || draft is { Named: true, Best: { IsPerson: false, IsPlace: false } }
                    && description.Number == ActorNumber.Group
            )
            ? draft
            : null;
    }

    /// <summary>
    /// "A militia spokesman says ... NAME says": an office that speaks without a name is the person who, first named with no office, speaks
    /// within the next two sentences.
    /// </summary>
    private static void JoinNamedLater(ActorDrafts drafts)
    {
        Analysis text = drafts.Text;
        foreach (Mention first in drafts.Mentions)
        {
            if (
                drafts.Of(first) is not { IsGone: false } person
                || person.First != first.Index
                || !person.Best.IsPerson
                || first.Title is not null
                || text.Trees.Child(first.Head, Relation.Appos) >= 0
                || !IsSubject(text, first)
            )
            {
                continue;
            }
            int sentence = text.Sentences.IndexOfToken(first.Head);
            for (int i = first.Index - 1; i >= 0; i--)
            {
                Mention earlier = drafts.Mentions[i];
                int distance = sentence - text.Sentences.IndexOfToken(earlier.Head);
                if (distance > 2 || (distance > 0 && IsOtherPerson(drafts, earlier, person)))
                {
                    break;
                }
                if (
                    distance > 0
                    && drafts.Of(earlier) is { Named: false } office
                    && office != person
                    && office.First == i
                    && (person.Kind is ActorKind.Person or ActorKind.Unknown || person.Kind == office.Kind)
                    && office.Best is { Number: ActorNumber.One, SpeaksAs: SourceKind.Role }
                    && IsSubject(text, office.Best)
                )
                {
                    drafts.Merge(person, office);
                    break;
                }
            }
        }
    }

    /// <summary>Somebody else who is named in between: the office is rather his.</summary>
    private static bool IsOtherPerson(ActorDrafts drafts, Mention mention, ActorDraft person) =>
        mention.IsPerson && drafts.Of(mention) is { } other && other != person && IsSubject(drafts.Text, mention);

    private static bool IsSubject(Analysis text, Mention mention) =>
        text.Trees.Relation(mention.Head) is Relation.Nsubj or Relation.NsubjPass;
}
