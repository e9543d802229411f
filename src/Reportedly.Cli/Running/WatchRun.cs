using Reportedly.Cli.Printing;
using Reportedly.Server.Intake;
using Reportedly.Server.Phrasing;
using Reportedly.Sources;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Checks;
using Reportedly.Sources.Watching.States;
using Reportedly.Storage;

namespace Reportedly.Cli.Running;

/// <summary>Reads what looks at sources give into a store, and says how each look went.</summary>
/// <param name="host">Where it is told.</param>
/// <param name="work">Reads a report.</param>
/// <param name="store">Where records are kept.</param>
/// <param name="workers">How many reports are read at once.</param>
internal sealed class WatchRun(Host host, ReportWork work, RecordStore store, int workers)
{
    private readonly ResultOutput output = new(host.Output);
    private readonly StoreSink sink = new(store);
    private readonly ReportRun run = new(host, "reader");
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private int refused;
    private int looked;

    /// <summary>How many reports were put into the store that were not there.</summary>
    public int Added => sink.Added;

    /// <summary>True where a source or an item failed.</summary>
    public bool SomethingFailed => failed.Count > 0 || refused > 0 || run.Failed > 0;

    /// <summary>Reads what a look gave; on return it is in the store, on the disk.</summary>
    /// <param name="check">The look.</param>
    /// <param name="stop">Ends it.</param>
    public async Task TakeAsync(SourceCheck check, CancellationToken stop)
    {
        int before = sink.Added;
        await run.RunAsync(
            check.Items.OfType<SourceItem.Found>().Select(found => SourceInput.Of(found, null)),
            workers,
            work.Do,
            read =>
            {
                sink.Add(read.Reading!);
                return true;
            },
            stop
        );
        sink.Flush();
        if (sink.Added > before)
        {
            store.Views.Link(workers);
        }
    }

    /// <summary>Says how a look went, when it counts.</summary>
    /// <param name="check">The look.</param>
    public void Told(SourceCheck check)
    {
        looked++;
        if (check.Outcome == CheckOutcome.Failed)
        {
            failed.Add(check.Source.Name);
        }
        foreach (SourceItem.Refused item in check.Items.OfType<SourceItem.Refused>())
        {
            refused++;
            host.Error.WriteLine(Words.Clean($"{item.Where}: {item.Why}"));
        }
        foreach (string note in check.Notes)
        {
            host.Error.WriteLine(Words.Clean($"{check.Source.Name}: {note}"));
        }
        output.Write(WatchLines.Look(check, host.Clock.GetUtcNow()));
    }

    /// <summary>Sums up.</summary>
    /// <param name="sources">All sources with what is remembered of them.</param>
    public void Close(IEnumerable<(WatchedSource Source, SourceState State)> sources)
    {
        (WatchedSource Source, SourceState State)[] all = [.. sources];
        if (looked == 0)
        {
            DateTimeOffset? next = all.Min(each => each.State.Due());
            output.Write(WatchLines.NothingDue(all.Length, next));
        }
        if (failed.Count > 0)
        {
            host.Error.WriteLine(
                FormattableString.Invariant(
                    $"{failed.Count} of {all.Length} sources failed ({Words.Clean(string.Join(", ", failed))}); why is said above."
                )
            );
        }
        if (refused > 0)
        {
            host.Error.WriteLine(
                FormattableString.Invariant($"{Wording.Count(refused, "item")} could not be read; see above.")
            );
        }
        run.Close();
    }
}
