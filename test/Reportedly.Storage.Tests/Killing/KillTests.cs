using System.Diagnostics;
using System.Globalization;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Killing;

/// <summary>
/// Kills a process that reads, judges and links, at random moments, and sees what is there. How often says REPORTEDLY_TEST_KILLS; the moments
/// follow from a fixed seed, but what a process has come to by then does not.
/// </summary>
public abstract class KillTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private const string Variable = "REPORTEDLY_TEST_KILLS";
    private const int Seed = 20261126;

    // A store that lives through a few kills has old rows to lose; a fresh one may be hit while its tables are made.
    private const int KillsPerStore = 5;

    private readonly THome home = new();

    /// <summary>How often an ordinary run kills.</summary>
    protected abstract int UsualKills { get; }

    [Fact]
    public void A_writer_killed_at_any_moment_loses_nothing_that_was_acknowledged()
    {
        int kills = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said
            ? int.Parse(said, CultureInfo.InvariantCulture)
            : UsualKills;
        Random moments = new(Seed);
        Witness witness = new();
        int acknowledged = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            if (kill % KillsPerStore == 0)
            {
                witness = new Witness();
            }
            string name = home.Store($"killed{kill / KillsPerStore}");
            // Every fifth is killed in its first moments: while it starts, opens the store, or makes it.
            Moment moment =
                moments.Next(5) == 0
                    ? new Moment(0, TimeSpan.FromMilliseconds(moments.Next(400)))
                    : new Moment(moments.Next(1, 60), TimeSpan.FromMilliseconds(moments.Next(12)));
            acknowledged -= witness.Acknowledged;
            WriteUntilKilled(name, witness, moment);
            acknowledged += witness.Acknowledged;
            LookFor(name, witness);
            LinkOn(name, andAnew: kill % KillsPerStore == KillsPerStore - 1);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills, {acknowledged} acknowledged writes, none lost, each store sound, its views as made anew"
        );
    }

    public void Dispose() => home.Dispose();

    private static void WriteUntilKilled(string name, Witness witness, Moment moment)
    {
        using Process writer = Process.Start(Command(name, witness.Next))!;
        using CountdownEvent heard = new(Math.Max(1, moment.Lines));
        writer.OutputDataReceived += (_, line) =>
        {
            witness.Hear(line.Data);
            if (!heard.IsSet)
            {
                heard.Signal();
            }
        };
        writer.BeginOutputReadLine();
        if (moment.Lines > 0)
        {
            heard.Wait(TimeSpan.FromMinutes(2)).Should().BeTrue("the writer should write");
        }
        Thread.Sleep(moment.Later);
        writer.HasExited.Should().BeFalse("the writer writes until it is killed");
        writer.Kill();
        // Without a limit: it returns when every line that was written has been heard.
        writer.WaitForExit();
    }

    private static void LookFor(string name, Witness witness)
    {
        using RecordStore store = RecordStore.Open(name);
        StoreCheck check = store.Verify();
        check.Faults.Should().BeEmpty();

        HashSet<string> held = [.. store.All().Select(reading => reading.Record.Text())];
        for (int number = 0; number <= witness.LastRead; number++)
        {
            held.Should().Contain(Writer.Reading(number).Record.Text(), "reading {0} was acknowledged", number);
        }
        HashSet<string> judged = [.. store.JudgementLog.Rows().Select(row => row.Body.Text())];
        foreach (int number in witness.Judged)
        {
            judged.Should().Contain(((ReadOnlyMemory<byte>)Writer.Judgement(number)).Text());
        }
        // What was written but no more acknowledged may be there, whole; the next writer goes on behind it.
        witness.Next = held.Count;
    }

    /// <summary>Views that were cut off go on; after the last kill they are those that are made anew.</summary>
    private static void LinkOn(string name, bool andAnew)
    {
        using RecordStore store = RecordStore.Open(name);
        Writer.Link(store);
        store.Views.IsCurrent.Should().BeTrue();
        if (andAnew)
        {
            string digest = store.Views.Digest();
            store.Views.Rebuild();
            store.Views.Digest().Should().Be(digest);
        }
    }

    private static ProcessStartInfo Command(string name, int from)
    {
        string[] arguments = [Writer.Verb, name, from.ToString(CultureInfo.InvariantCulture)];
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] all = isHost ? [typeof(Program).Assembly.Location, .. arguments] : arguments;
        return new ProcessStartInfo(program, all) { RedirectStandardOutput = true };
    }

    /// <summary>When to kill: so many lines from the writer, and then a little later.</summary>
    private sealed record Moment(int Lines, TimeSpan Later);

    /// <summary>Remembers what was acknowledged.</summary>
    private sealed class Witness
    {
        /// <summary>The reading with which the next writer begins; each before it was written.</summary>
        public int Next { get; set; }

        public int LastRead { get; private set; } = -1;

        public List<int> Judged { get; } = [];

        public int Acknowledged { get; private set; }

        public void Hear(string? line)
        {
            if (line?.Split(' ') is not [var what, var number])
            {
                return;
            }
            int said = int.Parse(number, CultureInfo.InvariantCulture);
            if (what == "read")
            {
                Acknowledged++;
                LastRead = said;
            }
            else if (what == "judged")
            {
                Acknowledged++;
                Judged.Add(said);
            }
        }
    }
}

/// <summary>In files.</summary>
public sealed class KillTestsOnSqlite : KillTests<SqliteHome>
{
    protected override int UsualKills => 20;
}

/// <summary>On a server, which stays: it is the program that is killed.</summary>
public sealed class KillTestsOnPostgres : KillTests<PostgresHome>
{
    protected override int UsualKills => 10;
}
