using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reportedly.Text;

namespace Reportedly.DataCompiler.Inputs;

/// <summary>A folder that the compiler reads; it notes the digest of each file that was asked for.</summary>
internal sealed class InputFolder
{
    private readonly string path;
    private readonly Package package;
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>Opens a folder.</summary>
    /// <exception cref="InvalidDataException">It is not there, or holds another version.</exception>
    public InputFolder(string path, Package package)
    {
        this.path = path;
        this.package = package;
        if (!Directory.Exists(path))
        {
            throw new InvalidDataException($"{path}: is no folder; {package.Remedy}.");
        }
        if (package.Version.Length > 0)
        {
            using JsonDocument manifest = JsonDocument.Parse(Bytes("package.json"));
            string? version = manifest.RootElement.GetProperty("version").GetString();
            if (version != package.Version)
            {
                throw new InvalidDataException(
                    $"{path}: holds version {version} of {package.Name}, not {package.Version}; {package.Remedy}."
                );
            }
            digests.Clear();
        }
    }

    /// <summary>
    /// Name and digest of each file that was read; of those in folders of the package together, in the order of names.
    /// </summary>
    public IEnumerable<(string Name, string Digest)> Read
    {
        get
        {
            string prefix = package.Version.Length > 0 ? $"{package.Name}@{package.Version}" : package.Name;
            foreach (
                IGrouping<string, KeyValuePair<string, string>> file in digests.GroupBy(file =>
                    file.Key.Contains('/', StringComparison.Ordinal) ? file.Key.Split('/')[0] + "/*" : file.Key
                )
            )
            {
                string[] some = [.. file.Select(each => each.Value)];
                yield return ($"{prefix}/{file.Key}", some is [var one] ? one : Digest(string.Join('\n', some)));
            }
        }
    }

    /// <summary>True where the folder has a file.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(path, name));

    /// <summary>The names of folders in a folder, in order.</summary>
    public IEnumerable<string> Folders(string name) =>
        Directory
            .EnumerateDirectories(Path.Combine(path, name))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public byte[] Bytes(string name)
    {
        string file = Path.Combine(path, name);
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"{file}: is missing; {package.Remedy}.");
        }
        byte[] bytes = File.ReadAllBytes(file);
        digests[name] = Digest(bytes);
        return bytes;
    }

    /// <summary>A file of JSON.</summary>
    /// <exception cref="InvalidDataException">It is not there, or is no JSON.</exception>
    public JsonElement Json(string name)
    {
        try
        {
            return JsonDocument.Parse(Bytes(name)).RootElement;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{Path.Combine(path, name)}: {fault.Message} {package.Remedy}.", fault);
        }
    }

    /// <summary>A table of the repository; without rows where the folder has it not.</summary>
    public WordTable Table(string name, params ReadOnlySpan<string> columns) =>
        WordTable.Parse($"gazetteer/{name}", Bytes(name), columns);

    private static string Digest(string text) => Digest(Encoding.UTF8.GetBytes(text));

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
