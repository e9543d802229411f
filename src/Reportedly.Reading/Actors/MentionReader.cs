using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Finds every noun phrase that names somebody, something or some place, and says which.</summary>
internal sealed class MentionReader(ReadingLexicon lexicon)
{
    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.ToFrozenSet(
        [
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "from",
            "to",
            "toward",
            "towards",
            "into",
            "through",
            "north",
            "south",
            "east",
            "west",
            "between",
            "within",
            "over",
            "on",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        [
            "he",
            "she",
            "they",
            "we",
            "i",
            "him",
            "her",
            "them",
            "us",
            "his",
            "their",
            "our",
            "its",
            "my",
            "it",
            "who",
            "himself",
            "themselves",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Definites = FrozenSet.ToFrozenSet(
        ["the", "this", "these", "that", "those", "its", "their", "his", "her", "our"],
        StringComparer.Ordinal
    );

    /// <summary>Every mention of the report, in the order of the text.</summary>
    public ImmutableArray<Mention> Read(Analysis text)
    {
        List<Mention> mentions = [];
        for (int token = 0; token < text.Count; token++)
        {
            if (IsHead(text, token))
            {
                AddPhrase(text, token, mentions);
            }
            else if (IsDemonymBefore(text, token))
            {
                mentions.Add(Demonym(text, token));
            }
        }
        mentions.Sort(
            (a, b) =>
                a.Name.First != b.Name.First ? a.Name.First.CompareTo(b.Name.First) : a.Name.Past.CompareTo(b.Name.Past)
        );
        return [.. mentions.Select((m, i) => m with { Index = i })];
    }

    private bool IsHead(Analysis text, int token)
    {
        if (!text.IsNominal(token) && !(text.Class(token) == WordClass.Adj && HeadsNominally(text, token)))
        {
            return false;
        }
        Relation relation = text.Trees.Relation(token);
        if (
            relation == Relation.Appos
            && text.Trees.Head(token) is var noun
            && NamedBehind(text, noun, PhraseOf(text, noun)) is { } taken
            && taken.Contains(token)
            && HeadOf(text, PhraseOf(text, noun)) is { Number: not ActorNumber.Many }
        )
        {
            return false;
        }
        return relation
            is not (Relation.Flat or Relation.Compound or Relation.Nummod or Relation.Det or Relation.Fixed);
    }

    /// <summary>"the wounded", "the dead": an adjective with an article and no noun.</summary>
    private static bool HeadsNominally(Analysis text, int token) =>
        text.Trees.Relation(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent
        && text.Trees.Child(token, Relation.Det) >= 0;

    private bool IsDemonymBefore(Analysis text, int token) =>
        text.Trees.Relation(token) is Relation.Amod or Relation.Compound
        && text.IsCapitalised(token)
        && lexicon.Demonyms.ContainsKey(text.Word(token));

    private Mention Demonym(Analysis text, int token) =>
        new()
        {
            Index = 0,
            Head = token,
            Name = new TokenRange(token, token + 1),
            Phrase = new TokenRange(token, token + 1),
            Kind = ActorKind.Government,
            IsActor = true,
            IsNamed = true,
            Number = ActorNumber.Group,
            SpeaksAs = SourceKind.Organisation,
            Country = lexicon.Demonyms[text.Word(token)].Code,
        };

    private void AddPhrase(Analysis text, int head, List<Mention> mentions)
    {
        TokenRange phrase = PhraseOf(text, head);
        if (text.Class(head) == WordClass.Pron && phrase.Count == 1)
        {
            if (Pronouns.Contains(text.Word(head)))
            {
                mentions.Add(Pronoun(text, head));
            }
            return;
        }
        TokenRange name = NameOf(text, phrase, out bool possessed, out bool definite);
        if (name.Count == 0 || IsQuantity(text, name))
        {
            return;
        }
        if (NamedBehind(text, head, phrase) is { } body && HeadOf(text, name) is { Number: ActorNumber.Group } sort)
        {
            // "the news agency MENA", "the think tank Centre for ...": the name behind its sort.
            body = LengthenOrganisation(text, body);
            mentions.Add(
                Bare(text, head, new TokenRange(phrase.First, body.Past), body) with
                {
                    Kind = sort.Kind,
                    IsActor = true,
                    IsNamed = true,
                    SpeaksAs = sort.SpeaksAs,
                    Number = ActorNumber.Group,
                    Known = KnownOf(text, body),
                    Country = CountryOf(text, name),
                }
            );
            return;
        }
        if (NamedBehind(text, head, phrase) is { } person && HeadOf(text, name) is { Number: ActorNumber.One } office)
        {
            mentions.Add(
                Person(Bare(text, head, new TokenRange(phrase.First, person.Past), person)) with
                {
                    Kind = office.Kind,
                    Title = name,
                    Country = CountryOf(text, name),
                }
            );
            return;
        }
        name = LengthenOrganisation(text, name);
        (TokenRange? title, name, ActorKind titleKind) = SplitTitle(text, name);
        name = TrimEpithets(text, name);
        Mention mention = Classify(text, head, phrase, name, titleKind) with
        {
            Title = title,
            IsDefinite = definite || possessed,
            IsNobody = text.Word(phrase.First) is "no" or "nobody" or "none" or "neither" or "no-one",
        };
        mentions.Add(mention);
        AddInner(text, name, mention, mentions);
    }

    /// <summary>A name before a common noun is a mention of its own: "PKK" in "PKK attack", "Mosul" in "Mosul residents".</summary>
    private void AddInner(Analysis text, TokenRange name, Mention outer, List<Mention> mentions)
    {
        if (
            name.Count >= 2
            && outer.SpeaksAs == SourceKind.Document
            && HeadOf(text, new TokenRange(name.First, name.Past - 1)) is not null
        )
        {
            // "the army statement": whose statement it is.
            TokenRange body = new(name.First, name.Past - 1);
            mentions.Add(Classify(text, body.Past - 1, body, body, ActorKind.Unknown));
            return;
        }
        if (name.Count < 2 || outer.IsPlace || outer.IsNamed && outer.Kind != ActorKind.Media)
        {
            return;
        }
        int start = name.First;
        while (start < name.Past - 1)
        {
            if (text.Class(start) != WordClass.Propn)
            {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < name.Past - 1 && text.Class(end) == WordClass.Propn)
            {
                end++;
            }
            TokenRange inner = new(start, end);
            mentions.Add(Classify(text, end - 1, inner, inner, ActorKind.Unknown));
            start = end;
        }
    }

    /// <summary>"regional governor NAME": the name right behind an office, where the tree has it as an apposition.</summary>
    private static TokenRange? NamedBehind(Analysis text, int head, TokenRange phrase)
    {
        if (
            phrase.Past >= text.Count
            || text.Class(phrase.Past) != WordClass.Propn
            || text.Class(head) != WordClass.Noun
        )
        {
            return null;
        }
        int appositive = text.Trees.Child(head, Relation.Appos);
        return appositive >= 0 && PhraseOf(text, appositive) is var name && name.First == phrase.Past ? name : null;
    }

    /// <summary>"dozens", "hundreds": how many, not who.</summary>
    private static bool IsQuantity(Analysis text, TokenRange name) =>
        name.Count == 1
        && text.Lemma(name.First)
            is "dozen"
                or "score"
                or "hundred"
                or "thousand"
                or "million"
                or "number"
                or "many"
                or "several"
                or "most"
                or "some";

    private static Mention Bare(Analysis text, int head, TokenRange phrase, TokenRange name) =>
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

    private static TokenRange PhraseOf(Analysis text, int head)
    {
        int first = head;
        int past = head + 1;
        foreach (int child in text.Trees.Children(head))
        {
            Relation relation = text.Trees.Relation(child);
            if (
                child < head
                && relation
                    is Relation.Det
                        or Relation.Amod
                        or Relation.Nummod
                        or Relation.Compound
                        or Relation.NmodPoss
                        or Relation.Flat
                        or Relation.Advmod
            )
            {
                first = Math.Min(first, text.Trees.Subtree(child).First);
            }
            else if (child > head && relation is Relation.Flat or Relation.Compound && child == past)
            {
                past = text.Trees.Subtree(child).Past;
            }
        }
        return new TokenRange(first, past);
    }

    /// <summary>Cuts articles, numbers and possessors from the left of a phrase.</summary>
    private TokenRange NameOf(Analysis text, TokenRange phrase, out bool possessed, out bool definite)
    {
        possessed = false;
        definite = false;
        int first = phrase.First;
        if (IsKnown(text, phrase))
        {
            while (first < phrase.Past && text.Class(first) == WordClass.Det)
            {
                definite |= text.Word(first) == "the";
                first++;
            }
            return new TokenRange(first, phrase.Past);
        }
        for (int i = phrase.First; i < phrase.Past - 1; i++)
        {
            if (text.Word(i) is "'s" or "'" or "s'" && !IsOffice(text, phrase, i))
            {
                first = i + 1;
                possessed = true;
            }
        }
        while (first < phrase.Past && IsOuter(text, first))
        {
            definite |= Definites.Contains(text.Word(first));
            first++;
        }
        return new TokenRange(first, phrase.Past);
    }

    /// <summary>"Ministry of Defence", "Observatory for Human Rights": a capitalised body goes on through "of", "for" and "and".</summary>
    private TokenRange LengthenOrganisation(Analysis text, TokenRange name)
    {
        int last = name.Past - 1;
        if (
            text.Class(last) != WordClass.Propn
            || !text.IsCapitalised(last)
            || HeadOf(text, name) is not { Number: ActorNumber.Group }
                && text.Lemma(last)
                    is not ("center" or "centre" or "institute" or "observatory" or "network" or "council" or "fund")
        )
        {
            return name;
        }
        int past = name.Past;
        int at = past;
        while (at + 1 < text.Count && text.Word(at) is "of" or "for" or "and" or "against")
        {
            int next = at + 1;
            while (next < text.Count && text.Word(next) is "the" or "a" or "an")
            {
                next++;
            }
            int end = next;
            while (
                end < text.Count
                && text.Class(end) is WordClass.Propn or WordClass.Adj or WordClass.Noun
                && text.IsCapitalised(end)
            )
            {
                end++;
            }
            if (end == next || text.Word(at) == "and" && at == name.Past)
            {
                break;
            }
            past = end;
            at = end;
        }
        return new TokenRange(name.First, past);
    }

    /// <summary>"the Britain-based Syrian Observatory", "outlawed Workers Party": what describes a proper name is no part of it.</summary>
    private static TokenRange TrimEpithets(Analysis text, TokenRange name)
    {
        int last = name.Past - 1;
        bool proper = text.Class(last) == WordClass.Propn;
        int first = name.First;
        while (
            first < last
            && (
                proper && !text.IsCapitalised(first)
                || text.Word(first).EndsWith("-based", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-owned", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-run", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-sponsored", StringComparison.Ordinal)
                || text.Word(first) is "so-called" or "outlawed" or "banned"
            )
        )
        {
            // "al-Qaeda" and "al-Basri" begin names in lower case.
            if (text.Class(first) == WordClass.Propn)
            {
                break;
            }
            first++;
        }
        return new TokenRange(first, name.Past);
    }

    private static bool IsOuter(Analysis text, int token) =>
        text.Class(token)
            is WordClass.Det
                or WordClass.Num
                or WordClass.Adv
                or WordClass.Adp
                or WordClass.Punct
                or WordClass.Sconj
        || text.Class(token) == WordClass.Pron && text.Trees.Relation(token) is Relation.NmodPoss or Relation.Det
        || text.Lemma(token)
            is "another"
                or "several"
                or "many"
                or "more"
                or "other"
                or "dozens"
                or "hundreds"
                or "thousands"
                or "few";

    /// <summary>"the Federal Prosecutor's Office", "the Governor's Council": the possessor is part of the body's name.</summary>
    private bool IsOffice(Analysis text, TokenRange phrase, int possessive) =>
        text.IsCapitalised(phrase.Past - 1)
        && possessive > phrase.First
        && text.IsCapitalised(possessive - 1)
        && lexicon.ActorHeads.TryLongest(text.Lemmas, possessive - 1, possessive, out ActorHead office, out _)
        && office.Number == ActorNumber.One;

    /// <summary>True where a known name takes the phrase up to its end: its possessive is part of it.</summary>
    private bool IsKnown(Analysis text, TokenRange phrase)
    {
        for (int i = phrase.First; i < phrase.Past; i++)
        {
            if (
                text.IsCapitalised(i)
                && lexicon.Actors.TryLongest(text.Words, i, phrase.Past, out _, out int length)
                && length > 2
                && i + length == phrase.Past
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"President Tayyip Erdogan", "city police spokesman Shamil Guseinov": the name is what stands behind the office.</summary>
    private (TokenRange? Title, TokenRange Name, ActorKind Kind) SplitTitle(Analysis text, TokenRange name)
    {
        int cut = -1;
        ActorKind kind = ActorKind.Unknown;
        int i = name.First;
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
        if (HeadOf(text, new TokenRange(cut, name.Past)) is { Number: not ActorNumber.One })
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
        return (new TokenRange(name.First, cut), new TokenRange(cut, name.Past), kind);
    }

    private static Mention Pronoun(Analysis text, int head) =>
        new()
        {
            Index = 0,
            Head = head,
            Name = new TokenRange(head, head + 1),
            Phrase = new TokenRange(head, head + 1),
            Kind = ActorKind.Unknown,
            IsActor = true,
            IsNamed = false,
            IsPronoun = true,
            IsDefinite = true,
        };

    private Mention Classify(Analysis text, int head, TokenRange phrase, TokenRange name, ActorKind titleKind)
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
            Country = CountryOf(text, name),
        };
        KnownPlace? place = PlaceOf(text, head, name, proper);
        if (titleKind != ActorKind.Unknown)
        {
            return Person(mention) with { Kind = titleKind };
        }
        if (KnownOf(text, name) is { } known)
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
        if (HeadOf(text, name) is { } head_)
        {
            // "Assabah newspaper", "Focus magazine": the name stands before a common noun.
            bool namedBefore =
                head_ is { Number: ActorNumber.Group, Kind: ActorKind.Media }
                && name.Count > 1
                && text.Class(name.Past - 2) == WordClass.Propn;
            return mention with
            {
                IsNamed = proper || namedBefore,
                Kind = head_.Kind,
                IsActor = true,
                SpeaksAs =
                    proper && head_.Number == ActorNumber.Group && head_.SpeaksAs == SourceKind.Role
                        ? SourceKind.Organisation
                        : head_.SpeaksAs,
                Number = head_.Number,
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
        return proper && text.Class(name.Past - 1) == WordClass.Propn
            ? LooksLikePerson(text, name) || Speaks(text, head, name)
                ? Person(mention)
                : mention with
                {
                    IsActor = true,
                    Number = ActorNumber.Group,
                }
            : mention;
    }

    private static Mention Person(Mention mention) =>
        mention with
        {
            Kind = ActorKind.Person,
            IsActor = true,
            IsNamed = true,
            IsPerson = true,
            SpeaksAs = SourceKind.NamedPerson,
            Number = ActorNumber.One,
        };

    private KnownActor? KnownOf(Analysis text, TokenRange name)
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
    private ActorHead? HeadOf(Analysis text, TokenRange name)
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

    private KnownPlace? PlaceOf(Analysis text, int head, TokenRange name, bool proper)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            if (!text.IsCapitalised(i) || lexicon.Demonyms.ContainsKey(text.Word(i)) && i < name.Past - 1)
            {
                continue;
            }
            if (
                lexicon.Places.TryLongest(text.Words, i, name.Past, out KnownPlace known, out int length)
                && i + length == name.Past
            )
            {
                return known;
            }
            for (int word = i + 1; word < name.Past; word++)
            {
                if (
                    lexicon.PlaceWords.TryLongest(text.Lemmas, word, name.Past, out PlaceWord generic, out int words)
                    && generic.After
                    && word + words == name.Past
                    && text.Class(word - 1) == WordClass.Propn
                    && !lexicon.Actors.TryLongest(text.Words, i, word, out _, out _)
                )
                {
                    return new KnownPlace(text.Quote(new TokenRange(i, name.Past)), null, generic.Precision);
                }
            }
        }
        int preposition = text.Trees.Child(head, Relation.Case);
        return
            proper
            && preposition >= 0
            && IsProper(text, name)
            && text.Word(preposition) is "in" or "at" or "near" or "outside" or "around"
            && !LooksLikePerson(text, name)
            ? new KnownPlace(
                text.Quote(name),
                null,
                text.Word(preposition) == "at" ? PlacePrecision.Point : PlacePrecision.Settlement
            )
            : null;
    }

    /// <summary>Proper nouns throughout, a direction before them aside.</summary>
    private static bool IsProper(Analysis text, TokenRange name)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            bool direction =
                text.Word(i).EndsWith("ern", StringComparison.Ordinal)
                || text.Word(i) is "north" or "south" or "east" or "west" or "central" or "upper" or "lower";
            if (text.Class(i) != WordClass.Propn && !direction)
            {
                return false;
            }
        }
        return true;
    }

    private string? CountryOf(Analysis text, TokenRange name)
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

    /// <summary>Two or more capitalised words that say something and are no body known: a person.</summary>
    private bool Speaks(Analysis text, int head, TokenRange name)
    {
        int verb = text.Trees.Head(head);
        return name.Count is 2 or 3
            && text.Trees.Relation(head) == Relation.Nsubj
            && text.Trees.Child(head, Relation.Det) < 0
            && text.Class(name.First) == WordClass.Propn
            && verb >= 0
            && lexicon.Cues.TryLongest(
                text.Lemmas,
                verb,
                text.Count,
                (cue, _) => cue.Class == EntryClass.Verb && cue.Frames.Any(f => f is CueFrame.That or CueFrame.To),
                out _,
                out _
            );
    }

    private bool LooksLikePerson(Analysis text, TokenRange name) =>
        name.Count is >= 2 and <= 5 && lexicon.GivenNames.Contains(text.Word(name.First));

    /// <summary>True where a preposition may stand before a place.</summary>
    internal static bool IsPlacePreposition(string word) => PlacePrepositions.Contains(word);
}
