namespace Reportedly.Server.Hosting;

/// <summary>How much of anything a desk takes.</summary>
public static class DeskLimits
{
    /// <summary>The most bytes of one request: a file that somebody drops.</summary>
    public const long MostBytesOfRequest = 256L * 1024 * 1024;

    /// <summary>The most bytes of one form field: a text that somebody pastes.</summary>
    public const int MostBytesOfField = 4 * 1024 * 1024;

    /// <summary>The most items of a page of the API.</summary>
    public const int MostOnPage = 1000;

    /// <summary>How many items a page of the API has where nothing is said.</summary>
    public const int UsualOnPage = 100;

    /// <summary>How long a desk that is closed waits for what is at work; shorter than the command line gives it.</summary>
    public static readonly TimeSpan LongestClosing = TimeSpan.FromSeconds(8);
}
