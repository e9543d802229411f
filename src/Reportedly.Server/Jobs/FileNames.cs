using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Jobs;

/// <summary>Names of files as persons read them in lists of failures. They come from outside and may hold anything.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The name without folders, on one line, harmless, and unlike all that came before it.</summary>
    /// <param name="given">As it came.</param>
    /// <param name="before">The names of the files before it.</param>
    public static string Of(string given, ImmutableArray<string> before)
    {
        string last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        string clean = Words.Clean(last.Length > 4 * Longest ? last[^(4 * Longest)..] : last).Trim();
        string name = clean.Trim('.').Length == 0 ? "file" : Shortened(clean);
        string unlike = name;
        for (int number = 2; before.Contains(unlike, StringComparer.Ordinal); number++)
        {
            // The ending stays, since it tells what the file holds.
            string ending = Path.GetExtension(name);
            unlike = $"{name[..^ending.Length]} ({number.ToString(CultureInfo.InvariantCulture)}){ending}";
        }
        return unlike;
    }

    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }
        string ending = Path.GetExtension(name) is { Length: <= 12 } few ? few : "";
        return string.Concat(Words.Elide(name[..^ending.Length], Longest - ending.Length), ending);
    }
}
