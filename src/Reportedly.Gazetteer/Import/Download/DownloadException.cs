namespace Reportedly.Gazetteer.Import.Download;

/// <summary>A file could not be downloaded; the message says which, and why.</summary>
public sealed class DownloadException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="message">The file and what is wrong.</param>
    /// <param name="mayPass">True where another try may go well: a cut connection, a server that is busy.</param>
    /// <param name="inner">What was behind it, or null.</param>
    public DownloadException(string message, bool mayPass = false, Exception? inner = null)
        : base(message, inner) => MayPass = mayPass;

    /// <summary>True where another try may go well.</summary>
    public bool MayPass { get; }
}
