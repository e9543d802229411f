using CsCheck;
using Reportedly.Server.Jobs;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Tests.Jobs;

/// <summary>A job is in one desk's hands at a time, and a desk that falls keeps it no longer than its lease.</summary>
public sealed class JobLeaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("leases-").FullName;
    private readonly StorePool stores;

    public JobLeaseTests() => stores = new StorePool(() => RecordStore.Open(Path.Combine(folder, "store.db")));

    /// <inheritdoc/>
    public void Dispose()
    {
        stores.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_job_of_a_desk_that_fell_is_taken_up_once_its_lease_has_run_out_and_never_before()
    {
        TestClock clock = new();
        JobRegister fell = Register(clock);
        JobRegister other = Register(clock);
        Job job = fell.Add(Waiting);
        fell.Claim(job.Id, Begun).Should().NotBeNull();
        fell.ChangeHeld(job.Id, now => now with { BytesDone = 7 });

        clock.Pass(JobLeases.Length - TimeSpan.FromSeconds(1));
        other.Refresh();
        other.Claim(job.Id, Begun).Should().BeNull();
        other.TakeBack(other.Find(job.Id)!);
        other.Find(job.Id)!.State.Should().Be(JobState.Running);

        clock.Pass(TimeSpan.FromSeconds(1));
        other.TakeBack(other.Find(job.Id)!);
        Job taken = other.Claim(job.Id, Begun)!;

        taken.BytesDone.Should().Be(7);
        // It only slept, and wakes up: it writes nothing into what is another's now.
        FluentActions
            .Invoking(() => fell.ChangeHeld(job.Id, now => now with { BytesDone = 99 }))
            .Should()
            .Throw<JobLostException>();
        fell.Renew(job.Id).Should().BeFalse();
        fell.LetGo(job.Id);
        other.ChangeHeld(job.Id, now => now)!.BytesDone.Should().Be(7);
    }

    [Fact]
    public void What_had_not_all_arrived_when_a_desk_fell_is_gone_and_what_arrives_at_another_stays()
    {
        TestClock clock = new();
        JobRegister one = Register(clock);
        JobRegister other = Register(clock);
        Job arriving = one.Add(id => Waiting(id) with { State = JobState.Arriving });
        other.Refresh();

        other.TakeBack(other.Find(arriving.Id)!).Should().BeFalse();
        clock.Pass(JobLeases.Length);
        other.TakeBack(other.Find(arriving.Id)!).Should().BeTrue();

        one.Refresh();
        one.Find(arriving.Id).Should().BeNull();
    }

    [Fact]
    public void A_job_that_was_told_to_stop_is_not_begun_again_when_its_desk_falls()
    {
        TestClock clock = new();
        JobRegister fell = Register(clock);
        Job job = fell.Add(Waiting);
        fell.Claim(job.Id, Begun);
        JobRegister other = Register(clock);
        other.Change(job.Id, now => now with { Step = Job.Stopping });
        clock.Pass(JobLeases.Length);

        other.TakeBack(other.Find(job.Id)!);

        other.Find(job.Id)!.State.Should().Be(JobState.Stopped);
    }

    [Fact]
    public void Whatever_desks_do_in_whatever_order_a_job_is_in_one_hand_and_nothing_counted_is_lost()
    {
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2])
            .Array[1, 40]
            .Sample(
                steps =>
                {
                    TestClock clock = new();
                    JobRegister[] desks = [.. Enumerable.Range(0, 3).Select(_ => Register(clock))];
                    Job job = desks[0].Add(Waiting);
                    long counted = 0;
                    foreach ((int act, int at) in steps)
                    {
                        JobRegister acting = desks[at];
                        acting.Refresh();
                        switch (act)
                        {
                            case 0:
                                acting.Claim(job.Id, Begun);
                                break;
                            case 1:
                                acting.LetGo(job.Id);
                                break;
                            case 2:
                                acting.Renew(job.Id);
                                break;
                            case 3:
                                clock.Pass(JobLeases.Length / 2);
                                break;
                            case 4 when acting.Find(job.Id) is { State: JobState.Running } running:
                                acting.TakeBack(running);
                                break;
                            default:
                                counted += Count(acting, job.Id) ? 1 : 0;
                                break;
                        }
                        desks.Count(each => Count(each, job.Id, 0)).Should().BeLessThanOrEqualTo(1);
                    }
                    desks[0].Refresh();
                    desks[0].Find(job.Id)!.BytesDone.Should().Be(counted);
                    desks[0].Remove(desks[0].Find(job.Id)!);
                },
                iter: 50,
                threads: 1
            );
    }

    /// <summary>Counts in a job, if the desk holds it.</summary>
    private static bool Count(JobRegister desk, string job, int more = 1)
    {
        try
        {
            desk.ChangeHeld(job, now => more == 0 ? now : now with { BytesDone = now.BytesDone + more });
            return true;
        }
        catch (JobLostException)
        {
            return false;
        }
    }

    private JobRegister Register(TestClock clock) => new(new JobShelf(stores, clock), new JobLeases(clock), clock);

    private static Job Waiting(string id) =>
        new(id, JobKind.Files, "files", "A. Tester", DateTimeOffset.UnixEpoch) { State = JobState.Waiting };

    private static Job Begun(Job job) => job with { State = JobState.Running };
}
