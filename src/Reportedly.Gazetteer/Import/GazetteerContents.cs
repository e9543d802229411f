using System.Collections.Immutable;
using Reportedly.Gazetteer.Files;

namespace Reportedly.Gazetteer;

/// <summary>What a gazetteer's file holds, and what it was made of.</summary>
/// <param name="Places">How many places.</param>
/// <param name="Names">How many names, spelling families included.</param>
/// <param name="Digest"><c>sha256:</c> and 64 digits.</param>
/// <param name="Sources">The files that it was made of.</param>
public sealed record GazetteerContents(
    int Places,
    int Names,
    string Digest,
    ImmutableArray<GazetteerContents.Source> Sources
)
{
    private const string BuiltInResource = "gazetteer/world.gazetteer";

    /// <summary>A file that a gazetteer was made of.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Digest"><c>sha256:</c> and 64 digits over its rows.</param>
    public sealed record Source(string Name, string Digest);

    /// <summary>Looks into a file.</summary>
    /// <exception cref="GazetteerException">It cannot be opened, or is no gazetteer.</exception>
    public static GazetteerContents Of(string path)
    {
        using GazetteerFile file = GazetteerFile.Open(path);
        return Of(file);
    }

    /// <summary>Looks into the one that ships with the program.</summary>
    public static GazetteerContents OfBuiltIn()
    {
        using GazetteerFile file = GazetteerFile.OpenEmbedded(typeof(GazetteerContents).Assembly, BuiltInResource);
        return Of(file);
    }

    private static GazetteerContents Of(GazetteerFile file) =>
        new(
            file.Rows,
            file.Entries,
            file.Digest,
            [
                .. file
                    .Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Split('\t', 2))
                    .Select(cells => new Source(cells[0], cells.Length > 1 ? cells[1] : "")),
            ]
        );
}
