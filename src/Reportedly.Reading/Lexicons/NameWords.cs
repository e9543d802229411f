namespace Reportedly.Reading.Lexicons;

/// <summary>Cuts a name into the words that the tokeniser makes of it, lower-case.</summary>
internal static class NameWords
{
    /// <summary>The words of a name: <c>People's Protection Units</c> is <c>people 's protection units</c>.</summary>
    public static string[] Of(string name) =>
        name.ToLowerInvariant()
            .Replace('’', '\'')
            .Replace("'s ", " 's ", StringComparison.Ordinal)
            .Replace(",", " ,", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
