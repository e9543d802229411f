using System.Text.RegularExpressions;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Sees by words what a record's participants are: people, things, perpetrators.</summary>
public sealed partial class PartyReader
{
    private readonly WordStream words;
    private readonly MucLexicon lexicon;
    private readonly Dictionary<string, Actor> actors;

    /// <summary>For one text.</summary>
    public PartyReader(WordStream words, MucLexicon lexicon, ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        this.words = words;
        this.lexicon = lexicon;
        actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>What a participant is; null where its words say nothing.</summary>
    public Party? Read(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        Actor? actor = participant.Actor is { } id ? actors[id] : null;
        QuotedSpan span = participant.Span;
        if (Pronoun().IsMatch(span.Quote))
        {
            if (actor?.Mentions.FirstOrDefault(m => !Pronoun().IsMatch(m.Quote)) is not { } named)
            {
                return null;
            }
            span = named;
        }
        return Read(span, actor);
    }

    /// <summary>What a stretch of words is.</summary>
    public Party? Read(QuotedSpan span, Actor? actor)
    {
        ArgumentNullException.ThrowIfNull(span);
        int from = words.At(span.Start);
        int to = Math.Min(words.Count, words.At(span.End - 1) + 1);
        if (from >= to)
        {
            return null;
        }
        int head = from;
        while (
            head + 1 < to
            && !WordClasses.Link.Contains(words.Words[head + 1])
            && words.GapBefore(head + 1).IndexOfAny(",;:") < 0
        )
        {
            head++;
        }
        from = Math.Min(from, NounPhrases.Start(words, head));
        while (from < head && NounPhrases.IsStop(words.Words[from]))
        {
            from++;
        }
        return Of(from, head, actor);
    }

    /// <summary>What the phrase with a head is.</summary>
    public Party Of(int from, int head, Actor? actor)
    {
        Party party = new(from, head, head + 1, actor?.Id)
        {
            PeopleKind = Ending(lexicon.People, from, head),
            ThingKind = Ending(lexicon.Things, from, head),
            ServesState = State(from, head),
            Organisation = OrganisationIn(from, Math.Min(words.Count, head + 6), head),
        };
        if (party.ServesState is null && party.Organisation is { } body)
        {
            party = party with { ServesState = body.ServesState };
        }
        if (actor is not null && NameOf(actor, party) is { } name)
        {
            return party with { Name = name, PeopleKind = null, ThingKind = null };
        }
        return party.PeopleKind is null && party.ThingKind is null && actor is not null
            ? party with
            {
                PeopleKind = KindOf(actor),
            }
            : party;
    }

    private string? NameOf(Actor actor, Party party)
    {
        bool mayBe =
            actor.Kind
            is ActorKind.Person
                or ActorKind.Government
                or ActorKind.Military
                or ActorKind.Police
                or ActorKind.Civilians
                or ActorKind.Unknown;
        if (!mayBe || party.ThingKind is not null || party.Organisation is not null)
        {
            return null;
        }
        WordStream name = new(Titles().Replace(actor.Name.ToUpperInvariant().ReplaceLineEndings(" "), ""));
        if (name.Count == 0 || (name.Count < 2 && actor.Kind != ActorKind.Person))
        {
            return null;
        }
        int first = 0;
        for (int i = 0; i + 1 < name.Count; )
        {
            int length = Math.Max(lexicon.People.Find(name, i, out _), lexicon.Adjectives.Find(name, i, out _));
            first = length > 0 && i + length < name.Count ? i + length : first;
            i += Math.Max(1, length);
        }
        if (first > 0)
        {
            name = new WordStream(name.Text[name.StartOf(first)..]);
        }
        for (int i = 0; i < name.Count; i++)
        {
            bool common =
                lexicon.People.Find(name, i, out _) > 0
                || lexicon.Perpetrators.Find(name, i, out _) > 0
                || lexicon.Adjectives.Find(name, i, out _) > 0
                || lexicon.Things.Find(name, i, out _) > 0 && i == name.Count - 1
                || (WordClasses.NotOfNames.Contains(name.Words[i]) || char.IsAsciiDigit(name.Words[i][0]));
            if (common)
            {
                return null;
            }
        }
        return lexicon.PlaceNames.Find(name, 0, out _) == name.Count || lexicon.NationNames.Find(name, 0, out _) > 0
            ? null
            : name.Text;
    }

    private static string? KindOf(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Military => "ACTIVE MILITARY",
            ActorKind.Police => "LAW ENFORCEMENT",
            ActorKind.Civilians or ActorKind.Person => "CIVILIAN",
            _ => null,
        };

    private bool? State(int from, int head)
    {
        for (int i = from; i <= head; i++)
        {
            int length = lexicon.Perpetrators.Find(words, i, out bool state);
            if (length > 0 && i + length - 1 == head)
            {
                return state;
            }
        }
        return null;
    }

    private KnownOrganisation? OrganisationIn(int from, int to, int head)
    {
        for (int i = from; i < to && words.Sentences[i] == words.Sentences[from]; i++)
        {
            bool reached = i <= head || words.Words[i] is "OF" or "THE" or "FROM";
            if (lexicon.Organisations.Find(words, i, out KnownOrganisation body) > 0)
            {
                return body;
            }
            if (!reached)
            {
                return null;
            }
        }
        return null;
    }

    private T? Ending<T>(PhraseTable<T> table, int from, int head)
        where T : class
    {
        for (int i = from; i <= head; i++)
        {
            int length = table.Find(words, i, out T meaning);
            if (length > 0 && i + length - 1 == head)
            {
                return meaning;
            }
        }
        return null;
    }

    [GeneratedRegex(
        "^(?:HE|SHE|IT|THEY|HIM|HER|THEM|HIS|ITS|THEIR|WHO|WHOM|WHICH|THAT|THIS|THESE|THOSE|I|WE|US|YOU|OUR|MY|OTHERS?|ONE)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        "^(?:(?:MR|MRS|DR|GEN|COL|LT|MAJ|CAPT|SGT|MSGR|FR|REV|ENG|LIC|GENERAL|COLONEL|MAJOR|CAPTAIN|LIEUTENANT|SERGEANT|SECOND|FIRST|DOCTOR|FATHER|MONSIGNOR|ARCHBISHOP|BISHOP|PRESIDENT|MINISTER|MAYOR|GOVERNOR|SENATOR|DEPUTY|JUDGE|PRIEST|ENGINEER|ATTORNEY|DON|RETIRED|FORMER)\\.? )+"
    )]
    private static partial Regex Titles();
}
