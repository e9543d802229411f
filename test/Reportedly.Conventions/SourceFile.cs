using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reportedly.Conventions;

/// <summary>Looks for what should not stand in files.</summary>
internal static class SourceFile
{
    /// <summary>Where a pattern stands in the C# files below a folder: <c>FILE:LINE: the line</c>.</summary>
    public static ImmutableArray<string> FindIn(string folder, string pattern) =>
        [.. Repository.Files(folder, ".cs").SelectMany(file => Find(file, Repository.Read(file), pattern))];

    /// <summary>Where a pattern stands in a text.</summary>
    public static IEnumerable<string> Find(string file, string text, string pattern)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (Regex.IsMatch(lines[i], pattern, RegexOptions.CultureInvariant))
            {
                yield return FormattableString.Invariant($"{file}:{i + 1}: {lines[i].Trim()}");
            }
        }
    }
}
