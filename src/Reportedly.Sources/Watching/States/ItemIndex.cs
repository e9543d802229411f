namespace Reportedly.Sources.Watching.States;

/// <summary>Which source had an item first, by the item's page and by what it says of it.</summary>
internal sealed class ItemIndex
{
    private readonly Dictionary<(string Link, string Version), (string Name, string Address)> first = [];

    /// <summary>Adds the items of a source.</summary>
    public void Add(SourceState state)
    {
        foreach (SeenItem item in state.Seen.Values.Where(item => item.Link is not null))
        {
            foreach (string version in item.Versions)
            {
                first.TryAdd((item.Link!, version), (state.Name, state.Address));
            }
        }
    }

    /// <summary>The name of the source that had it first; null where none had, or the one that asks.</summary>
    /// <param name="link">The key of its page.</param>
    /// <param name="version">The key of what it says.</param>
    /// <param name="asking">The address of the source that asks.</param>
    public string? Find(string link, string version, string asking) =>
        first.TryGetValue((link, version), out (string Name, string Address) had) && had.Address != asking
            ? had.Name
            : null;
}
