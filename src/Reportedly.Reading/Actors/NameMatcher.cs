using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>
/// Finds whose name a name is: the same words, the register's name, initials, a surname, a given name, the end of a body's name. Longer
/// names must come first.
/// </summary>
internal sealed class NameMatcher(ActorDrafts drafts, bool shortForms)
{
    private readonly Analysis text = drafts.Text;
    private readonly Dictionary<string, ActorDraft> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> shortNames = new(StringComparer.Ordinal);

    /// <summary>How many namesakes are compared.</summary>
    private const int Namesakes = 8;

    /// <summary>Gives a name to its actor, or starts one.</summary>
    public void Place(Mention mention)
    {
        string key = Key(mention);
        if ((Keyed(key, mention) ?? (shortForms ? Person(mention) ?? Body(mention) : null)) is { } draft)
        {
            drafts.Join(draft, mention);
            byKey.TryAdd(key, draft);
            return;
        }
        draft = drafts.Start(mention);
        byKey[key] = draft;
        if (mention.IsPerson)
        {
            Add(persons, text.Word(mention.Name.Past - 1), draft);
            Add(persons, text.Word(mention.Name.First), draft);
        }
        else if (mention.Known is null)
        {
            AddShortNames(mention, draft);
        }
    }

    /// <summary>The actor of a name; null where none bears it.</summary>
    public ActorDraft? Find(string name) => byKey.TryGetValue(name, out ActorDraft? draft) ? draft : null;

    /// <summary>Lets an actor be found by another name.</summary>
    public void Name(string name, ActorDraft draft) => byKey[name] = draft;

    private string Key(Mention mention) =>
        mention.Known?.Name
        ?? (mention.Place is { Precision: PlacePrecision.Country } country ? country.Name : null)
        ?? text.Quote(mention.Name).Replace('’', '\'');

    private ActorDraft? Keyed(string key, Mention mention) =>
        byKey.TryGetValue(key, out ActorDraft? draft) && Agree(draft, mention) ? draft : null;

    /// <summary>"al-Karim" or "Omar al-Karim" for "Omar Ali al-Karim"; the last one named where several bear it.</summary>
    private ActorDraft? Person(Mention mention)
    {
        if (!mention.IsPerson && (mention.Known is not null || mention.IsPlace || mention.Number == ActorNumber.Many))
        {
            return null;
        }
        string first = text.Word(mention.Name.First);
        string last = text.Word(mention.Name.Past - 1);
        return Nearest(
            persons,
            last,
            mention,
            draft =>
            {
                TokenRange full = draft.Best.Name;
                if (mention.Name.Count >= full.Count || !Agree(draft, mention))
                {
                    return false;
                }
                bool surname = last == text.Word(full.Past - 1);
                return mention.Name.Count == 1
                    ? surname || mention.IsPerson && mention.Title is null
                    : surname
                        && (
                            first == text.Word(full.First)
                            || text.Quote(full).EndsWith(text.Quote(mention.Name), StringComparison.Ordinal)
                        );
            }
        );
    }

    /// <summary>"the Observatory" after "the Syrian Observatory for Human Rights", "BSB" for "the Black Spring Brigade".</summary>
    private ActorDraft? Body(Mention mention)
    {
        if (mention.IsPerson || mention.Known is not null || mention.Country is not null || mention.IsPlace)
        {
            return null;
        }
        bool bare = mention.Kind == ActorKind.Unknown;
        return Nearest(
            shortNames,
            text.Quote(mention.Name),
            mention,
            draft =>
                mention.Name.Count < draft.Best.Name.Count
                && (bare ? text.Word(mention.Phrase.First) == "the" || IsInitials(mention) : draft.Kind == mention.Kind)
        );
    }

    private bool IsInitials(Mention mention) =>
        mention.Name.Count == 1 && text.Quote(mention.Name) is { Length: > 2 } word && word.All(char.IsUpper);

    private void AddShortNames(Mention mention, ActorDraft draft)
    {
        TokenRange name = mention.Name;
        if (name.Count is 1 or > 10)
        {
            return;
        }
        for (int i = name.First + 1; i < name.Past; i++)
        {
            Add(shortNames, text.Quote(new TokenRange(i, name.Past)), draft);
        }
        string initials = "";
        for (int i = name.First; i < name.Past; i++)
        {
            if (text.IsCapitalised(i))
            {
                initials += text.Source.Text[text.Tokens[i].Start];
            }
            else if (i > name.First + 1 && text.Word(i) is "for" or "of" or "against")
            {
                // "the Observatory": the end of what stands before "for".
                Add(shortNames, text.Quote(new TokenRange(i - 1, i)), draft);
            }
        }
        if (initials.Length > 2)
        {
            Add(shortNames, initials, draft);
        }
    }

    private static void Add(Dictionary<string, List<ActorDraft>> index, string word, ActorDraft draft)
    {
        if (!index.TryGetValue(word, out List<ActorDraft>? bearers))
        {
            index[word] = bearers = [];
        }
        if (bearers.Count < Namesakes && !bearers.Contains(draft))
        {
            bearers.Add(draft);
        }
    }

    /// <summary>Of the actors that a name may mean, the one that is named last before it, else the first.</summary>
    private static ActorDraft? Nearest(
        Dictionary<string, List<ActorDraft>> index,
        string word,
        Mention mention,
        Func<ActorDraft, bool> fits
    )
    {
        ActorDraft? nearest = null;
        if (!index.TryGetValue(word, out List<ActorDraft>? bearers))
        {
            return null;
        }
        foreach (ActorDraft draft in bearers)
        {
            if (fits(draft) && (nearest is null || draft.First < mention.Index && draft.First > nearest.First))
            {
                nearest = draft;
            }
        }
        return nearest;
    }

    /// <summary>False where one is a woman and the other a man.</summary>
    private bool Agree(ActorDraft draft, Mention mention) =>
        drafts.GenderOf(mention) is var gender
        && (gender == Gender.Unknown || draft.Gender == Gender.Unknown || gender == draft.Gender);
}
