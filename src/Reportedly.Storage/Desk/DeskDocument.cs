namespace Reportedly.Storage.Desk;

/// <summary>
/// Something that a desk keeps beside the logs: an account, a saved search, a list of sources. It says nothing of what happened, and can be
/// changed and taken out.
/// </summary>
/// <param name="Kind">What sort of thing it is: <c>account</c>.</param>
/// <param name="Id">Its id among its kind.</param>
/// <param name="Body">What it holds, as its owner writes it; usually JSON.</param>
/// <param name="Version">Goes up by one with every change, from 1.</param>
/// <param name="Changed">When it was last changed.</param>
public sealed record DeskDocument(string Kind, string Id, string Body, long Version, DateTimeOffset Changed);
