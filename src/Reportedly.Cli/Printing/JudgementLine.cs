using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Printing;

/// <summary>Puts a judgement in one line for people.</summary>
internal static class JudgementLine
{
    private const int MostThings = 4;
    private const int LongestWords = 40;

    /// <summary>What was said of what, by whom, when and why.</summary>
    public static string Of(Judgement judgement)
    {
        JudgementDraft content = judgement.Content;
        string when = content.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string?[] parts =
        [
            judgement.Id,
            RecordNames.Of(judgement.Kind),
            content.Undoes,
            Things(content.Subjects),
            content.From.IsEmpty ? null : $"from {Things(content.From)}",
            What(content),
            $"by {Words.Clean(content.Who)}, {when} UTC",
            content.Why is null ? null : $"– {Words.Clean(content.Why)}",
        ];
        return string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The name of a thing in commands, with its words.</summary>
    public static string Of(WordsRef thing)
    {
        string[] key = thing.Report.Split('#', 2);
        string report = key.Length == 2 ? Words.Clean(key[1]) : Words.ShortId(key[0]);
        return thing.Words is null
            ? report
            : $"{report}/{thing.Id} “{Words.Elide(Words.Clean(thing.Words.Quote), LongestWords)}”";
    }

    private static string Things(ImmutableArray<WordsRef> things)
    {
        string shown = string.Join(", ", things.Take(MostThings).Select(Of));
        return things.Length > MostThings ? $"{shown} and {things.Length - MostThings} more" : shown;
    }

    private static string? What(JudgementDraft content)
    {
        string changes = string.Join(", ", content.Changes.Select(Change));
        string?[] parts =
        [
            changes.Length == 0 ? null : changes,
            content.Kind == JudgementKind.Assign ? $"to {Words.Clean(content.Assignee ?? "nobody")}" : null,
            content.Note is null ? null : $"“{Words.Clean(content.Note)}”",
            content.SourceGrade is { } source ? $"source {source}" : null,
            content.InformationGrade is { } information ? $"information {(int)information}" : null,
        ];
        string all = string.Join(", ", parts.OfType<string>());
        return all.Length == 0 ? null : all;
    }

    private static string Change(FieldChange change) =>
        change.Things.IsEmpty
            ? $"{change.Field}={Words.Clean(change.Value ?? "")}"
            : $"{change.Field}={string.Join(',', change.Things.Select(thing => thing.Id))}";
}
