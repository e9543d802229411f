using System.Collections.Immutable;

namespace Reportedly.Language.Tagging;

/// <summary>The tags that a model tells, each a universal word class and a tag of the Penn Treebank: <c>NOUN|NNS</c>.</summary>
internal sealed class TagInventory
{
    private readonly ImmutableArray<WordClass> classes;
    private readonly ImmutableArray<WordForm> forms;
    private readonly ImmutableArray<string> pennTags;

    /// <summary>Takes the tags in the order of their numbers.</summary>
    /// <exception cref="ArgumentException">A tag is no word class and tag.</exception>
    public TagInventory(IReadOnlyList<string> tags)
    {
        Names = [.. tags];
        classes = [.. tags.Select(ClassOf)];
        pennTags = [.. tags.Select(tag => tag[(tag.IndexOf('|', StringComparison.Ordinal) + 1)..])];
        forms = [.. pennTags.Select(FormOf)];
    }

    /// <summary>The tags as written in models.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of tags.</summary>
    public int Count => Names.Length;

    /// <summary>The word class of a tag.</summary>
    public WordClass Class(int tag) => classes[tag];

    /// <summary>The form that a tag tells.</summary>
    public WordForm Form(int tag) => forms[tag];

    /// <summary>The tag of the Penn Treebank.</summary>
    public string PennTag(int tag) => pennTags[tag];

    private static WordClass ClassOf(string tag)
    {
        int divide = tag.IndexOf('|', StringComparison.Ordinal);
        return divide > 0 && Enum.TryParse(tag[..divide], ignoreCase: true, out WordClass found)
            ? found
            : throw new ArgumentException($"'{tag}' is no word class and tag.", nameof(tag));
    }

    private static WordForm FormOf(string pennTag) =>
        pennTag switch
        {
            "VB" => WordForm.Base,
            "VBP" or "VBZ" or "MD" => WordForm.Present,
            "VBD" => WordForm.Past,
            "VBN" => WordForm.Participle,
            "VBG" => WordForm.Gerund,
            "NN" or "NNP" => WordForm.Singular,
            "NNS" or "NNPS" => WordForm.Plural,
            _ => WordForm.None,
        };
}
