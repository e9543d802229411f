using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>
/// How forms name what is judged: <c>SLUG/c4</c> for a thing of a report, <c>SLUG</c> for the report. With <c>@12-57</c> behind it, the
/// words that its sender saw stand there, from the 12th to before the 57th character; where a newer reading has other words under that id,
/// the sender is told.
/// </summary>
internal static class JudgedWords
{
    /// <summary>The name of a thing as it is read now.</summary>
    public static string NameOf(WordsRef thing)
    {
        string slug = ReportSlug.Of(thing.Report);
        return thing.Words is { } words
            ? string.Create(CultureInfo.InvariantCulture, $"{slug}/{thing.Id}@{words.Start}-{words.End}")
            : slug;
    }

    /// <summary>The name of a thing of a record.</summary>
    /// <param name="record">The machine's record.</param>
    /// <param name="id">The thing's id, which the record holds.</param>
    public static string NameOf(ReportRecord record, string id) => NameOf(WordsRef.To(record, id)!);

    /// <summary>What a name stands for in the newest reading.</summary>
    /// <exception cref="DeskProblem">Nothing answers to it, or other words do than its sender saw.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static WordsRef Find(RecordStore store, string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        int at = name.IndexOf('@', StringComparison.Ordinal);
        string slug = slash < 0 ? name : name[..slash];
        string id = slash < 0 ? "report" : name[(slash + 1)..(at < slash ? name.Length : at)];
        ReportRecord record =
            ReportSlug.Find(store, slug)
            ?? throw DeskProblem.NotFound(
                "This store holds no report of that name.",
                "Look for it on the list of reports."
            );
        WordsRef? found = WordsRef.To(record, id);
        if (at > slash && slash >= 0 && (found is null || Span(found.Words) != name[(at + 1)..]))
        {
            throw Stale(record, id, found);
        }
        return found
            ?? throw DeskProblem.NotFound(
                $"The report “{record.Report.Title ?? ReportKey.Of(record.Report)}” has no {id}.",
                "Look at the report as it is read now."
            );
    }

    private static DeskProblem Stale(ReportRecord record, string id, WordsRef? found) =>
        new(
            StatusCodes.Status409Conflict,
            $"The report “{record.Report.Title ?? ReportKey.Of(record.Report)}” was read again while you looked at it: "
                + (found is null ? $"there is no {id} any more." : $"{id} is now “{found.Words?.Quote}”."),
            "Nothing was written. Look at it as it is read now, and decide again."
        );

    private static string Span(QuotedSpan? words) =>
        words is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{words.Start}-{words.End}");
}
