using Reportedly.Training.Treebanks;

namespace Reportedly.Training.Lessons;

/// <summary>The tags and relations that are learned: those of the treebanks, without the rarest tags.</summary>
internal sealed class Inventory
{
    /// <summary>A rarer tag is an error or not worth learning.</summary>
    private const int LeastUses = 3;

    private readonly Dictionary<string, int> tagNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> relationNumbers = new(StringComparer.Ordinal);

    /// <summary>Gathers tags and relations, each in the order of the alphabet.</summary>
    public Inventory(IEnumerable<TreebankSentence> sentences)
    {
        SortedDictionary<string, int> tags = new(StringComparer.Ordinal);
        SortedSet<string> relations = new(StringComparer.Ordinal);
        foreach (TreebankWord word in sentences.SelectMany(sentence => sentence.Words))
        {
            string tag = Name(word.Class, word.Tag);
            tags[tag] = tags.GetValueOrDefault(tag) + 1;
            relations.Add(word.Relation);
        }
        Tags = [.. tags.Where(tag => tag.Value >= LeastUses).Select(tag => tag.Key)];
        Relations = [.. relations];
        for (int i = 0; i < Tags.Count; i++)
        {
            tagNumbers.Add(Tags[i], i);
        }
        for (int i = 0; i < Relations.Count; i++)
        {
            relationNumbers.Add(Relations[i], i);
        }
    }

    /// <summary>Word class and Penn tag: <c>NOUN|NNS</c>.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Relations, subtypes included.</summary>
    public IReadOnlyList<string> Relations { get; }

    /// <summary>The number of a tag, or -1.</summary>
    public int TagOf(string wordClass, string tag) => tagNumbers.GetValueOrDefault(Name(wordClass, tag), -1);

    /// <summary>The number of a relation, or -1.</summary>
    public int RelationOf(string relation) => relationNumbers.GetValueOrDefault(relation, -1);

    private static string Name(string wordClass, string tag) => wordClass + "|" + tag;
}
