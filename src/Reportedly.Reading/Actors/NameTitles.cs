using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Parts an office from the name that stands behind it.</summary>
internal sealed class NameTitles(ReadingLexicon lexicon, NameRegister register)
{
    /// <summary>"President Tayyip Erdogan", "city police spokesman Shamil Guseinov": the name is what stands behind the office.</summary>
    public (TokenRange? Title, TokenRange Name, ActorKind Kind) Split(Analysis text, TokenRange name)
    {
        // Trees count "According to" at the head of a sentence to the name behind it.
        int first =
            name.Count > 2 && text.Word(name.First) == "according" && text.Word(name.First + 1) == "to"
                ? name.First + 2
                : name.First;
        int cut = -1;
        ActorKind kind = ActorKind.Unknown;
        int i = first;
        while (i < name.Past - 1)
        {
            if (lexicon.Titles.TryLongest(text.Words, i, name.Past - 1, out ActorKind title, out int length))
            {
                cut = i + length;
                kind = title;
                i = cut;
                continue;
            }
            if (
                lexicon.ActorHeads.TryLongest(text.Lemmas, i, name.Past - 1, out ActorHead head, out length)
                && head.Number == ActorNumber.One
                && text.Tags.Form(i + length - 1) != WordForm.Plural
                && string.Equals(text.Word(i + length - 1), text.Lemma(i + length - 1), StringComparison.Ordinal)
            )
            {
                cut = i + length;
                kind = head.Kind;
                i = cut;
                continue;
            }
            i++;
        }
        if (cut < 0)
        {
            return (null, name, ActorKind.Unknown);
        }
        if (register.HeadOf(text, new TokenRange(cut, name.Past)) is { Number: not ActorNumber.One })
        {
            return (null, name, ActorKind.Unknown);
        }
        for (int t = cut; t < name.Past; t++)
        {
            if (text.Class(t) != WordClass.Propn)
            {
                return (null, name, ActorKind.Unknown);
            }
        }
        return (new TokenRange(first, cut), new TokenRange(cut, name.Past), kind);
    }
}
