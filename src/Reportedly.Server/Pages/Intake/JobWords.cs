using Reportedly.Server.Jobs;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Intake;

/// <summary>Says how a job stands.</summary>
internal static class JobWords
{
    /// <summary>The state in words.</summary>
    public static string State(Job job) =>
        job.State switch
        {
            JobState.Arriving => "arriving",
            JobState.Waiting => "waiting",
            JobState.Running => job.Step ?? "at work",
            JobState.Done => job.Counts.Failed > 0 ? "done, with failures" : "done",
            JobState.Stopped => "stopped",
            _ => "broke off",
        };

    /// <summary>The colour of the state, which only repeats what the words say.</summary>
    public static string Colour(Job job) =>
        job.State switch
        {
            JobState.Done => job.Counts.Failed > 0 ? "yellow" : "green",
            JobState.Failed => "red",
            JobState.Stopped => "yellow",
            _ => "cyan",
        };

    /// <summary>A sign for the state.</summary>
    public static string Mark(Job job) =>
        job.State switch
        {
            JobState.Done => job.Counts.Failed > 0 ? "!" : "✓",
            JobState.Failed => "✗",
            JobState.Stopped => "■",
            JobState.Running => "▸",
            _ => "…",
        };

    /// <summary>
    /// What became of what was taken in: <c>12 read, 1 kept in a language that is not read (10 new, 3 known already), 1 failed</c>.
    /// </summary>
    public static string Counts(JobCounts counts)
    {
        string[] kept =
        [
            .. Of(counts.Read - counts.NotInEnglish, "read"),
            .. Of(counts.NotInEnglish, "kept in a language that is not read"),
        ];
        string[] known =
        [
            .. Of(counts.Added, "new"),
            .. Of(counts.Unchanged, "known already"),
            .. Of(counts.Anew, "read anew"),
        ];
        string[] all =
        [
            counts.Read == 0
                ? "none read"
                : $"{string.Join(", ", kept)}{(known.Length == 0 ? "" : $" ({string.Join(", ", known)})")}",
            .. Of(counts.Failed, "failed"),
            .. Of(counts.PassedOver, "passed over, which are no reports"),
        ];
        return string.Join(", ", all);
    }

    /// <summary>How far it is, and how fast it goes, as measured: <c>42 %, 12 reports a second, about 3 minutes left</c>.</summary>
    public static string Progress(Job job)
    {
        if (job.IsEnded || job.State == JobState.Arriving)
        {
            return "";
        }
        List<string> said = [];
        if (job.State == JobState.Running && job.Part is { } part)
        {
            said.Add(FormattableString.Invariant($"{Math.Floor(part * 100):0} %"));
        }
        else if (job.State == JobState.Running)
        {
            said.Add("how much there is in all is not known beforehand");
        }
        if (job.Rate is { } rate)
        {
            said.Add(
                rate >= 1
                    ? FormattableString.Invariant($"{rate:0.#} items a second")
                    : FormattableString.Invariant($"{rate * 60:0.#} items a minute")
            );
        }
        if (job.Left is { } left)
        {
            said.Add($"about {Length(left)} left");
        }
        return string.Join(", ", said);
    }

    /// <summary>A length of time: <c>40 seconds</c>, <c>3 minutes</c>.</summary>
    public static string Length(TimeSpan time) =>
        time.TotalSeconds < 90 ? Wording.Count((long)Math.Ceiling(time.TotalSeconds), "second")
        : time.TotalMinutes < 90 ? Wording.Count((long)Math.Round(time.TotalMinutes), "minute")
        : time.TotalHours < 36 ? Wording.Count((long)Math.Round(time.TotalHours), "hour")
        : Wording.Count((long)Math.Round(time.TotalDays), "day");

    private static string[] Of(int count, string what) => count == 0 ? [] : [$"{Wording.Digits(count)} {what}"];
}
