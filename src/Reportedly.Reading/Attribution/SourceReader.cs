using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Says whose words a source phrase stands for, and what sort of source that is.</summary>
internal static class SourceReader
{
    /// <summary>
    /// The one who speaks: for "the army statement" and "his statement to the paper" that is whose statement it is, where the words say so.
    /// </summary>
    public static Mention Speaker(Analysis text, MentionIndex mentions, Mention mention)
    {
        if (mention.SpeaksAs != SourceKind.Document)
        {
            return mention;
        }
        int owner = text.Trees.Child(mention.Head, Relation.NmodPoss);
        owner = owner >= 0 ? owner : Clauses.Oblique(text, mention.Head, "by", "from");
        if (mentions.Headed(owner) is { IsActor: true } speaker)
        {
            return speaker;
        }
        for (int i = mention.Name.First; i < mention.Name.Past - 1; i++)
        {
            if (mentions.Headed(i) is { IsActor: true } inner && inner.Index != mention.Index)
            {
                return inner;
            }
        }
        // "The front issued a statement claiming ...": whoever puts it out speaks.
        int verb = text.Trees.Relation(mention.Head) == Relation.Obj ? text.Trees.Head(mention.Head) : -1;
        int issuer = verb < 0 ? -1 : Clauses.Subject(text, verb);
        return mentions.Headed(issuer) is { IsActor: true } putsOut && putsOut.SpeaksAs != SourceKind.Document
            ? putsOut
            : mention;
    }

    /// <summary>The sort of source that the actor's fullest mention shows.</summary>
    public static SourceKind KindOf(Analysis text, ActorChains chains, Mention mention)
    {
        if (IsAnonymous(text, mention))
        {
            return SourceKind.Anonymous;
        }
        Mention best = chains.Best(mention);
        if (best.IsPerson)
        {
            return SourceKind.NamedPerson;
        }
        if (best.Kind == ActorKind.Media)
        {
            return SourceKind.Media;
        }
        if (
            best
                is {
                    SpeaksAs: SourceKind.Witness,
                    Kind: ActorKind.RebelGroup or ActorKind.Militia,
                    Number: not ActorNumber.One
                }
            || best is { SpeaksAs: SourceKind.Witness, Kind: ActorKind.RebelGroup }
                && text.Tags.Form(best.Name.Past - 1) == Language.Tagging.WordForm.Plural
        )
        {
            return SourceKind.Organisation;
        }
        if (best.SpeaksAs is { } speaks)
        {
            return speaks;
        }
        return best.IsNamed ? SourceKind.Organisation
            : best.Number == ActorNumber.Group ? SourceKind.Organisation
            : SourceKind.Role;
    }

    /// <summary>"sources", "officials, speaking on condition of anonymity", "who asked not to be named".</summary>
    private static bool IsAnonymous(Analysis text, Mention mention)
    {
        if (mention.IsPerson)
        {
            return false;
        }
        TokenRange sentence = text.SentenceOf(mention.Head).Tokens;
        for (int i = mention.Name.Past; i < Math.Min(sentence.Past, mention.Name.Past + 10); i++)
        {
            if (
                text.Word(i) is "anonymity" or "anonymously"
                || text.Word(i) is "named" or "identified" && Before(text, i, "not")
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool Before(Analysis text, int token, string word)
    {
        for (int i = token - 1; i >= Math.Max(0, token - 4); i--)
        {
            if (text.Word(i) == word)
            {
                return true;
            }
        }
        return false;
    }
}
