using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Parsing;

/// <summary>Nouns that, without a preposition, say when: <c>on Monday</c>, <c>left Monday</c>, <c>last week</c>.</summary>
internal static class TimeWords
{
    private static readonly WordSet Words = new([
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "week",
        "month",
        "year",
        "morning",
        "afternoon",
        "evening",
        "night",
        "weekend",
    ]);

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
