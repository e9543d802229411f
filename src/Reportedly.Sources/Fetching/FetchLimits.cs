namespace Reportedly.Sources.Fetching;

/// <summary>How much of anything a server may give. Every limit is there so that no server can hold up or fill the machine.</summary>
public sealed record FetchLimits
{
    /// <summary>The most bytes of a body, as sent and after decompression.</summary>
    public int BodyBytes { get; init; } = 15 << 20;

    /// <summary>How many times longer than what was sent a body may become.</summary>
    public int ExpansionRatio { get; init; } = 100;

    /// <summary>The length from which on <see cref="ExpansionRatio"/> counts, in bytes: short texts may be packed tightly.</summary>
    public int FreeExpansionBytes { get; init; } = 1 << 20;

    /// <summary>The longest head of an answer, in KiB.</summary>
    public int HeaderKibibytes { get; init; } = 32;

    /// <summary>How long a request may take with all its redirects, waiting for one's turn left out.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>The shortest time between two requests to one host.</summary>
    public TimeSpan HostGap { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest Crawl-delay of a robots.txt that is kept to; a longer one is taken as this.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of a robots.txt that are read.</summary>
    public int RobotsBytes { get; init; } = 500 << 10;

    /// <summary>How long a robots.txt counts.</summary>
    public TimeSpan RobotsAge { get; init; } = TimeSpan.FromHours(24);
}
