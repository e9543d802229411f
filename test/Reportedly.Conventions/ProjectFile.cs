using System.Collections.Immutable;
using System.Xml.Linq;

namespace Reportedly.Conventions;

/// <summary>A project as its file says.</summary>
/// <param name="Path">The file, from the root.</param>
/// <param name="References">Names of the projects that it refers to.</param>
/// <param name="Properties">What it sets, by the property's name; the last one wins.</param>
internal sealed record ProjectFile(
    string Path,
    ImmutableArray<string> References,
    ImmutableSortedDictionary<string, string> Properties
)
{
    /// <summary>Its folder, from the root: <c>src/Reportedly.Text</c>.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Its name: <c>Reportedly.Text</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Every project of the repository.</summary>
    public static ImmutableArray<ProjectFile> All() => [.. Repository.Files("", ".csproj").Select(Load)];

    /// <summary>The project in a file.</summary>
    public static ProjectFile Load(string path)
    {
        var xml = XDocument.Parse(Repository.Read(path));
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (XElement property in xml.Descendants("PropertyGroup").Elements())
        {
            properties[property.Name.LocalName] = property.Value.Trim();
        }
        return new ProjectFile(
            path,
            [
                .. xml.Descendants("ProjectReference")
                    .Select(reference => (string?)reference.Attribute("Include") ?? "")
                    .Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))),
            ],
            properties.ToImmutable()
        );
    }
}
