namespace Reportedly.Gazetteer.Import.Download;

/// <summary>How much and how long a download may take.</summary>
public sealed record DownloadLimits
{
    /// <summary>The most bytes of one file. The largest of a dump has about 420 MB, packed.</summary>
    public long FileBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How long a server may send nothing.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one file may take in all.</summary>
    public TimeSpan File { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How often a download goes on after a connection that was cut.</summary>
    public int Resumptions { get; init; } = 5;

    /// <summary>True where a server on this machine may be asked, without encryption; for tests.</summary>
    public bool AllowsLoopback { get; init; }
}
