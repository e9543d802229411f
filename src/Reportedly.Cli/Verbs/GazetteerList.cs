using System.CommandLine;
using System.Globalization;
using System.Text;
using Reportedly.Cli.Running;
using Reportedly.Gazetteer;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Verbs;

/// <summary><c>reportedly gazetteer list</c>: which gazetteers are in use, and what they were made of.</summary>
internal static class GazetteerList
{
    /// <summary>The built-in gazetteer was made of hundreds of files.</summary>
    private const int MostSources = 16;

    public static Command Command(Host host)
    {
        Option<string?> path = GazetteerVerb.PathOption("--gazetteer");
        Command command = new(
            "list",
            "Says which gazetteers are in use, how much is in them and what they were made of."
        )
        {
            path,
        };
        command.SetAction(parsed => Run(parsed.GetValue(path), host));
        return command;
    }

    /// <summary>One line on each gazetteer in use.</summary>
    /// <exception cref="GazetteerException">One of them cannot be opened.</exception>
    public static IEnumerable<(string Name, GazetteerContents Contents)> InUse(string? named, Host host)
    {
        yield return ("built-in", GazetteerContents.OfBuiltIn());
        foreach (string path in GazetteerFiles.Installed(named, host.Environment, host.PathOf))
        {
            yield return (path, GazetteerContents.Of(path));
        }
    }

    private static int Run(string? named, Host host)
    {
        ResultOutput output = new(host.Output);
        foreach ((string name, GazetteerContents contents) in InUse(named, host))
        {
            StringBuilder lines = new();
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{Words.Clean(name)}\n  {contents.Places:N0} places, {contents.Names:N0} names, {contents.Digest}\n"
            );
            foreach (GazetteerContents.Source source in contents.Sources.Take(MostSources))
            {
                lines
                    .Append("  from ")
                    .Append(Words.Clean(source.Name))
                    .Append(", ")
                    .Append(Words.Clean(source.Digest))
                    .Append('\n');
            }
            if (contents.Sources.Length > MostSources)
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"  and {contents.Sources.Length - MostSources} more files\n"
                );
            }
            output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        }
        return ExitCode.Ok;
    }
}
