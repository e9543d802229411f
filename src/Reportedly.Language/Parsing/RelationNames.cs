using System.Collections.Frozen;
using System.Text;

namespace Reportedly.Language.Parsing;

/// <summary>How relations are written in treebanks: <c>nsubj:pass</c> is <see cref="Relation.NsubjPass"/>.</summary>
public static class RelationNames
{
    private static readonly FrozenDictionary<Relation, string> Names = Enum.GetValues<Relation>()
        .ToFrozenDictionary(relation => relation, Write);

    private static readonly FrozenDictionary<string, Relation> Relations = Names.ToFrozenDictionary(
        name => name.Value,
        name => name.Key,
        StringComparer.Ordinal
    );

    /// <summary>The relation as treebanks write it.</summary>
    public static string NameOf(Relation relation) => Names[relation];

    /// <summary>
    /// The relation of that name. A subtype that has no member of its own is read as the relation without it; what is unknown is
    /// <see cref="Relation.Dep"/>.
    /// </summary>
    public static Relation Parse(string name)
    {
        if (Relations.TryGetValue(name, out Relation found))
        {
            return found;
        }
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Relations.TryGetValue(name[..colon], out found) ? found : Relation.Dep;
    }

    /// <summary>A capital within the member's name opens the subtype.</summary>
    private static string Write(Relation relation)
    {
        StringBuilder name = new();
        foreach (char c in relation.ToString())
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? ":" : "").Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
