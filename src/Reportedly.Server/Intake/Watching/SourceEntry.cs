using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reportedly.Server.Pages.Problems;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Lists;

namespace Reportedly.Server.Intake.Watching;

/// <summary>Writes sources into a list that persons wrote, and leaves all else in it as it is.</summary>
internal static partial class SourceEntry
{
    private static readonly JsonSerializerOptions Quoted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The list with sources before the others; those whose address it has already are left out.</summary>
    /// <param name="text">The list: YAML, or nothing.</param>
    /// <param name="added">The sources.</param>
    /// <exception cref="DeskProblem">They cannot be put in without changing what else is there.</exception>
    public static string Add(string text, IReadOnlyList<WatchedSource> added)
    {
        SourceList before = SourceList.Read(text);
        HashSet<string> known = new(before.Sources.Select(each => each.Address.AbsoluteUri), StringComparer.Ordinal);
        WatchedSource[] fresh = [.. added.Where(each => known.Add(each.Address.AbsoluteUri))];
        if (fresh.Length == 0)
        {
            return text;
        }
        string whole = string.IsNullOrWhiteSpace(text) ? "sources:\n" : text.ReplaceLineEndings("\n");
        Match head = Head().Match(whole);
        if (head.Success)
        {
            Match item = Item().Match(whole, head.Index + head.Length);
            string indent = item.Success ? item.Groups[1].Value : "  ";
            string entries = string.Concat(fresh.Select(each => Entry(each, indent)));
            string after = whole.Insert(head.Index + head.Length, (head.Value.EndsWith('\n') ? "" : "\n") + entries);
            SourceList now = SourceList.Read(after);
            if (now.Sources.Length == before.Sources.Length + fresh.Length)
            {
                return after;
            }
        }
        throw new DeskProblem(
            409,
            "The list is written in a way that nothing can be put into it here.",
            "Nothing was changed. Open the list as text and write the source there."
        );
    }

    /// <summary>A length of time as lists have it: <c>30m</c>.</summary>
    public static string Every(TimeSpan every) =>
        every.TotalDays >= 1 && every.TotalDays % 1 == 0 ? FormattableString.Invariant($"{every.TotalDays}d")
        : every.TotalHours >= 1 && every.TotalHours % 1 == 0 ? FormattableString.Invariant($"{every.TotalHours}h")
        : FormattableString.Invariant($"{every.TotalMinutes:0.##}m");

    private static string Entry(WatchedSource source, string indent)
    {
        List<string> lines =
        [
            $"{indent}- name: {Text(source.Name)}",
            $"{indent}  {(source.Kind == SourceKind.Feed ? "feed" : "page")}: {Text(source.Address.AbsoluteUri)}",
        ];
        if (source.Every != new WatchedSource("", source.Address, source.Kind).Every)
        {
            lines.Add($"{indent}  every: {Every(source.Every)}");
        }
        if (source.Publisher is { } publisher)
        {
            lines.Add($"{indent}  publisher: {Text(publisher)}");
        }
        if (source.Language is { } language)
        {
            lines.Add($"{indent}  language: {language}");
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Words between quotation marks as JSON has them are YAML, too.</summary>
    private static string Text(string words) => JsonSerializer.Serialize(words, Quoted);

    [GeneratedRegex(@"^sources:[ \t]*(#[^\n]*)?(\n|\z)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"^([ ]*)-[ ]", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
