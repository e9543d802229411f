using Reportedly.Language.Names;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Says what a name names: a person, a body, a people, a place.</summary>
internal sealed class NameKinds(NameRegister register, PersonNames persons, PlaceNames places)
{
    /// <summary>The mention of a name, with the kind that its title, the registers or its words show.</summary>
    public Mention Classify(Analysis text, int head, TokenRange phrase, TokenRange name, ActorKind titleKind)
    {
        bool proper =
            text.Class(name.Past - 1) == WordClass.Propn
            || text.Class(name.First) == WordClass.Propn && text.IsCapitalised(name.Past - 1);
        Mention mention = new()
        {
            Index = 0,
            Head = head,
            Name = name,
            Phrase = phrase,
            Kind = ActorKind.Unknown,
            IsActor = false,
            IsNamed = proper,
            Country = register.CountryOf(text, name),
        };
        KnownPlace? place = places.PlaceOf(text, head, name, proper);
        if (titleKind != ActorKind.Unknown)
        {
            return Person(mention) with { Kind = titleKind };
        }
        // Papers and sites are called after towns: "in Jowhar" is the town. One in capitals is rather an agency.
        bool town =
            place is not null
            && text.KindOf(name) == NameKind.Location
            && text.Quote(name).Any(char.IsAsciiLetterLower);
        if (register.KnownOf(text, name) is { } known && !(town && known.Kind == ActorKind.Media))
        {
            return mention with
            {
                Kind = known.Kind,
                IsActor = true,
                IsNamed = true,
                Known = known,
                Country = known.Country ?? mention.Country,
                Number = ActorNumber.Group,
                SpeaksAs = known.Kind == ActorKind.Media ? SourceKind.Media : SourceKind.Organisation,
            };
        }
        if (register.HeadOf(text, name) is { } head_)
        {
            // "Vesna newspaper", "Lantern magazine": the name stands before a common noun.
            bool namedBefore =
                head_ is { Number: ActorNumber.Group, Kind: ActorKind.Media }
                && name.Count > 1
                && text.Class(name.Past - 2) == WordClass.Propn;
            return mention with
            {
                IsNamed = proper || namedBefore,
                // "raided Mucojo village": those who live there, and where.
                Place = head_.Kind == ActorKind.Community ? place : null,
                Kind = proper && IsArmyOfNoState(text, mention) ? ActorKind.RebelGroup : head_.Kind,
                IsActor = true,
                SpeaksAs =
                    proper && head_.Number == ActorNumber.Group && head_.SpeaksAs == SourceKind.Role
                        ? SourceKind.Organisation
                        : head_.SpeaksAs,
                Number =
                    head_.Number == ActorNumber.One && text.Tags.Form(name.Past - 1) == WordForm.Plural
                        ? ActorNumber.Many
                        : head_.Number,
            };
        }
        if (place is not null)
        {
            bool country = place.Precision == PlacePrecision.Country;
            return mention with
            {
                Place = place,
                IsActor = country,
                Kind = country ? ActorKind.Government : ActorKind.Unknown,
                Country = country ? place.Country : mention.Country,
                Number = ActorNumber.Group,
                SpeaksAs = SourceKind.Organisation,
            };
        }
        return proper && (text.Class(name.Past - 1) == WordClass.Propn || IsPluralOfName(text, name))
            ? IsPerson(text, head, name)
                ? Person(mention)
                : mention with
                {
                    IsActor = true,
                    Number = ActorNumber.Group,
                }
            : mention;
    }

    /// <summary>"Free Hills Army": armies of states bear the name of one, or none.</summary>
    private static bool IsArmyOfNoState(Analysis text, Mention mention) =>
        mention.Name.Count > 1
        && mention.Country is null
        && text.Word(mention.Name.Past - 1) == "army"
        && text.Class(mention.Name.Past - 2) is WordClass.Propn or WordClass.Noun;

    /// <summary>"the Juba Defenders": a body that calls itself by a noun for many.</summary>
    private static bool IsPluralOfName(Analysis text, TokenRange name) =>
        name.Count > 1
        && text.IsCapitalised(name.Past - 1)
        && text.Tags.Form(name.Past - 1) == WordForm.Plural
        && name.First > text.SentenceOf(name.First).Tokens.First;

    /// <summary>A person by the model's reading of the sentence, or by a given name or a verb of saying where the model sees no name.</summary>
    private bool IsPerson(Analysis text, int head, TokenRange name) =>
        text.KindOf(name) switch
        {
            NameKind.Person => true,
            NameKind.Organization or NameKind.Norp or NameKind.Misc => false,
            _ => persons.LooksLikePerson(text, name) || persons.Speaks(text, head, name),
        };

    /// <summary>A mention of which no more is known than where it stands.</summary>
    public static Mention Bare(Analysis text, int head, TokenRange phrase, TokenRange name) =>
        new()
        {
            Index = 0,
            Head = head,
            Name = name,
            Phrase = phrase,
            Kind = ActorKind.Unknown,
            IsActor = false,
            IsNamed = text.Class(name.Past - 1) == WordClass.Propn,
        };

    /// <summary>The mention as one of a named person.</summary>
    public static Mention Person(Mention mention) =>
        mention with
        {
            Kind = ActorKind.Person,
            IsActor = true,
            IsNamed = true,
            IsPerson = true,
            SpeaksAs = SourceKind.NamedPerson,
            Number = ActorNumber.One,
        };
}
