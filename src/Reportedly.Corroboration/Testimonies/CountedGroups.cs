using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Which group a figure counts, from <c>counted-groups.tsv</c>: figures over different groups never contest each other.</summary>
internal static class CountedGroups
{
    /// <summary>The group of a number that names none.</summary>
    public const string People = "people";

    private static readonly FrozenDictionary<string, string> Groups = Load();

    private static readonly string[] Ends =
    [
        " of ",
        " in ",
        " from ",
        " who ",
        " at ",
        " with ",
        " by ",
        " near ",
        " on ",
    ];

    /// <summary>The group that the words name; <see cref="People"/> where there are none.</summary>
    /// <param name="words">Who or what was counted, as the report has it.</param>
    public static string Of(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return People;
        }
        string noun = words.Trim().ToLowerInvariant();
        foreach (string end in Ends)
        {
            int at = noun.IndexOf(end, StringComparison.Ordinal);
            noun = at > 0 ? noun[..at] : noun;
        }
        // The longest ending that is known, so that "young police officers" are police.
        for (int from = 0; from >= 0; )
        {
            if (Groups.TryGetValue(noun[from..], out string? group))
            {
                return group;
            }
            int gap = noun.IndexOf(' ', from);
            from = gap < 0 ? -1 : gap + 1;
        }
        return noun[(noun.LastIndexOf(' ') + 1)..];
    }

    private static FrozenDictionary<string, string> Load() =>
        WordTable
            .Load(typeof(CountedGroups).Assembly, "corroboration/counted-groups.tsv", "noun", "group")
            .Rows.ToFrozenDictionary(row => row["noun"], row => row["group"], StringComparer.Ordinal);
}
