using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

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
        for (int i = name.First; i < name.Past; i++)
        {
            if (
                lexicon.ActorHeads.TryLongest(text.Lemmas, i, name.Past, out ActorHead head, out int length)
                && i + length == name.Past
            )
            {
                return head;
            }
        }
        return null;
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
