using Reportedly.Server.Intake;

namespace Reportedly.Server.Jobs;

/// <summary>
/// Counts what becomes of items. What was read counts once it is in the store, on the disk; until then it waits here.
/// </summary>
internal sealed class JobTally(StoreSink sink, TimeProvider clock)
{
    /// <summary>How far back a rate looks.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>A rate over less time than this says nothing.</summary>
    private static readonly TimeSpan ShortestMeasure = TimeSpan.FromSeconds(3);

    private readonly Queue<(DateTimeOffset At, int Items, long Bytes)> samples = new([(clock.GetUtcNow(), 0, 0)]);
    private readonly List<JobReport> reports = [];
    private readonly List<JobFailure> failures = [];
    private (int Added, int Unchanged, int Superseded) stored;
    private (int Read, int NotInEnglish, int PassedOver, long Bytes) waiting;
    private int items;
    private long bytes;

    /// <summary>Since when something waits to be counted; null where nothing does.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Takes the next outcome.</summary>
    public void Take(Outcome<ReadItem> outcome)
    {
        Since ??= clock.GetUtcNow();
        waiting.Bytes += outcome.Bytes;
        switch (outcome)
        {
            case Outcome<ReadItem>.Done done:
                waiting.Read++;
                waiting.NotInEnglish += done.Result.Report.IsRead ? 0 : 1;
                if (reports.Count < Job.MostReports)
                {
                    reports.Add(done.Result.Report);
                }
                sink.Add(done.Result.Reading);
                break;
            case Outcome<ReadItem>.Failed failed:
                failures.Add(new JobFailure(failed.Where, Capital(failed.Why)));
                break;
            default:
                waiting.PassedOver++;
                break;
        }
    }

    /// <summary>The job with everything counted, now that the store has it; and the failures since the last time.</summary>
    public (Func<Job, Job> Change, IReadOnlyList<JobFailure> Failures) Settle()
    {
        (int added, int unchanged, int superseded) = (
            sink.Added - stored.Added,
            sink.Unchanged - stored.Unchanged,
            sink.Superseded - stored.Superseded
        );
        stored = (sink.Added, sink.Unchanged, sink.Superseded);
        (int read, int notInEnglish, int passedOver, long taken) = waiting;
        JobFailure[] failed = [.. failures];
        JobReport[] named = [.. reports];
        int count = read + failed.Length + passedOver;
        items += count;
        bytes += taken;
        (double? itemRate, double? byteRate) = Rates();
        waiting = default;
        failures.Clear();
        reports.Clear();
        Since = null;
        return (
            job =>
            {
                Job after = job with
                {
                    Counts = job.Counts with
                    {
                        Read = job.Counts.Read + read,
                        Added = job.Counts.Added + added,
                        Unchanged = job.Counts.Unchanged + unchanged,
                        Anew = job.Counts.Anew + superseded,
                        NotInEnglish = job.Counts.NotInEnglish + notInEnglish,
                        Failed = job.Counts.Failed + failed.Length,
                        PassedOver = job.Counts.PassedOver + passedOver,
                    },
                    BytesDone = job.BytesDone + taken,
                    Reports = [.. job.Reports, .. named.Take(Job.MostReports - job.Reports.Length)],
                    Rate = itemRate,
                    Input = job.Input with { Position = job.Input.Position + count },
                };
                return after with { Left = LeftOf(after, itemRate, byteRate) };
            },
            failed
        );
    }

    private static TimeSpan? LeftOf(Job job, double? itemRate, double? byteRate) =>
        job.ItemsTotal is { } all && itemRate > 0 ? Seconds((all - job.Counts.Items) / itemRate.Value)
        : job.BytesTotal is { } total && byteRate > 0 ? Seconds((total - job.BytesDone) / byteRate.Value)
        : null;

    private static TimeSpan? Seconds(double seconds) =>
        seconds is >= 0 and < 30 * 24 * 3600 ? TimeSpan.FromSeconds(Math.Ceiling(seconds)) : null;

    private (double? Items, double? Bytes) Rates()
    {
        DateTimeOffset now = clock.GetUtcNow();
        samples.Enqueue((now, items, bytes));
        while (samples.Count > 2 && now - samples.Peek().At > Window)
        {
            samples.Dequeue();
        }
        (DateTimeOffset at, int itemsThen, long bytesThen) = samples.Peek();
        double seconds = (now - at).TotalSeconds;
        return now - at < ShortestMeasure
            ? (null, null)
            : ((items - itemsThen) / seconds, (bytes - bytesThen) / seconds);
    }

    private static string Capital(string why) => why.Length == 0 ? why : char.ToUpperInvariant(why[0]) + why[1..];
}
