using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors.Register;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Places;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Finds every noun phrase that names somebody, something or some place, and says which.</summary>
internal sealed class MentionReader
{
    /// <summary>The pronouns that are mentions.</summary>
    internal static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
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
            "me",
            "hers",
            "theirs",
            "himself",
            "herself",
            "itself",
            "themselves",
        ],
        StringComparer.Ordinal
    );

    private readonly ReadingLexicon lexicon;
    private readonly ActorRegister actors;
    private readonly NameRegister register;
    private readonly NameBounds bounds;
    private readonly NameTitles titles;
    private readonly NameKinds kinds;

    /// <param name="lexicon">Words of the language.</param>
    /// <param name="actors">Known actors, whose names are no titles: "National Guard".</param>
    public MentionReader(ReadingLexicon lexicon, ActorRegister actors)
    {
        this.actors = actors;
        this.lexicon = lexicon;
        register = new NameRegister(lexicon);
        bounds = new NameBounds(lexicon, register);
        titles = new NameTitles(lexicon, register);
        PersonNames persons = new(lexicon);
        kinds = new NameKinds(register, persons, new PlaceNames(lexicon, persons));
    }

    /// <summary>Every mention of the report, in the order of the text.</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="places">Which places are named, in the order of the text.</param>
    /// <param name="times">Which times are named: "in early March" is no place.</param>
    public ImmutableArray<Mention> Read(
        Analysis text,
        ImmutableArray<PlaceReading> places,
        ImmutableArray<TimeExpression> times
    )
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
        HashSet<int> ofTimes = [.. times.SelectMany(t => Enumerable.Range(t.Tokens.First, t.Tokens.Count))];
        mentions =
        [
            .. NamedTowns
                .Placed(text, mentions, places)
                .Select(m => m.IsPlace && ofTimes.Contains(m.Head) ? m with { Place = null, SpeaksAs = null } : m),
        ];
        mentions.Sort(
            (a, b) =>
                a.Name.First != b.Name.First ? a.Name.First.CompareTo(b.Name.First) : a.Name.Past.CompareTo(b.Name.Past)
        );
        return [.. mentions.Select((m, i) => m with { Index = i })];
    }

    private bool IsHead(Analysis text, int token)
    {
        if (!text.IsNominal(token) && !(text.Class(token) == WordClass.Adj && NounPhrases.HeadsNominally(text, token)))
        {
            return false;
        }
        Relation relation = text.Trees.Relation(token);
        if (
            relation == Relation.Appos
            && text.Trees.Head(token) is var noun
            && NounPhrases.NamedBehind(text, noun, NounPhrases.PhraseOf(text, noun)) is { } taken
            && taken.Contains(token)
            && register.HeadOf(text, NounPhrases.PhraseOf(text, noun)) is { Number: not ActorNumber.Many }
        )
        {
            return false;
        }
        return relation
            is not (Relation.Flat or Relation.Compound or Relation.Nummod or Relation.Det or Relation.Fixed);
    }

    private bool IsDemonymBefore(Analysis text, int token) =>
        text.Trees.Relation(token) is Relation.Amod or Relation.Compound
        && text.IsCapitalised(token)
        && lexicon.Demonyms.ContainsKey(text.Word(token));

    private void AddPhrase(Analysis text, int head, List<Mention> mentions)
    {
        TokenRange phrase = NounPhrases.PhraseOf(text, head);
        if (text.Class(head) == WordClass.Pron && phrase.Count == 1)
        {
            if (Pronouns.Contains(text.Word(head)))
            {
                mentions.Add(Pronoun(text, head));
            }
            return;
        }
        TokenRange name = bounds.NameOf(text, phrase, out bool possessed, out bool definite);
        if (name.Count == 0 || NounPhrases.IsQuantity(text, name))
        {
            return;
        }
        TokenRange? before = NounPhrases.DescriptionBefore(text, head, phrase);
        TokenRange? behind = before is { } description
            ? new TokenRange(description.Past, phrase.Past)
            : NounPhrases.NamedBehind(text, head, phrase);
        TokenRange described = before is null ? name : new TokenRange(name.First, before.Value.Past);
        if (
            behind is { } body
            && described.Count > 0
            && register.HeadOf(text, described) is { Number: ActorNumber.Group } sort
        )
        {
            // "the news agency MENA", "the think tank Centre for ...": the name behind its sort.
            body = bounds.LengthenOrganisation(text, body);
            mentions.Add(
                NameKinds.Bare(text, head, new TokenRange(phrase.First, body.Past), body) with
                {
                    Kind = sort.Kind,
                    IsActor = true,
                    IsNamed = true,
                    SpeaksAs = sort.SpeaksAs,
                    Number = ActorNumber.Group,
                    Known = register.KnownOf(text, body),
                    Country = register.CountryOf(text, described),
                }
            );
            return;
        }
        if (
            NounPhrases.NamedBehind(text, head, phrase) is { } person
            && register.HeadOf(text, name) is { Number: ActorNumber.One } office
        )
        {
            mentions.Add(
                NameKinds.Person(NameKinds.Bare(text, head, new TokenRange(phrase.First, person.Past), person)) with
                {
                    Kind = office.Kind,
                    Title = name,
                    Country = register.CountryOf(text, name),
                }
            );
            return;
        }
        name = bounds.LengthenOrganisation(text, name);
        TokenRange whole = name;
        (TokenRange? title, name, ActorKind titleKind) = titles.Split(text, whole);
        if (title is not null && actors.IsName(text.Source.Slice(text.Span(whole))))
        {
            (title, name, titleKind) = (null, whole, ActorKind.Unknown);
        }
        name = NameBounds.TrimEpithets(text, name);
        Mention mention = kinds.Classify(text, head, phrase, name, titleKind) with
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
            && register.HeadOf(text, new TokenRange(name.First, name.Past - 1)) is not null
        )
        {
            // "the army statement": whose statement it is.
            TokenRange body = new(name.First, name.Past - 1);
            mentions.Add(kinds.Classify(text, body.Past - 1, body, body, ActorKind.Unknown));
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
            mentions.Add(kinds.Classify(text, end - 1, inner, inner, ActorKind.Unknown));
            start = end;
        }
    }

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
}
