using Reportedly.Cli.Printing;

namespace Reportedly.Cli.Running;

/// <summary>Takes the outcomes of a run one after another: prints, keeps, counts, and says what failed.</summary>
internal sealed class ReadRun(Host host, ResultOutput output, StoreSink? sink)
{
    private Tally tally;
    private int failed;

    /// <summary>Takes one outcome; what failed is told through <paramref name="say"/>, a line each.</summary>
    /// <returns>False where nobody wants more: the output is closed and no store is kept.</returns>
    public bool Take(Outcome outcome, Action<string> say)
    {
        switch (outcome)
        {
            case Outcome.Read read:
                output.Write(read.Printed);
                tally += read.Tally;
                if (read.Reading is not null)
                {
                    sink?.Add(read.Reading);
                }
                break;
            case Outcome.Failed failure:
                failed++;
                say($"{failure.Where}: {failure.Why}");
                break;
            default:
                throw new ArgumentException($"A run takes no {outcome.GetType().Name}.", nameof(outcome));
        }
        return !output.IsClosed || sink is not null;
    }

    /// <summary>Keeps what was read, also where the run was broken off.</summary>
    public void Keep() => sink?.Flush();

    /// <summary>Sums up and gives the exit code.</summary>
    /// <param name="table">Prints the summary; null where the output is for programs.</param>
    /// <param name="storePath">The store, where there is one.</param>
    public int Close(RecordTable? table, string? storePath)
    {
        Keep();
        if (table is not null && tally.Reports > 0)
        {
            output.Write(table.Summary(tally));
        }
        if (sink is not null)
        {
            host.Error.WriteLine(
                $"{storePath}: {sink.Added} added, {sink.Unchanged} unchanged, {sink.Superseded} read anew."
            );
        }
        if (failed == 0)
        {
            return ExitCode.Ok;
        }
        host.Error.WriteLine($"{failed} of {failed + tally.Reports} could not be read; they are listed above.");
        return ExitCode.SomeReportsFailed;
    }
}
