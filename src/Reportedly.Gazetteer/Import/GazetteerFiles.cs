using System.Collections.Immutable;

namespace Reportedly.Gazetteer;

/// <summary>Where imported gazetteers lie on this machine.</summary>
public static class GazetteerFiles
{
    /// <summary>The environment variable that names a gazetteer.</summary>
    public const string Variable = "REPORTEDLY_GAZETTEER";

    /// <summary>What is named to read with the built-in gazetteer alone.</summary>
    public const string None = "none";

    private const string FileName = "geonames.gazetteer";

    /// <summary>The imported gazetteers to open over the built-in one.</summary>
    /// <param name="named">What the user named; null where nothing.</param>
    /// <param name="environment">The value of a variable, or null.</param>
    /// <param name="pathOf">The whole path of one that is named from the working folder.</param>
    /// <returns>
    /// The file that is named, or else that of <see cref="Variable"/>, or else the one in the user's data folder if there is one.
    /// </returns>
    /// <exception cref="GazetteerException">A file that is named is not there.</exception>
    public static ImmutableArray<string> Installed(
        string? named,
        Func<string, string?> environment,
        Func<string, string> pathOf
    )
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(pathOf);
        string? asked = Asked(named, environment);
        if (asked == None)
        {
            return [];
        }
        string path = asked is null ? InDataFolder(environment) ?? "" : pathOf(asked);
        if (File.Exists(path))
        {
            return [path];
        }
        return asked is null
            ? []
            : throw new GazetteerException(
                $"{asked}: there is no gazetteer here; make one with: reportedly gazetteer import FILE... --to {asked}"
            );
    }

    /// <summary>Where an import puts its gazetteer.</summary>
    /// <param name="named">What the user named; null where nothing.</param>
    /// <param name="environment">The value of a variable, or null.</param>
    /// <param name="pathOf">The whole path of one that is named from the working folder.</param>
    /// <exception cref="GazetteerException">Nothing is named, and the machine says of no data folder.</exception>
    public static string Target(string? named, Func<string, string?> environment, Func<string, string> pathOf)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(pathOf);
        string? asked = Asked(named, environment);
        return asked is not null and not None
            ? pathOf(asked)
            : InDataFolder(environment)
                ?? throw new GazetteerException(
                    $"This machine names no folder for data; say where the gazetteer goes with --to PATH or {Variable}."
                );
    }

    private static string? Asked(string? named, Func<string, string?> environment) =>
        !string.IsNullOrEmpty(named) ? named
        : environment(Variable) is { Length: > 0 } value ? value
        : null;

    /// <summary>As each platform has it; null where its variables are not set.</summary>
    private static string? InDataFolder(Func<string, string?> environment)
    {
        string? folder =
            OperatingSystem.IsWindows() ? environment("LOCALAPPDATA")
            : OperatingSystem.IsMacOS() ? Below(environment("HOME"), "Library", "Application Support")
            // The XDG specification has relative paths ignored.
            : environment("XDG_DATA_HOME") is { } data && Path.IsPathFullyQualified(data) ? data
            : Below(environment("HOME"), ".local", "share");
        return string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "reportedly", FileName);
    }

    private static string? Below(string? home, string first, string second) =>
        string.IsNullOrEmpty(home) ? null : Path.Combine(home, first, second);
}
