namespace Reportedly.Evaluation.Muc4;

/// <summary>Finds those whom a telling names beside its targets: the others in a list, and the name behind a description.</summary>
public sealed class ListedTargets(WordStream words, MucLexicon lexicon)
{
    /// <summary>The telling with everybody in the list.</summary>
    public Telling Complete(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        List<Party> targets = [];
        foreach (Party target in telling.Targets)
        {
            targets.Add(target.Name is null && target.PeopleKind is not null ? Named(target) ?? target : target);
        }
        bool strikesPeople = telling.Effect is not null || telling.Type == IncidentType.Kidnapping;
        if (strikesPeople)
        {
            (int sentence, int end) = words.Sentence(telling.Word);
            Party? first = targets
                .Where(t => words.Sentences[t.From] == telling.Sentence)
                .OrderBy(t => t.From)
                .FirstOrDefault();
            bool passive = IsPassive(telling.Word);
            int from = first?.To ?? (passive ? sentence : telling.Word + 1);
            int to = passive ? telling.Word : Stop(Math.Max(from, telling.Word + 1), end);
            if (passive && first is not null && first.From > telling.Word)
            {
                to = from;
            }
            if (!passive && from < telling.Word)
            {
                from = to;
            }
            AddNames(from, to, targets);
        }
        return telling with { Targets = [.. targets] };
    }

    private void AddNames(int from, int to, List<Party> targets)
    {
        bool afterName = targets.Count > 0 && targets[^1].Name is not null;
        for (int i = from; i < to; )
        {
            int length = lexicon.Persons.Find(words, lexicon, i);
            if (length > 0)
            {
                string name = words.Slice(i, i + length);
                if (
                    !targets.Any(t =>
                        t.Name is { } known
                        && (
                            known == name
                            || name.EndsWith(known, StringComparison.Ordinal)
                            || known.EndsWith(name, StringComparison.Ordinal)
                        )
                    )
                )
                {
                    targets.Add(new Party(i, i + length - 1, i + length, null) { Name = name });
                }
                afterName = true;
                i += length;
                continue;
            }
            int people = lexicon.People.Find(words, i, out string kind);
            if (people > 0)
            {
                int start = NounPhrases.Start(words, i);
                int head = i + people - 1;
                bool beforeName = head + 1 < words.Count && lexicon.Persons.Find(words, lexicon, head + 1) > 0;
                bool listed = start > 0 && IsListed(start, afterName);
                if (!beforeName && listed && !targets.Any(t => t.Head == head))
                {
                    targets.Add(new Party(start, head, head + 1, null) { PeopleKind = kind });
                }
                i += people;
                continue;
            }
            i++;
        }
    }

    private bool IsListed(int start, bool afterName)
    {
        int before = start - 1;
        while (
            before > 0 && NounPhrases.Value(words.Words[before]) is not null
            || words.Words[before]
                is "A"
                    or "AN"
                    or "THE"
                    or "HIS"
                    or "HER"
                    or "THEIR"
                    or "OTHER"
                    or "ANOTHER"
                    or "SEVERAL"
        )
        {
            before--;
            if (before < 0)
            {
                return false;
            }
        }
        bool comma = words.GapBefore(before + 1).IndexOfAny(",;") >= 0;
        return words.Words[before] is "AND" or "WITH" or "INCLUDING" || (comma && !afterName);
    }

    /// <summary>The name that stands right behind a description, or behind a comma.</summary>
    private Party? Named(Party target)
    {
        int at = target.To;
        if (
            Singulars.IsPlural(words.Words[target.Head])
            || at >= words.Count
            || words.Sentences[at] != words.Sentences[target.Head]
        )
        {
            return null;
        }
        int length = lexicon.Persons.Find(words, lexicon, at);
        return length > 0 && (words.JoinsBefore(at) || words.GapBefore(at).SequenceEqual(", "))
            ? new Party(at, at + length - 1, at + length, target.Actor) { Name = words.Slice(at, at + length) }
            : null;
    }

    private bool IsPassive(int word)
    {
        for (int i = word; i >= Math.Max(0, word - 3); i--)
        {
            if (words.Words[i] is "WAS" or "WERE" or "BEEN" or "BEING" or "DIED" or "DIE")
            {
                return true;
            }
        }
        return false;
    }

    private int Stop(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (WordClasses.Ends.Contains(words.Words[i]))
            {
                return i;
            }
        }
        return end;
    }
}
