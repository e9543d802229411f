using Reportedly.Reading;
using Reportedly.Server.Jobs;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>Jobs that are stopped, broken off and tried again.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_job_goes_on_when_the_desk_is_opened_again_and_reads_nothing_twice()
    {
        using SemaphoreSlim gate = new(0);
        int before = 0;
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                if (Interlocked.Increment(ref before) > 8)
                {
                    gate.Wait();
                }
                return read(input);
            }
        );
        Job job = await intake.HandInAsync(("items.jsonl", Invented.Lines(20)));
        await UntilAsync(() => before > 8);
        Task closed = intake.CloseAsync().AsTask();
        gate.Release(100);
        await closed;

        int after = 0;
        await intake.OpenAgainAsync(
            (read, input) =>
            {
                Interlocked.Increment(ref after);
                return read(input);
            }
        );
        Job end = await intake.EndOfAsync(intake.Jobs.Get(job.Id));

        end.State.Should().Be(JobState.Done);
        end.Counts.Should().BeEquivalentTo(new JobCounts { Read = 20, Added = 20 });
        after.Should().BeLessThan(20);
        using StoreLease lease = intake.Desk.Stores.Rent();
        lease.Store.Count.Should().Be(20);
    }

    [Fact]
    public async Task A_desk_that_is_closed_has_nothing_at_work_any_more()
    {
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim gate = new();
        bool isRead = false;
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                begun.Set();
                gate.Wait();
                ReportReading reading = read(input);
                Volatile.Write(ref isRead, true);
                return reading;
            }
        );
        await intake.HandInAsync(("items.jsonl", Invented.Lines(1)));
        begun.Wait(TestContext.Current.CancellationToken);
        Task closed = intake.CloseAsync().AsTask();
        closed.IsCompleted.Should().BeFalse();
        gate.Set();
        await closed;

        Volatile.Read(ref isRead).Should().BeTrue();
        await intake.OpenAgainAsync();
    }

    [Fact]
    public async Task A_job_whose_last_word_was_lost_with_the_machine_is_repeated_without_doubles()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        Job job = await intake.EndOfAsync(await intake.HandInAsync(("bad.jsonl", $"{Invented.Lines(6)}bad\n")));
        // As a machine leaves it that stops between the store's word and the job's.
        using (StoreLease lease = intake.Desk.Stores.Rent())
        {
            string body = lease.Store.Documents.Find("job", job.Id)!.Body;
            lease.Store.Documents.Put(
                "job",
                job.Id,
                body.Replace("\"state\":\"Done\"", "\"state\":\"Running\"", StringComparison.Ordinal)
                    .Replace("\"position\":7", "\"position\":2", StringComparison.Ordinal)
                    .Replace("\"read\":6,\"added\":6", "\"read\":2,\"added\":2", StringComparison.Ordinal)
                    .Replace("\"failed\":1", "\"failed\":0", StringComparison.Ordinal),
                DateTimeOffset.UnixEpoch
            );
        }
        await intake.CloseAsync();

        await intake.OpenAgainAsync();
        Job end = await intake.EndOfAsync(intake.Jobs.Get(job.Id));

        end.Counts.Should()
            .BeEquivalentTo(
                new JobCounts
                {
                    Read = 6,
                    Added = 2,
                    Unchanged = 4,
                    Failed = 1,
                }
            );
        intake.Jobs.Failures(job.Id, 0, 10).Should().ContainSingle();
        using StoreLease after = intake.Desk.Stores.Rent();
        after.Store.Count.Should().Be(6);
    }

    [Fact]
    public async Task A_job_that_is_stopped_keeps_what_it_read_and_can_go_on()
    {
        using SemaphoreSlim gate = new(0);
        int reads = 0;
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(
            (read, input) =>
            {
                if (Interlocked.Increment(ref reads) == 4)
                {
                    gate.Wait();
                }
                return read(input);
            }
        );
        Job job = await intake.HandInAsync(("items.jsonl", Invented.Lines(12)));
        await UntilAsync(() => reads >= 4);

        Answer stopped = await intake.Desk.SubmitAsync($"/intake/jobs/{job.Id}/stop", "/intake");
        gate.Release(100);
        Job resting = await intake.EndOfAsync(intake.JobOf(stopped));
        resting.State.Should().Be(JobState.Stopped);
        resting.Counts.Added.Should().BeLessThan(12);
        await intake.Desk.SubmitAsync($"/intake/jobs/{job.Id}/go-on", "/intake");
        Job end = await intake.EndOfAsync(intake.Jobs.Get(job.Id));

        end.State.Should().Be(JobState.Done);
        end.Counts.Should().BeEquivalentTo(new JobCounts { Read = 12, Added = 12 });
        intake
            .Desk.Acts()
            .Select(entry => $"{entry.Act} {entry.Details.GetValueOrDefault("change")}".Trim())
            .Should()
            .Equal("job-changed goes on", "job-changed stopped", "reports-taken-in");
    }

    [Fact]
    public async Task Only_what_failed_is_tried_again()
    {
        bool isWell = false;
        List<string?> read = [];
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(
            (real, input) =>
            {
                lock (read)
                {
                    read.Add(input.ExternalId);
                }
                return isWell || input.ExternalId is not ("item-3" or "item-5")
                    ? real(input)
                    : throw new InvalidOperationException("the reader is unwell");
            }
        );
        Job first = await intake.EndOfAsync(await intake.HandInAsync(("items.jsonl", Invented.Lines(8))));
        first
            .Counts.Should()
            .BeEquivalentTo(
                new JobCounts
                {
                    Read = 6,
                    Added = 6,
                    Failed = 2,
                }
            );
        isWell = true;
        read.Clear();

        Answer answer = await intake.Desk.SubmitAsync($"/intake/jobs/{first.Id}/retry", "/intake");
        Job again = await intake.EndOfAsync(intake.JobOf(answer));

        read.Should().Equal("item-3", "item-5");
        again.RetryOf.Should().Be(first.Id);
        again.Counts.Should().BeEquivalentTo(new JobCounts { Read = 2, Added = 2 });
        (await intake.Desk.GetAsync($"/intake/jobs/{first.Id}")).Body.Should().Contain($"/intake/jobs/{again.Id}");
        await UntilAsync(() => !Directory.EnumerateDirectories(intake.Spool).Any());
    }

    [Fact]
    public async Task A_job_without_failures_cannot_be_tried_again()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync();
        Job job = await intake.EndOfAsync(await intake.HandInAsync(("a.txt", Invented.Shelling)));

        Answer answer = await intake.Desk.SubmitAsync($"/intake/jobs/{job.Id}/retry", "/intake");

        answer.Status.Should().Be(409);
        answer.Body.Should().Contain("Nothing failed in this job.");
        await UntilAsync(() => !Directory.EnumerateDirectories(intake.Spool).Any());
    }

    [Fact]
    public async Task A_reader_that_cannot_be_loaded_breaks_the_job_off_and_it_can_go_on()
    {
        await using IntakeDesk intake = await IntakeDesk.OpenAsync(change: setup =>
            setup with
            {
                CreateReader = () => throw new InvalidDataException("the gazetteer is damaged"),
            }
        );

        Job job = await intake.EndOfAsync(await intake.HandInAsync(("a.txt", Invented.Shelling)));

        job.State.Should().Be(JobState.Failed);
        job.Problem.Should().Contain("the gazetteer is damaged");
        await intake.CloseAsync();
        await intake.OpenAgainAsync();
        await intake.Desk.SubmitAsync($"/intake/jobs/{job.Id}/go-on", "/intake");
        (await intake.EndOfAsync(intake.Jobs.Get(job.Id))).Counts.Added.Should().Be(1);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
