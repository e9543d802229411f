using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Reads the files of messages: each begins with its id, a dateline and remarks in brackets.</summary>
public static partial class MucTextFile
{
    private const string Months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    /// <summary>The messages in the order of the file.</summary>
    /// <exception cref="InvalidDataException">Text stands before the first id.</exception>
    public static IEnumerable<MucText> Read(string path) => Parse(File.ReadAllText(path, Encoding.Latin1), path);

    /// <summary>The messages of a file's content; <paramref name="name"/> is what errors call it.</summary>
    /// <exception cref="InvalidDataException">Text stands before the first id.</exception>
    public static IEnumerable<MucText> Parse(string content, string name)
    {
        string? id = null;
        StringBuilder text = new();
        foreach (string line in content.ReplaceLineEndings("\n").Split('\n'))
        {
            if (IdLine().Match(line) is { Success: true } found)
            {
                if (id is not null)
                {
                    yield return Message(id, text.ToString());
                }
                id = found.Groups["id"].Value;
                text.Clear();
            }
            else if (id is not null)
            {
                text.Append(line).Append('\n');
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                throw new InvalidDataException(
                    $"{name}: text stands before the first id; a message begins with a line like 'TST2-MUC4-0001'."
                );
            }
        }
        if (id is not null)
        {
            yield return Message(id, text.ToString());
        }
    }

    private static MucText Message(string id, string text)
    {
        Match dateline = DatelineForm().Match(text);
        string body = dateline.Success ? text[dateline.Length..] : text;
        return new MucText(
            id,
            dateline.Success ? Single(dateline.Groups["city"].Value) : "",
            dateline.Groups["country"] is { Success: true } country ? Single(country.Value) : null,
            dateline.Groups["day"].Success ? Day(dateline) : null,
            Body(body)
        )
        {
            Genre = GenreForm().Match(text) is { Success: true } genre ? genre.Groups[1].Value : "",
        };
    }

    private static DateOnly? Day(Match dateline)
    {
        int month = Months.IndexOf(dateline.Groups["month"].Value[..3], StringComparison.Ordinal);
        int day = int.Parse(dateline.Groups["day"].Value, CultureInfo.InvariantCulture);
        int year = dateline.Groups["year"] is { Success: true } told
            ? 1900 + int.Parse(told.Value, CultureInfo.InvariantCulture)
            : 1989;
        return month < 0 || month % 3 != 0 || day < 1 || day > DateTime.DaysInMonth(year, (month / 3) + 1)
            ? null
            : new DateOnly(year, (month / 3) + 1, day);
    }

    /// <summary>Without the remarks of those who took it down, each paragraph on one line.</summary>
    private static string Body(string text)
    {
        Match opening = OpeningRemarks().Match(text);
        string kept = Remark().Replace(opening.Success ? text[opening.Length..] : text, " ");
        IEnumerable<string> paragraphs = BlankLines().Split(kept).Select(Single).Where(p => p.Length > 0);
        return string.Join("\n\n", paragraphs);
    }

    [GeneratedRegex(@"--\s*\[(EDITORIAL|SPEECH|COMMENTARY|ARTICLE|STATEMENT|COMMUNIQUE|INTERVIEW|BULLETIN)")]
    private static partial Regex GenreForm();

    private static string Single(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"^(?<id>(?:DEV|TST\d)-MUC\d-\d{4})\b")]
    private static partial Regex IdLine();

    [GeneratedRegex(
        @"^\s*(?<city>[A-Z][A-Z .'\-]*?)\s*(?:\((?<country>[^)]*)\))?\s*,\s*(?:(?<day>\d{1,2})\s+(?<month>[A-Z]{3})[A-Z]*\.?(?:\s+(?:19)?(?<year>\d\d))?|NO\s+DATE)\s*(?:\([^)]*\)\s*)*--\s*"
    )]
    private static partial Regex DatelineForm();

    /// <summary>What stands in brackets before the text: its kind and its authors.</summary>
    [GeneratedRegex(@"^\s*(?:\[[^\]]*\]\s*)*?\[(?:TEXT|SUMMARY|EXCERPTS?)\]\s*")]
    private static partial Regex OpeningRemarks();

    [GeneratedRegex(
        @"\[(?:(?:PASSAGE|WORDS?|FEW WORDS|SENTENCE|SENTENCES)\s+(?:OMITTED|INDISTINCT)|AS\s+(?:HEARD|RECEIVED|PUBLISHED|PRINTED)|CONTINUED|(?:BEGIN|END)\s+(?:VIDEO\s+)?RECORDING|REPORTER|SIGNED|DATED|TEXT|SIC|NOT\s+FURTHER\s+IDENTIFIED)\]"
    )]
    private static partial Regex Remark();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
