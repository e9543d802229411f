using System.Text.RegularExpressions;

namespace Reportedly.Corroboration.Origins;

/// <summary>An agency whose text, or part of whose text, a report is by its own account.</summary>
/// <param name="Agency">Its name.</param>
/// <param name="IsWhole">True where the report is the agency's text; false where it only drew on it: "with files from AFP".</param>
internal sealed partial record AgencyCredit(string Agency, bool IsWhole)
{
    /// <summary>How many lines at the start may hold a credit: headline, byline, dateline.</summary>
    private const int Head = 5;

    /// <summary>How many lines at the end may hold one.</summary>
    private const int Tail = 3;

    /// <summary>The longest line that is nothing but a credit.</summary>
    private const int LongestLine = 120;

    /// <summary>The credit that a report gives; null for none.</summary>
    /// <param name="byline">Who wrote it, as it came with the report.</param>
    /// <param name="text">The report's text, headline included.</param>
    public static AgencyCredit? Of(string? byline, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (byline is not null && InByline(byline) is { } written)
        {
            return written;
        }
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        AgencyCredit? found = null;
        for (int i = 0; i < Math.Min(Head, lines.Length) && found is null; i++)
        {
            found = InDateline(lines[i]) ?? (i > 0 && lines.Length > 2 ? InLine(lines[i]) : null);
        }
        for (int i = lines.Length - 1; i >= Math.Max(1, lines.Length - Tail) && found is null; i--)
        {
            found = InLine(lines[i]) ?? AtEnd(lines[i]);
        }
        return found;
    }

    /// <summary>"By Jane Doe, Associated Press", "AFP", "Staff and agencies".</summary>
    private static AgencyCredit? InByline(string byline)
    {
        bool shared = SharedMark().IsMatch(byline);
        bool own = false;
        string? agency = null;
        foreach (string part in BylineParts().Split(byline))
        {
            string bare = Opening().Replace(part.Trim(), "");
            agency ??= NewsAgencies.Default.Of(bare);
            own |= bare.StartsWith("staff", StringComparison.OrdinalIgnoreCase);
        }
        return agency is null ? null : new AgencyCredit(agency, !shared && !own);
    }

    /// <summary>"LONDON, March 3 (Reuters) -", "AP –", "KABUL: AFP -".</summary>
    private static AgencyCredit? InDateline(string line)
    {
        Match match = Bracketed().Match(line);
        if (!match.Success)
        {
            match = Dashed().Match(line);
        }
        if (!match.Success)
        {
            return null;
        }
        string[] parts = match.Groups["credit"].Value.Split(['/', '|'], StringSplitOptions.TrimEntries);
        string? agency = parts.Select(part => NewsAgencies.Default.Of(part)).FirstOrDefault(known => known is not null);
        // Two names between strokes: the paper's own desk with an agency's text.
        return agency is null ? null : new AgencyCredit(agency, IsWhole: true);
    }

    /// <summary>A line that holds nothing but a credit: "Source: Xinhua", "(AFP)", "With files from AP".</summary>
    private static AgencyCredit? InLine(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }
        Match drawn = Drawn().Match(line);
        if (drawn.Success)
        {
            return First(drawn.Groups["credit"].Value) is { } helper ? new AgencyCredit(helper, IsWhole: false) : null;
        }
        string bare = Opening().Replace(line.Trim(Marks), "").Trim(Marks);
        string credit = bare.Split(['/', '|', ','], 2)[0].Trim(Marks);
        return NewsAgencies.Default.Of(bare) is { } whole ? new AgencyCredit(whole, IsWhole: true)
            : bare.Length < 40 && NewsAgencies.Default.Of(credit) is { } first ? new AgencyCredit(first, IsWhole: true)
            : null;
    }

    /// <summary>A credit behind the last sentence: "... the army said. (AFP)", "... he said. – Reuters".</summary>
    private static AgencyCredit? AtEnd(string line)
    {
        Match match = Ending().Match(line);
        return match.Success && First(match.Groups["credit"].Value) is { } agency
            ? new AgencyCredit(agency, !SharedMark().IsMatch(match.Groups["credit"].Value))
            : null;
    }

    private static readonly char[] Marks = [' ', '(', ')', '[', ']', '-', '–', '—', '.', '*', '_', '©', ':'];

    private static string? First(string credits)
    {
        foreach (string part in BylineParts().Split(credits))
        {
            if (NewsAgencies.Default.Of(Opening().Replace(part.Trim(Marks), "").Trim(Marks)) is { } agency)
            {
                return agency;
            }
        }
        return null;
    }

    [GeneratedRegex(@"^[^\n(]{0,80}\((?<credit>[^()\n]{2,60})\)\s*(?:[-–—:]|--)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?:[\p{Lu}][^\n.()]{1,60}[,:/]\s*)?(?<credit>[\p{Lu}d][^\n,:()–—]{1,40}?)\s*(?:[–—]|--|\s-)\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Dashed();

    [GeneratedRegex(
        @"^[\s(\[–—*-]*(?:with|additional)\s+(?:(?:additional|further)\s+)?(?:files|reporting|inputs?|reports|material|information|contributions?|agency|agencies)?\s*(?:from|by|of)?\s*(?<credit>[^\n]{2,80}?)[\s.)\]]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"[.!?""”’'](?:\s*[–—-]+\s*|\s+)[(\[]?(?<credit>[^\s.()\[\]][^.()\[\]\n]{1,60}?)[)\]]?\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"\s*(?:,|;|/|\||&|•|\band\b|\bfor\b|\bwith\b|\bin\b|\bat\b|\s[-–—]\s)\s*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BylineParts();

    [GeneratedRegex(
        @"\b(?:with|files from|inputs? from|reporting by|and)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SharedMark();

    [GeneratedRegex(
        @"^\W*(?:by|from|source|sources|credit|copyright|via|text|report|agency|agencies|(?:19|20)\d\d)\b[\s:©]*(?:\d{4}\s+)?(?:by\s+)?(?:the\s+(?=[\p{Lu}]))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();
}
