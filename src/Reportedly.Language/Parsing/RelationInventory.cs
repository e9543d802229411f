using System.Collections.Immutable;

namespace Reportedly.Language.Parsing;

/// <summary>The relations that a model tells, by their numbers.</summary>
internal sealed class RelationInventory
{
    private readonly ImmutableArray<Relation> relations;

    /// <summary>Takes the relations as treebanks write them, in the order of their numbers.</summary>
    /// <exception cref="ArgumentException">There is no root among them.</exception>
    public RelationInventory(IReadOnlyList<string> names)
    {
        relations = [.. names.Select(RelationNames.Parse)];
        Root = relations.IndexOf(Relation.Root);
        if (Root < 0)
        {
            throw new ArgumentException("The relations have no root.", nameof(names));
        }
    }

    /// <summary>Number of relations.</summary>
    public int Count => relations.Length;

    /// <summary>The number of the root's relation.</summary>
    public int Root { get; }

    /// <summary>The relation of a number.</summary>
    public Relation this[int number] => relations[number];
}
