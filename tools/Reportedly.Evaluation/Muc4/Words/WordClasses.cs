using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Lists of single words, upper case, by what they tell.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByKind = Load();

    /// <summary>Words of the kind <c>ends</c>.</summary>
    public static FrozenSet<string> Ends { get; } = ByKind["ends"];

    /// <summary>Words of the kind <c>link</c>.</summary>
    public static FrozenSet<string> Link { get; } = ByKind["link"];

    /// <summary>Words of the kind <c>not_of_names</c>.</summary>
    public static FrozenSet<string> NotOfNames { get; } = ByKind["not_of_names"];

    /// <summary>Words of the kind <c>deed</c>.</summary>
    public static FrozenSet<string> Deed { get; } = ByKind["deed"];

    /// <summary>Words of the kind <c>vague</c>.</summary>
    public static FrozenSet<string> Vague { get; } = ByKind["vague"];

    /// <summary>Words of the kind <c>kind_word</c>.</summary>
    public static FrozenSet<string> KindWord { get; } = ByKind["kind_word"];

    /// <summary>Words of the kind <c>doubt</c>.</summary>
    public static FrozenSet<string> Doubt { get; } = ByKind["doubt"];

    /// <summary>Words of the kind <c>after</c>.</summary>
    public static FrozenSet<string> After { get; } = ByKind["after"];

    /// <summary>Words of the kind <c>repeating</c>.</summary>
    public static FrozenSet<string> Repeating { get; } = ByKind["repeating"];

    /// <summary>Words of the kind <c>filler</c>.</summary>
    public static FrozenSet<string> Filler { get; } = ByKind["filler"];

    /// <summary>Words of the kind <c>striking</c>.</summary>
    public static FrozenSet<string> Striking { get; } = ByKind["striking"];

    /// <summary>Words of the kind <c>struck</c>.</summary>
    public static FrozenSet<string> Struck { get; } = ByKind["struck"];

    /// <summary>Words of the kind <c>of_phrase</c>.</summary>
    public static FrozenSet<string> OfPhrase { get; } = ByKind["of_phrase"];

    /// <summary>Words of the kind <c>destroyed</c>.</summary>
    public static FrozenSet<string> Destroyed { get; } = ByKind["destroyed"];

    /// <summary>Words of the kind <c>damaged</c>.</summary>
    public static FrozenSet<string> Damaged { get; } = ByKind["damaged"];

    /// <summary>Words of the kind <c>stops</c>.</summary>
    public static FrozenSet<string> Stops { get; } = ByKind["stops"];

    /// <summary>Words of the kind <c>adjectives</c>.</summary>
    public static FrozenSet<string> Adjectives { get; } = ByKind["adjectives"];

    /// <summary>Words of the kind <c>name_link</c>.</summary>
    public static FrozenSet<string> NameLink { get; } = ByKind["name_link"];

    /// <summary>Words of the kind <c>no_name</c>.</summary>
    public static FrozenSet<string> NoName { get; } = ByKind["no_name"];

    /// <summary>Words of the kind <c>shortened</c>.</summary>
    public static FrozenSet<string> Shortened { get; } = ByKind["shortened"];

    private static FrozenDictionary<string, FrozenSet<string>> Load() =>
        WordTable
            .Load(typeof(WordClasses).Assembly, "muc4/words.tsv", "words", "kind")
            .Rows.GroupBy(row => row["kind"], row => row["words"].ToUpperInvariant())
            .ToFrozenDictionary(
                group => group.Key,
                group => group.ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
