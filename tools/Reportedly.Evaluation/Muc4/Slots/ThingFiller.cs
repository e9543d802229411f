using System.Collections.Immutable;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says what it struck.</summary>
public sealed class ThingFiller(WordStream words, MucLexicon lexicon, ForeignNations nations)
{
    /// <summary>The things struck, in the order of the text.</summary>
    public ImmutableArray<PhysicalTarget> Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        SortedDictionary<int, (int From, int To, string Kind)> found = [];
        foreach (Party party in incident.Tellings.SelectMany(t => t.Targets).Where(t => t.ThingKind is not null))
        {
            found.TryAdd(party.Head, (party.From, party.To, party.ThingKind!));
        }
        if (
            incident.Type is IncidentType.Bombing or IncidentType.Arson
            || incident.Tellings.Any(t => t.Event.Type == Records.EventType.PropertyDestruction)
        )
        {
            foreach (int sentence in incident.Sentences)
            {
                AddFrom(sentence, found);
            }
        }
        HashSet<string> heads = new(StringComparer.Ordinal);
        ImmutableArray<PhysicalTarget>.Builder targets = ImmutableArray.CreateBuilder<PhysicalTarget>();
        foreach ((int head, (int from, int to, string kind)) in found)
        {
            if (!heads.Add(words.Words[head]))
            {
                continue;
            }
            int end = WordClasses.OfPhrase.Contains(words.Words[head]) ? NounPhrases.EndWithOf(words, to) : to;
            string number =
                NounPhrases.Number(words, from, head) ?? (Singulars.IsPlural(words.Words[head]) ? "PLURAL" : "1");
            targets.Add(
                new PhysicalTarget(
                    words.Slice(from, end),
                    FacilityKinds.Of(kind, words.Slice(from, end)),
                    number,
                    nations.NationOf(from, end),
                    EffectOn(incident, head)
                )
            );
        }
        return targets.ToImmutable();
    }

    private void AddFrom(int sentence, SortedDictionary<int, (int, int, string)> found)
    {
        for (int i = 0; i < words.Count; )
        {
            int length =
                words.Sentences[i] == sentence ? lexicon.Things.Find(words, i, out string kind) : Nothing(out kind);
            if (length > 0)
            {
                int head = i + length - 1;
                bool compound =
                    head + 1 < words.Count
                    && words.JoinsBefore(head + 1)
                    && (
                        lexicon.Things.Find(words, head + 1, out _) > 0
                        || lexicon.People.Find(words, head + 1, out _) > 0
                        || lexicon.Instruments.Find(words, head + 1, out _) > 0
                    );
                int from = NounPhrases.Start(words, i);
                bool named = lexicon.Instruments.Find(words, i, out _) > length;
                if (!compound && !named && IsStruck(from, head))
                {
                    found.TryAdd(head, (from, head + 1, kind));
                }
            }
            i += Math.Max(1, length);
        }
    }

    /// <summary>True where the words before or behind a thing say that it was struck, not that it stands there.</summary>
    private bool IsStruck(int from, int head)
    {
        int before = from - 1;
        while (
            before >= 0
            && words.Sentences[before] == words.Sentences[head]
            && (WordClasses.Filler.Contains(words.Words[before]) || char.IsAsciiDigit(words.Words[before][0]))
        )
        {
            before--;
        }
        if (
            before >= 0
            && words.Sentences[before] == words.Sentences[head]
            && (
                WordClasses.Striking.Contains(words.Words[before])
                || (
                    words.Words[before] == "OF"
                    && before > 0
                    && words.Words[before - 1]
                        is "FRONT"
                            or "BURNING"
                            or "DESTRUCTION"
                            or "BOMBING"
                            or "DYNAMITING"
                            or "SIDE"
                )
            )
        )
        {
            return true;
        }
        (_, int to) = words.Sentence(head);
        for (int i = head + 1; i < Math.Min(to, head + 9); i++)
        {
            if (words.Words[i] is "WAS" or "WERE" or "BEEN" or "BEING" && i + 1 < to)
            {
                int verb = i + 1;
                while (
                    verb < to
                    && (
                        words.Words[verb]
                        is "ALSO"
                            or "BEEN"
                            or "PARTIALLY"
                            or "BADLY"
                            or "TOTALLY"
                            or "COMPLETELY"
                            or "SERIOUSLY"
                            or "SLIGHTLY"
                            or "HEAVILY"
                    )
                )
                {
                    verb++;
                }
                return verb < to && WordClasses.Struck.Contains(words.Words[verb]);
            }
        }
        return false;
    }

    private static int Nothing(out string kind)
    {
        kind = "";
        return 0;
    }

    private string? EffectOn(Incident incident, int head)
    {
        (int from, int to) = words.Sentence(head);
        bool damaged = false;
        for (int i = from; i < to; i++)
        {
            if (WordClasses.Destroyed.Contains(words.Words[i]))
            {
                return "DESTROYED";
            }
            damaged |= WordClasses.Damaged.Contains(words.Words[i]);
        }
        return damaged || incident.Type == IncidentType.Arson ? "SOME DAMAGE" : null;
    }
}
