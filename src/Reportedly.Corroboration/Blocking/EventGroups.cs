using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Corroboration.Blocking;

/// <summary>Which sorts of events can be tellings of one incident, from <c>event-groups.tsv</c>.</summary>
internal sealed class EventGroups
{
    private readonly ImmutableArray<int> groups;

    private EventGroups(ImmutableArray<int> groups) => this.groups = groups;

    /// <summary>The built-in table.</summary>
    public static EventGroups Default { get; } = Load();

    /// <summary>A number for the group of a type.</summary>
    public int Of(EventType type) => groups[(int)type];

    private static EventGroups Load()
    {
        WordTable table = WordTable.Load(
            typeof(EventGroups).Assembly,
            "corroboration/event-groups.tsv",
            "type",
            "group"
        );
        List<string> names = [];
        int[] groups = new int[Enum.GetValues<EventType>().Length];
        foreach (TableRow row in table.Rows)
        {
            string name = row["group"];
            int at = names.IndexOf(name);
            if (at < 0)
            {
                names.Add(name);
                at = names.Count - 1;
            }
            groups[(int)row.Choice<EventType>("type")] = at + 1;
        }
        int missing = Array.IndexOf(groups, 0);
        return missing < 0
            ? new EventGroups([.. groups])
            : throw new InvalidDataException(
                $"{table.Name}: {RecordNames.Of((EventType)missing)} has no group; add a row."
            );
    }
}
