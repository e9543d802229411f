using Reportedly.Records;

namespace Reportedly.Storage.Search;

/// <summary>What the source of a claim can be called by: every name, alias and description that its report has for it.</summary>
internal static class SpeakerNames
{
    /// <summary>The folded words of all names of a source, one name behind the other.</summary>
    /// <param name="record">The record.</param>
    /// <param name="source">The source.</param>
    /// <param name="known">Names of actors that were folded before.</param>
    public static string Folded(ReportRecord record, ClaimSource source, Dictionary<string, string> known)
    {
        string words = source.Span is null ? "" : SearchWords.Folded(source.Span.Quote);
        if (source.Actor is not { } id)
        {
            return words;
        }
        if (!known.TryGetValue(id, out string? names))
        {
            Actor? actor = Find(record, id);
            IEnumerable<string> all = actor is null ? [] : [actor.Name, .. actor.Aliases, actor.Description ?? ""];
            known[id] = names = string.Join(
                ' ',
                all.Select(SearchWords.Folded).Where(name => name.Length > 0).Distinct()
            );
        }
        return words.Length == 0 || names.Contains(words, StringComparison.Ordinal) ? names : $"{names} {words}";
    }

    /// <summary>The best name of a source, to show; null for the report's own voice.</summary>
    public static string? Shown(ReportRecord record, ClaimSource source) =>
        source.Actor is { } id && Find(record, id) is { } actor ? actor.Name : source.Span?.Quote;

    private static Actor? Find(ReportRecord record, string id) =>
        record.Actors.FirstOrDefault(actor => string.Equals(actor.Id, id, StringComparison.Ordinal));
}
