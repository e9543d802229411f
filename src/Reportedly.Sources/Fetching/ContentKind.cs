namespace Reportedly.Sources.Fetching;

/// <summary>What a Content-Type says.</summary>
/// <param name="MediaType">The media type, in lower case; null where none is said.</param>
/// <param name="Charset">The charset; null where none is said.</param>
internal readonly record struct ContentKind(string? MediaType, string? Charset)
{
    /// <summary>Reads one, however it is written.</summary>
    /// <param name="words">The header's value.</param>
    public static ContentKind Read(string? words)
    {
        string[] parts = (words ?? "").Split(';', StringSplitOptions.TrimEntries);
        string? charset = null;
        foreach (string part in parts[1..])
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset ??= Filled(part[(equals + 1)..].Trim().Trim('"', '\''));
            }
        }
        return new ContentKind(Filled(parts[0].ToLowerInvariant()), charset);
    }

    private static string? Filled(string words) => words.Length == 0 ? null : words;
}
