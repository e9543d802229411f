using System.Globalization;
using System.Text;
using Reportedly.Server.Phrasing;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Cli.Printing;

/// <summary>Lays out how sources stand. What servers and feeds say of themselves is cleaned before a terminal sees it.</summary>
internal static class WatchLines
{
    /// <summary>One look: <c>2030-03-04 12:00 UTC Herald: 200: 3 new, 26 known; next 2030-03-04 12:15</c>.</summary>
    public static byte[] Look(SourceCheck check, DateTimeOffset now) =>
        Bytes($"{Time(now)} UTC {check.Source.Name}: {CheckWords.Of(check)}; next {Next(check.After)}");

    /// <summary>How a source stands: its line, and what is remembered below it.</summary>
    public static byte[] Standing(WatchedSource source, SourceState state)
    {
        List<string> lines = [$"{source.Name} ({source.Address.AbsoluteUri})"];
        if (state.LastCheck is null)
        {
            lines.Add("never looked at");
        }
        else
        {
            string success = state.LastSuccess is { } good ? $"{Time(good)} UTC" : "never";
            lines.Add($"last look {Time(state.LastCheck.Value)} UTC: {state.LastResult}");
            lines.Add(
                $"last success {success}; next look {Next(state)} UTC; {Wording.Count(state.Seen.Count, "item")} known"
            );
        }
        if (state.Failures > 0)
        {
            lines.Add($"failed {Wording.Count(state.Failures, "time")} in a row");
        }
        if (!state.Waiting.IsEmpty)
        {
            lines.Add($"{Wording.Count(state.Waiting.Length, "item")} waiting for the page");
        }
        if (state.MovedTo is { } moved)
        {
            lines.Add($"moved for good to {moved.AbsoluteUri}; write that into the list");
        }
        return [.. lines.SelectMany((line, at) => Bytes(line, at == 0 ? "" : "  "))];
    }

    /// <summary>That a run had nothing to do.</summary>
    public static byte[] NothingDue(int sources, DateTimeOffset? next) =>
        Bytes(
            $"none of {Wording.Count(sources, "source")} is due; the next is {(next is { } time ? Time(time) : "now")} UTC"
        );

    private static string Next(SourceState state) => state.Due() is { } due ? Time(due) : "at once";

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static byte[] Bytes(string line, string indent = "") =>
        Encoding.UTF8.GetBytes($"{indent}{Words.Clean(line)}\n");
}
