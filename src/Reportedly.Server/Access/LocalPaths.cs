namespace Reportedly.Server.Access;

/// <summary>Where somebody goes when a form or signing in is done: a page of this desk, whatever a link says.</summary>
internal static class LocalPaths
{
    /// <summary>The path, where it is one of this desk; the overview where it is not.</summary>
    /// <param name="path">What a form or an address says.</param>
    public static string Of(string? path) =>
        path is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !path.Any(IsStrange) ? path : "/";

    /// <summary>
    /// Browsers take a backslash for a slash and leave out line ends and tabs: "/\evil.example" leads elsewhere. Other characters stand in no
    /// header.
    /// </summary>
    private static bool IsStrange(char c) => char.IsControl(c) || c == '\\' || c > '~';
}
