namespace Reportedly.Server.Access;

/// <summary>Where somebody goes behind signing in: a page of this desk, whatever a link says.</summary>
internal static class LocalPaths
{
    /// <summary>The path if it is one of this desk; the overview if it is not.</summary>
    public static string Of(string? path) => IsLocal(path) ? path! : "/";

    // Browsers take a backslash for a slash, and leave out line ends and tabs: "/\evil.example" leads elsewhere.
    private static bool IsLocal(string? path) =>
        path is ['/', ..]
        && path is not ['/', '/' or '\\', ..]
        && !path.Any(c => char.IsControl(c) || c == '\\')
        && Uri.TryCreate(path, UriKind.Relative, out _);
}
