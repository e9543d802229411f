namespace Reportedly.Sources.Feeds.Markup;

/// <summary>Which characters names of tags and attributes have.</summary>
internal static class MarkupName
{
    /// <summary>True where a name may begin so.</summary>
    public static bool CanStart(char letter) => char.IsLetter(letter) || letter is '_' or ':';

    /// <summary>True where a name may go on so.</summary>
    public static bool CanHold(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or ':' or '-' or '.';

    /// <summary>The part behind the prefix: <c>creator</c> of <c>dc:creator</c>.</summary>
    public static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The part before it; empty where there is none.</summary>
    public static string Prefix(string name) => name[..Math.Max(0, name.IndexOf(':', StringComparison.Ordinal))];
}
