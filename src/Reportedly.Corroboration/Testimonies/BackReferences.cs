using Reportedly.Corroboration.Comparison;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>
/// Finds the tellings that only point back: "the raid", "Tuesday's bombing". Their own words say little of what they are of, and the
/// telling that they point to says it for them.
/// </summary>
internal static class BackReferences
{
    /// <summary>Which earlier telling a telling points back to: the nearest one that it can be of.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="start">Where the anchor starts in it, in UTF-16 units.</param>
    /// <param name="telling">The telling.</param>
    /// <param name="earlier">The tellings whose anchors stand before, nearest last.</param>
    /// <returns>Null where it stands for itself.</returns>
    public static Telling? Of(string text, int start, Telling telling, IReadOnlyList<Telling> earlier)
    {
        if (!IsDefinite(text.AsSpan(0, start)) || !IsNoun(telling.Anchor.Quote))
        {
            return null;
        }
        for (int i = earlier.Count - 1; i >= 0; i--)
        {
            if (CanBe(telling, earlier[i]))
            {
                return earlier[i];
            }
        }
        return null;
    }

    /// <summary>
    /// The earlier telling whose day and place hold for one that has neither: "two aid workers were shot dead, the mayor said" goes on
    /// with what was told before.
    /// </summary>
    /// <param name="telling">The telling.</param>
    /// <param name="earlier">The tellings whose anchors stand before, nearest last.</param>
    /// <returns>Null where it has a setting of its own, or none before it is of its sort.</returns>
    public static Telling? Setting(Telling telling, IReadOnlyList<Telling> earlier)
    {
        if (telling.IsDated || !telling.Places.IsEmpty)
        {
            return null;
        }
        for (int i = earlier.Count - 1; i >= 0; i--)
        {
            if (CanBe(telling, earlier[i]) && (earlier[i].IsDated || !earlier[i].Places.IsEmpty))
            {
                return earlier[i];
            }
        }
        return null;
    }

    /// <summary>What both need to be compared with other reports comes from the one that says it.</summary>
    public static Telling Complete(Telling telling, Telling named) =>
        telling with
        {
            Days = telling.IsDated ? telling.Days : named.Days,
            IsDated = telling.IsDated || named.IsDated,
            Places = telling.Places.IsEmpty ? named.Places : telling.Places,
            Targets = telling.Targets.IsEmpty ? named.Targets : telling.Targets,
            Figures = telling.Figures.IsEmpty ? named.Figures : telling.Figures,
            Words = named.Words,
            Sentence = named.Sentence,
        };

    private static bool CanBe(Telling telling, Telling named) =>
        telling.Stage == named.Stage
        && ComparisonWeights.Default.Nearness(telling.Type, named.Type) != Feature.FarType
        && PlaceComparison.Of(telling.Places, named.Places) != Feature.OtherPlace
        && (
            !telling.IsDated
            || !named.IsDated
            || telling.Days is not { } days
            || named.Days is not { } others
            || days.Gap(others) == 0
        );

    /// <summary>True where "the", "this" or a day's genitive stands right before: "the", "Tuesday's".</summary>
    private static bool IsDefinite(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> word = LastWord(before);
        return word.Equals("the", StringComparison.OrdinalIgnoreCase)
            || word.Equals("this", StringComparison.OrdinalIgnoreCase)
            || word.Equals("that", StringComparison.OrdinalIgnoreCase)
            || (EndsInGenitive(word) && word[..^2].EndsWith("day", StringComparison.Ordinal));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before[^1] != ' ')
        {
            return [];
        }
        ReadOnlySpan<char> trimmed = before.TrimEnd(' ');
        return trimmed[(trimmed.LastIndexOfAny(' ', '\n') + 1)..];
    }

    private static bool EndsInGenitive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    /// <summary>"The displaced fled": a participle behind an article names persons, not what happened.</summary>
    private static bool IsNoun(string anchor) => !anchor.EndsWith("ed", StringComparison.Ordinal);
}
