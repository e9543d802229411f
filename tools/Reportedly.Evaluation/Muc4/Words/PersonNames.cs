using System.Text.RegularExpressions;
using Reportedly.Reading;
using Reportedly.Text;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Finds names of persons in text that is all capitals, by the reader's registers of given names and surnames.</summary>
public sealed partial class PersonNames
{
    private const int Longest = 6;

    private readonly HashSet<string> given = Register("lexicons/en/given-names.tsv");
    private readonly HashSet<string> families = Register("lexicons/en/surnames.tsv");

    /// <summary>How many words from one on are a name; 0 where it begins none.</summary>
    public int Find(WordStream words, MucLexicon lexicon, int at)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(lexicon);
        if (!given.Contains(words.Words[at]) || WordClasses.NoName.Contains(words.Words[at]))
        {
            return 0;
        }
        int end = at + 1;
        int names = 1;
        for (int i = at + 1; i < words.Count && i < at + Longest && words.JoinsBefore(i); i++)
        {
            string word = words.Words[i];
            if ((WordClasses.NameLink.Contains(word) || word.Length == 1))
            {
                continue;
            }
            bool known = given.Contains(word) || families.Contains(word);
            if (
                NounPhrases.IsStop(word)
                || WordClasses.NoName.Contains(word)
                || !Letters().IsMatch(word)
                || (!known && IsWord(words, lexicon, i))
            )
            {
                break;
            }
            end = i + 1;
            names++;
        }
        return names > 1 && lexicon.PlaceNames.Find(words, at, out _) < end - at ? end - at : 0;
    }

    private static bool IsWord(WordStream words, MucLexicon lexicon, int at) =>
        words.Words[at].EndsWith("ED", StringComparison.Ordinal)
        || words.Words[at].EndsWith("ING", StringComparison.Ordinal)
        || words.Words[at].EndsWith("LY", StringComparison.Ordinal)
        || words.Words[at].EndsWith("'S", StringComparison.Ordinal)
        || lexicon.People.Find(words, at, out _) > 0
        || lexicon.Things.Find(words, at, out _) > 0
        || lexicon.Perpetrators.Find(words, at, out _) > 0;

    private static HashSet<string> Register(string table) =>
        [
            .. WordTable
                .Load(typeof(ReportReader).Assembly, table, "name")
                .Rows.Select(row => row["name"].ToUpperInvariant()),
        ];

    [GeneratedRegex("^[A-Z][A-Z'-]+$")]
    private static partial Regex Letters();
}
