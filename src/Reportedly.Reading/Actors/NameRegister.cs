using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Looks a name up: the actors known by name, the nouns of actors, the countries and their demonyms.</summary>
internal sealed class NameRegister(ReadingLexicon lexicon)
{
    /// <summary>The known actor whose name ends the name; null where there is none.</summary>
    public KnownActor? KnownOf(Analysis text, TokenRange name)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            if (
                text.IsCapitalised(i)
                && lexicon.Actors.TryLongest(text.Words, i, name.Past, out KnownActor known, out int length)
                && i + length == name.Past
            )
            {
                return known;
            }
        }
        return null;
    }

    /// <summary>The longest noun of the register that ends the name.</summary>
    public ActorHead? HeadOf(Analysis text, TokenRange name)
    {
        // "Committee for Prisoners' Rights" is a committee.
        for (int i = name.First + 1; i < name.Past; i++)
        {
            if (text.Word(i) is "of" or "for" or "against")
            {
                name = new TokenRange(name.First, i);
            }
        }
        for (int i = name.First; i < name.Past; i++)
        {
            if (
                (
                    lexicon.ActorHeads.TryLongest(text.Lemmas, i, name.Past, out ActorHead head, out int length)
                    && i + length == name.Past
                )
                // "Rights" in a name is no plural of "right".
                || (
                    lexicon.ActorHeads.TryLongest(text.Words, i, name.Past, out head, out length)
                    && i + length == name.Past
                )
            )
            {
                // "Tarun Monitor" is a paper, "Tarun Rights Monitor" counts the dead.
                return length == 1 && IsPress(text, name) ? Press(text, name) : head;
            }
        }
        return IsPress(text, name) ? Press(text, name) : null;
    }

    private static ActorHead Press(Analysis text, TokenRange name) =>
        new(text.Quote(name), ActorKind.Media, SourceKind.Media, ActorNumber.Group);

    /// <summary>"Dervan Courier", "Lirna Gazette": capitalised words of which the last is what papers call themselves.</summary>
    private bool IsPress(Analysis text, TokenRange name)
    {
        int last = name.Past - 1;
        return name.Count is >= 2 and <= 4
            && text.IsCapitalised(name.First)
            && text.IsCapitalised(last)
            && text.Class(last) == WordClass.Propn
            && lexicon.Classes.TryGetValue(text.Word(last), out ImmutableArray<string> classes)
            && classes.Contains("press");
    }

    /// <summary>ISO 3166-1 alpha-2 code of the first country or demonym in the name; null where there is none.</summary>
    public string? CountryOf(Analysis text, TokenRange name)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            if (
                lexicon.Demonyms.TryGetValue(text.Word(i), out Country? country)
                || lexicon.Countries.TryGetValue(text.Word(i), out country)
            )
            {
                return country.Code;
            }
        }
        return null;
    }
}
