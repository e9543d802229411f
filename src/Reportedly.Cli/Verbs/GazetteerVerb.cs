using System.CommandLine;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer</c>: which places the program knows, and how it gets to know more.</summary>
internal static class GazetteerVerb
{
    public static Command Command(Host host) =>
        new("gazetteer", "Looks places up, and imports GeoNames for more of them and for names in all scripts.")
        {
            GazetteerImport.Command(host),
            GazetteerInstall.Command(host),
            GazetteerList.Command(host),
            GazetteerRemoval.Command(host),
            GazetteerSearch.Command(host),
        };

    /// <summary>Which gazetteer is meant.</summary>
    /// <param name="name">The option's name.</param>
    public static Option<string?> PathOption(string name) =>
        new(name)
        {
            Description =
                $"The imported gazetteer. Where not said: {Reportedly.Gazetteer.GazetteerFiles.Variable}, or else the one in your data folder.",
            HelpName = "PATH",
        };
}
