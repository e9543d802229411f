using System.Net;

namespace Reportedly.Sources.Fetching.Addresses;

/// <summary>Looks a name up.</summary>
/// <param name="host">The name.</param>
/// <param name="stop">Breaks off.</param>
/// <returns>All that it stands for.</returns>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken stop);
