using Reportedly.Sources.Fetching;
using Reportedly.Sources.Keeping;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>What a look at a source needs of the world.</summary>
/// <param name="Fetch">Asks a server; never throws but where it is stopped.</param>
/// <param name="ReadPage">Makes a report of a page; the raw copy is put to it afterwards.</param>
/// <param name="Archive">Keeps what came.</param>
/// <param name="Clock">Tells the time.</param>
public sealed record CheckTools(
    Func<FetchRequest, CancellationToken, Task<FetchResult>> Fetch,
    Func<FetchResult.Fetched, SourceItem> ReadPage,
    RawArchive Archive,
    TimeProvider Clock
);
