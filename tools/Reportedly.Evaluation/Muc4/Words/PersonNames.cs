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
        if (!given.Contains(words.Words[at]) || Common().IsMatch(words.Words[at]))
        {
            return 0;
        }
        int end = at + 1;
        int names = 1;
        for (int i = at + 1; i < words.Count && i < at + Longest && words.JoinsBefore(i); i++)
        {
            string word = words.Words[i];
            if (Link().IsMatch(word))
            {
                continue;
            }
            bool known = given.Contains(word) || families.Contains(word);
            if (
                NounPhrases.IsStop(word)
                || Common().IsMatch(word)
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

    [GeneratedRegex("^(?:DE|DEL|LA|LAS|LOS|Y|VON|VAN|DA|DOS|[A-Z])$")]
    private static partial Regex Link();

    [GeneratedRegex("^[A-Z][A-Z'-]+$")]
    private static partial Regex Letters();

    [GeneratedRegex(
        "^(?:SAN|SANTA|EL|MAY|JUNE|APRIL|AUGUST|VICTORIA|WILL|CHRISTIAN|ARMY|POLICE|DEPARTMENT|NATIONAL|FRONT|COMMAND|BATTALION|BRIGADE|PROVINCE|STATE|CITY|RADIO|PARTY|MOVEMENT|UNIVERSITY|SAID|TOLD|TODAY|YESTERDAY|COLUMN|UNIT|CARTEL|FORCES|INTERNATIONAL|AIRPORT|REPORTED|STATED|ALSO|CASE|FAMILY|HOSPITAL|SCHOOL|THEATER|HOTEL|STREET|AVENUE|NEIGHBORHOOD|ADMINISTRATION|GOVERNMENT|REGIME|WHO|ROYAL|LIBERTAD|PAZ)$"
    )]
    private static partial Regex Common();
}
