namespace Reportedly.Server.Judging;

/// <summary>Where a form leads when it is done: a path of this desk, and never another site.</summary>
internal static class LocalPath
{
    /// <summary>The path, where it is one of this desk; the overview where it is not.</summary>
    /// <param name="path">What a form sent.</param>
    public static string Of(string? path) =>
        path is ['/', .. var rest] && (rest.Length == 0 || rest[0] is not ('/' or '\\')) && !path.Any(IsStrange)
            ? path
            : "/";

    /// <summary>Browsers leave some characters out of addresses, so that what follows them is read otherwise; others no header may hold.</summary>
    private static bool IsStrange(char c) => char.IsControl(c) || c == '\\' || c > '~';
}
