namespace Reportedly.Server.Hosting;

/// <summary>What a page may load and run, where it needs another policy than all others have.</summary>
/// <param name="Policy">The value of Content-Security-Policy.</param>
internal sealed record ContentPolicy(string Policy);
