using System.Collections.Frozen;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Reads arms of states: "the Syrian army", "Mali's gendarmerie", "police in Kenya", "the Defence Ministry of Russia".</summary>
internal sealed class OrganReader
{
    private readonly ActorRegister register;
    private readonly CountryNames countries;
    private readonly FrozenSet<string> capitals;
    private readonly FrozenDictionary<string, StateOrgan> organs;
    private readonly FrozenDictionary<string, StateOrgan>.AlternateLookup<ReadOnlySpan<char>> organsBySpan;

    /// <param name="register">Knows arms of states.</param>
    /// <param name="countries">Finds countries.</param>
    /// <param name="lexicon">Knows capitals.</param>
    public OrganReader(ActorRegister register, CountryNames countries, ReadingLexicon lexicon)
    {
        this.register = register;
        this.countries = countries;
        capitals = lexicon.Capitals.Select(capital => capital.Name).ToFrozenSet(StringComparer.Ordinal);
        organs = register
            .Organs.SelectMany(organ => organ.Names, (organ, name) => (Name: ActorNames.Fold(name), Organ: organ))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Organ, StringComparer.Ordinal);
        organsBySpan = organs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The arm of a state that a mention names; null where it is none, or where nothing says whose it is.</summary>
    /// <param name="mentions">All mentions.</param>
    /// <param name="text">The report.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="only">The only country that the report speaks of, whose "the army" is; null to ask for a country beside it.</param>
    public RegisterLink? Read(MentionIndex mentions, Analysis text, Mention mention, string? only)
    {
        string? country = countries.First(text, mention.Name, out TokenRange words);
        if (OrganOf(text, words) is not { } organ)
        {
            return null;
        }
        string reason = "the country stands with it";
        country ??= CountryBeside(mentions, text, mention);
        if (country is null)
        {
            if (
                only is null
                || !mention.IsDefinite && organ.Kind != ActorKind.Police
                || mention.Number == ActorNumber.One
            )
            {
                return null;
            }
            country = only;
            reason = "the report speaks of no other country";
        }
        return register.OrganOf(country, organ.Id) is { } entry
            ? RegisterLink.To(entry, ActorRules.StateOrgan, reason)
            : new RegisterLink(null, organ.Kind, country, ActorRules.StateOrgan, reason, []);
    }

    /// <summary>The country of whoever owns the noun, or in which it is: "Syria's", "of Mali", "in Kenya"; null for none.</summary>
    public string? CountryBeside(MentionIndex mentions, Analysis text, Mention mention)
    {
        int owner = text.Trees.Child(mention.Head, Relation.NmodPoss);
        if (CountryAt(mentions, text, owner) is { } owned)
        {
            return owned;
        }
        return CountryAt(mentions, text, Clauses.Oblique(text, mention.Head, "of", "in", "from"));
    }

    private string? CountryAt(MentionIndex mentions, Analysis text, int head) =>
        head < 0 ? null
        : mentions.Headed(head) is { Place: { } place }
            ? place.Precision == PlacePrecision.Country || capitals.Contains(place.Name) ? place.Country
                : null
        : countries.TryAt(text, head, text.Count, out string code, out _) ? code
        : null;

    private StateOrgan? OrganOf(Analysis text, TokenRange words)
    {
        if (words.Count is 0 or > 6)
        {
            return null;
        }
        Span<char> folded = stackalloc char[ActorNames.Longest];
        ReadOnlySpan<char> name = folded[..ActorNames.Fold(text.Source.Slice(text.Span(words)), folded)];
        return !name.IsEmpty && organsBySpan.TryGetValue(name, out StateOrgan? organ) ? organ : null;
    }
}
