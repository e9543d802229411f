using System.Globalization;
using Reportedly.Language.Names;

namespace Reportedly.Training.Treebanks;

/// <summary>
/// Finds names in GUM's entities: of each entity whose head is a proper noun, the run of proper nouns around that head. GUM marks the
/// heads of an entity in the sixth part of its opening bracket (<see href="https://gucorpling.org/gum/guidelines.html"/>).
/// </summary>
internal static class EntityNames
{
    private static readonly string[] Titles =
    [
        "President",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Prof.",
        "Professor",
        "King",
        "Queen",
        "Prince",
        "Princess",
        "Sir",
        "Lord",
        "Lady",
        "General",
        "Gen.",
        "Colonel",
        "Captain",
        "Senator",
        "Justice",
        "Judge",
        "Minister",
        "Secretary",
        "Governor",
        "Mayor",
        "Pope",
        "Saint",
        "Inspector",
        "Chief",
        "Vice",
        "Prime",
        "Rep.",
        "Sen.",
        "Gov.",
        "Detective",
        "Officer",
        "Commander",
        "Major",
        "Lieutenant",
    ];

    private static readonly string[] Facilities =
    [
        "Airport",
        "Bridge",
        "Hospital",
        "Stadium",
        "Museum",
        "Church",
        "Cathedral",
        "Castle",
        "Palace",
        "Theatre",
        "Theater",
        "Tower",
        "Station",
        "Temple",
        "Mosque",
        "Abbey",
        "Hall",
        "Hotel",
        "House",
        "Library",
        "Prison",
        "Dam",
        "Arena",
        "Fort",
        "Gallery",
        "Center",
        "Centre",
        "Building",
        "Monastery",
        "Harbour",
        "Port",
        "Highway",
        "Market",
    ];

    /// <summary>The names of a sentence; none overlap.</summary>
    /// <returns>First word, word behind the last, kind; null where GUM's kind tells none of ours.</returns>
    public static List<(int First, int Past, NameKind? Kind)> Of(TreebankSentence sentence)
    {
        List<(int First, int Past, NameKind? Kind)> names = [];
        Stack<(int First, string[] Parts)> open = new();
        for (int i = 0; i < sentence.Words.Count; i++)
        {
            foreach ((bool opens, string[] parts, bool closes) in Brackets(sentence.Words[i].Entities))
            {
                if (opens)
                {
                    open.Push((i, parts));
                }
                if (closes && open.TryPop(out (int First, string[] Parts) entity))
                {
                    Add(sentence, entity.First, i + 1, entity.Parts, names);
                }
            }
        }
        return names;
    }

    private static IEnumerable<(bool Opens, string[] Parts, bool Closes)> Brackets(string notes)
    {
        int at = 0;
        while (at < notes.Length)
        {
            bool opens = notes[at] == '(';
            int from = opens ? at + 1 : at;
            int past = notes.AsSpan(from).IndexOfAny('(', ')');
            past = past < 0 ? notes.Length : from + past;
            bool closes = past < notes.Length && notes[past] == ')';
            yield return (opens, notes[from..past].Split('-'), closes);
            at = closes ? past + 1 : past;
        }
    }

    private static void Add(
        TreebankSentence sentence,
        int first,
        int past,
        string[] parts,
        List<(int First, int Past, NameKind? Kind)> names
    )
    {
        if (parts.Length < 6 || !int.TryParse(parts[5].Split(',')[0], CultureInfo.InvariantCulture, out int place))
        {
            return;
        }
        int head = first + place - 1;
        if (head >= past || !IsProper(sentence, head))
        {
            return;
        }
        NameKind? kind = parts[1] switch
        {
            "person" => NameKind.Person,
            "place" => NameKind.Location,
            "organization" => NameKind.Organization,
            // Works, products, figures of a paper, times: too much for one kind.
            _ => null,
        };
        int from = head;
        while (from > first && Extends(sentence, from - 1, from - 2 >= first && IsProper(sentence, from - 2)))
        {
            from--;
        }
        int to = head + 1;
        while (to < past && Extends(sentence, to, to + 1 < past && IsProper(sentence, to + 1)))
        {
            to++;
        }
        while (kind == NameKind.Person && from < to - 1 && Titles.Contains(sentence.Words[from].Form))
        {
            from++;
        }
        string last = sentence.Words[to - 1].Form;
        if (kind == NameKind.Location && to - from > 1 && Facilities.Contains(last))
        {
            kind = NameKind.Facility;
        }
        bool address = last.Contains('@', StringComparison.Ordinal) || last.Contains('/', StringComparison.Ordinal);
        if (!address && !names.Exists(name => name.First < to && from < name.Past))
        {
            names.Add((from, to, kind));
        }
    }

    private static bool IsProper(TreebankSentence sentence, int word) => sentence.Words[word].Tag is "NNP" or "NNPS";

    /// <summary>A proper noun, a number behind one, or a hyphen or preposition with a proper noun beyond it.</summary>
    private static bool Extends(TreebankSentence sentence, int word, bool properBeyond)
    {
        TreebankWord found = sentence.Words[word];
        return IsProper(sentence, word) || (properBeyond && found.Form is "-" or "of" or "de" or "the" or "and" or "&");
    }
}
