using System.Text;

namespace Reportedly.Text;

/// <summary>The members of enumerations as tables write them: <c>more_than</c>.</summary>
internal static class TableChoice
{
    /// <summary>Reads a member by its name; case, underscores and hyphens do not matter. A number is no name.</summary>
    public static bool TryRead<T>(string written, out T member)
        where T : struct, Enum
    {
        string bare = written.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        member = default;
        // The framework also takes numbers, and several names with commas between.
        return bare.Length > 0
            && char.IsAsciiLetter(bare[0])
            && !bare.Contains(',', StringComparison.Ordinal)
            && Enum.TryParse(bare, ignoreCase: true, out member)
            && Enum.IsDefined(member);
    }

    /// <summary>All members in snake case, with commas between.</summary>
    public static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(SnakeCase));

    private static string SnakeCase(string name)
    {
        StringBuilder written = new();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && written.Length > 0)
            {
                written.Append('_');
            }
            written.Append(char.ToLowerInvariant(letter));
        }
        return written.ToString();
    }
}
