using System.Collections.Concurrent;
using Reportedly.Reading;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>Two desks that are open over one store share its jobs, and each job is read by one of them.</summary>
public sealed class TwoDesksTests
{
    [Fact]
    public async Task Each_job_is_read_by_one_desk_and_no_report_twice()
    {
        ConcurrentDictionary<string, int> reads = new(StringComparer.Ordinal);
        await using IntakeDesk one = await IntakeDesk.OpenAsync(Counting(reads));
        await using IntakeDesk other = await one.OpenBesideAsync(Counting(reads));
        List<(IntakeDesk At, Job Job)> jobs = [];
        for (int i = 0; i < 6; i++)
        {
            IntakeDesk at = i % 2 == 0 ? one : other;
            jobs.Add((at, await at.HandInAsync(($"{i}.jsonl", Invented.Lines(i * 10, 10)))));
        }

        foreach ((IntakeDesk at, Job job) in jobs)
        {
            Job end = await at.EndOfAsync(job);

            end.State.Should().Be(JobState.Done);
            end.Counts.Should().BeEquivalentTo(new JobCounts { Read = 10, Added = 10 });
        }
        reads.Should().HaveCount(60);
        reads.Values.Should().AllBeEquivalentTo(1);
    }

    [Fact]
    public async Task A_job_of_a_desk_that_is_at_work_is_left_to_it_when_another_is_opened()
    {
        ConcurrentDictionary<string, int> reads = new(StringComparer.Ordinal);
        using SemaphoreSlim gate = new(0);
        await using IntakeDesk one = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                gate.Wait();
                reads.AddOrUpdate(input.ExternalId!, 1, (_, before) => before + 1);
                return read(input);
            }
        );
        Job job = await one.HandInAsync(("items.jsonl", Invented.Lines(0, 10)));
        await one.UntilAsync(job.Id, now => now.State == JobState.Running);

        await using IntakeDesk other = await one.OpenBesideAsync(Counting(reads));
        other.Jobs.Get(job.Id).State.Should().Be(JobState.Running);
        gate.Release(100);
        Job end = await other.EndOfAsync(other.Jobs.Get(job.Id));

        end.Counts.Should().BeEquivalentTo(new JobCounts { Read = 10, Added = 10 });
        reads.Values.Should().AllBeEquivalentTo(1);
    }

    [Fact]
    public async Task A_job_is_stopped_from_the_other_desk()
    {
        using SemaphoreSlim gate = new(0);
        await using IntakeDesk one = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                gate.Wait(TimeSpan.FromMilliseconds(200));
                return read(input);
            }
        );
        Job job = await one.HandInAsync(("items.jsonl", Invented.Lines(0, 200)));
        await one.UntilAsync(job.Id, now => now.State == JobState.Running);
        await using IntakeDesk other = await one.OpenBesideAsync();

        (await other.Desk.SubmitAsync($"/intake/jobs/{job.Id}/stop", "/intake")).Status.Should().Be(303);
        Job end = await other.EndOfAsync(other.Jobs.Get(job.Id));

        end.State.Should().Be(JobState.Stopped);
        end.Counts.Read.Should().BeLessThan(200);
        gate.Release(1000);
    }

    [Fact]
    public async Task Files_that_lie_on_another_machine_are_read_there_and_the_page_says_so()
    {
        using SemaphoreSlim gate = new(0);
        await using IntakeDesk one = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                gate.Wait();
                return read(input);
            },
            setup => setup with { Machine = "north" }
        );
        Job job = await one.HandInAsync(("items.jsonl", Invented.Lines(0, 4)));
        await one.UntilAsync(job.Id, now => now.State == JobState.Running);
        int elsewhere = 0;
        await using IntakeDesk other = await one.OpenBesideAsync(
            (read, input) =>
            {
                Interlocked.Increment(ref elsewhere);
                return read(input);
            },
            setup => setup with { Machine = "south", IntakeFolder = setup.IntakeFolder + ".south" }
        );
        Task closed = one.CloseAsync().AsTask();
        gate.Release(100);
        await closed;

        await other.UntilAsync(job.Id, now => now.State == JobState.Waiting);
        string page = (await other.Desk.GetAsync($"/intake/jobs/{job.Id}")).Body;

        page.Should().Contain("<bdi>north</bdi>").And.Contain("only a desk there can read it");
        Job own = await other.EndOfAsync(await other.HandInAsync(("own.jsonl", Invented.Lines(10, 2))));
        own.State.Should().Be(JobState.Done);
        elsewhere.Should().Be(2);
        await one.OpenAgainAsync();
        Job end = await other.EndOfAsync(other.Jobs.Get(job.Id));
        end.Counts.Should().BeEquivalentTo(new JobCounts { Read = 4, Added = 4 });
    }

    private static Func<Func<ReportInput, ReportReading>, ReportInput, ReportReading> Counting(
        ConcurrentDictionary<string, int> reads
    ) =>
        (read, input) =>
        {
            reads.AddOrUpdate(input.ExternalId!, 1, (_, before) => before + 1);
            return read(input);
        };
}
