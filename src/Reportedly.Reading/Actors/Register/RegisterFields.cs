using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Reading.Actors.Register;

/// <summary>The fields of one entry of a register as they are written, each with its line.</summary>
/// <param name="line">The line on which the entry begins.</param>
internal sealed class RegisterFields(long line)
{
    /// <summary>Every field that an entry may have.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "id",
        "name",
        "names",
        "aliases",
        "acronyms",
        "contextual",
        "kind",
        "country",
        "areas",
        "active.from",
        "active.to",
        "part_of",
        "successor_of",
        "organ",
        "plover",
        "acled",
        "state_owned",
        "wikidata",
        "note",
    ];

    private static readonly FrozenSet<string> KnownSet = Known.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, (long Line, ImmutableArray<string> Values)> fields = new(
        StringComparer.Ordinal
    );

    /// <summary>The line on which the entry begins.</summary>
    public long Line => line;

    /// <summary>Fields that no entry has, with their lines.</summary>
    public IEnumerable<(string Key, long Line)> Unknown =>
        fields.Where(f => !KnownSet.Contains(f.Key)).Select(f => (f.Key, f.Value.Line));

    /// <summary>Adds a field; false where it is there.</summary>
    public bool Add(string key, long at, ImmutableArray<string> values) => fields.TryAdd(key, (at, values));

    /// <summary>The line of a field; that of the entry where it lacks the field.</summary>
    public long LineOf(string key) =>
        fields.TryGetValue(key, out (long Line, ImmutableArray<string>) field) ? field.Line : line;

    /// <summary>The value of a field of one value; null where it is not there.</summary>
    public string? One(string key) =>
        fields.TryGetValue(key, out (long, ImmutableArray<string> Values) field) && field.Values is [var value]
            ? value
            : null;

    /// <summary>The values of a field; none where it is not there.</summary>
    public ImmutableArray<string> Many(string key) =>
        fields.TryGetValue(key, out (long, ImmutableArray<string> Values) field) ? field.Values : [];
}
