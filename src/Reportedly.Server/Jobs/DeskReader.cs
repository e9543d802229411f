using Reportedly.Reading;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Jobs;

/// <summary>The desk's one reader. It is loaded by the first who reads, which takes a while, and serves all threads.</summary>
public sealed class DeskReader
{
    private readonly Lazy<Func<ReportInput, ReportReading>> read;

    /// <param name="setup">Knows how it is made.</param>
    public DeskReader(DeskSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        read = new Lazy<Func<ReportInput, ReportReading>>(setup.CreateReader);
    }

    /// <summary>True once it is loaded.</summary>
    public bool IsLoaded => read.IsValueCreated;

    /// <summary>The reader; waits until it is loaded.</summary>
    public Func<ReportInput, ReportReading> Get() => read.Value;
}
