using Reportedly.Reading;
using Reportedly.Server.Hosting;
using Reportedly.Server.Jobs;
using Reportedly.Server.Stores;
using Reportedly.Sources;
using Reportedly.Sources.Watching.Checks;

namespace Reportedly.Server.Intake.Watching;

/// <summary>Reads what a look at a source gave into the store.</summary>
internal sealed class SourceReading(DeskSetup setup, StorePool stores, DeskReader reader)
{
    /// <summary>Reads it; on return it is in the store, on the disk.</summary>
    /// <param name="check">The look.</param>
    /// <param name="stop">Breaks off.</param>
    /// <returns>What the reader failed on.</returns>
    public async Task<IReadOnlyList<JobFailure>> TakeAsync(SourceCheck check, CancellationToken stop)
    {
        SourceItem.Found[] found = [.. check.Items.OfType<SourceItem.Found>()];
        if (found.Length == 0)
        {
            return [];
        }
        Func<ReportInput, ReportReading> read = await Task.Run(reader.Get, stop);
        using StoreLease lease = stores.Rent();
        StoreSink sink = new(lease.Store);
        List<JobFailure> failures = [];
        await OrderedPipeline.RunAsync(
            found.Select(item => SourceInput.Of(item, null)),
            item => InputWork.Do(item, input => ReadItem.Of(input, read), "reader"),
            outcome =>
            {
                switch (outcome)
                {
                    case Outcome<ReadItem>.Done done:
                        sink.Add(done.Result.Reading);
                        break;
                    case Outcome<ReadItem>.Failed failed:
                        failures.Add(new JobFailure(failed.Where, failed.Why));
                        break;
                }
                return true;
            },
            setup.Workers,
            stop
        );
        sink.Flush();
        return failures;
    }
}
