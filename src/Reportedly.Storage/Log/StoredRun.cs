namespace Reportedly.Storage;

/// <summary>One engine with one set of data, and what it read into the store.</summary>
/// <param name="Number">Counts runs in the order in which they first wrote.</param>
/// <param name="Engine">Name and version of the engine, and name and digest of each data set that it used.</param>
/// <param name="Readings">Number of readings by it that the log holds.</param>
public sealed record StoredRun(long Number, string Engine, long Readings);
