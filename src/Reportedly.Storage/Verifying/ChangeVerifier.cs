using System.Text.Json;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Verifying;

/// <summary>
/// Verifies the history of what changed when: that no change is missing, none is earlier than one before it, each says what became of its
/// incident, and what is remembered of an incident is what its last change says.
/// </summary>
internal sealed class ChangeVerifier(StoreConnection store)
{
    /// <summary>Number of changes that were verified.</summary>
    public long Count { get; private set; }

    /// <summary>What is wrong, in the order of the history.</summary>
    public IEnumerable<StoreFault> Faults()
    {
        Dictionary<long, ChangeRow> last = [];
        ChangeRow before = default;
        foreach (ChangeRow change in ChangeRows.Changes(store))
        {
            Count++;
            foreach (string what in Faults(change, before))
            {
                yield return new StoreFault(StoreVerifier.Row("changes", change.Revision), what);
            }
            last[change.Incident] = change with { Outline = null };
            before = change;
        }
        foreach (StateRow state in ChangeRows.States(store, ChangeRows.Things[0]))
        {
            if (
                !last.Remove(state.Number, out ChangeRow change)
                || change.At != state.Changed
                || change.Kind == ChangeKind.Removed != state.IsGone
            )
            {
                yield return new StoreFault(
                    "changes",
                    $"what is remembered of incident {IdOrder.Incident(state.Number)} is not what its last change says"
                );
            }
        }
        foreach (ChangeRow change in last.Values)
        {
            yield return new StoreFault(
                StoreVerifier.Row("changes", change.Revision),
                $"nothing is remembered of incident {IdOrder.Incident(change.Incident)}"
            );
        }
    }

    private static IEnumerable<string> Faults(ChangeRow change, ChangeRow before)
    {
        if (change.Revision != before.Revision + 1)
        {
            yield return $"it should be {StoreVerifier.Row("changes", before.Revision + 1)}: one is missing or was moved";
        }
        if (change.At < before.At)
        {
            yield return "it is earlier than the one before it";
        }
        if (!Enum.IsDefined(change.Kind))
        {
            yield return "it says of no incident what became of it";
        }
        else if (change.Kind == ChangeKind.Removed != change.Outline is null)
        {
            yield return "what the incident is since does not go with what became of it";
        }
        if (change.Outline is { } outline && Unreadable(outline) is { } why)
        {
            yield return $"what the incident is since cannot be read: {why}";
        }
    }

    private static string? Unreadable(byte[] outline)
    {
        try
        {
            OutlineCodec.FromUtf8(outline);
            return null;
        }
        catch (JsonException broken)
        {
            return broken.Message;
        }
    }
}
