using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;

namespace Reportedly.Server.Hosting;

/// <summary>
/// What browsers load beside pages: one sheet of styles, and the scripts if they were built. All of it lies in the assembly, and is served
/// under a name that holds its digest, so that browsers keep it for ever and never keep an old one.
/// </summary>
public sealed class Assets
{
    private const string Scripts = "scripts/";
    private const string Styles = "styles/";

    /// <summary>Base and layout come before what is particular to a page.</summary>
    private static readonly string[] First = ["tokens.css", "base.css", "layout.css"];

    private readonly FrozenDictionary<string, (byte[] Bytes, string Type)> files;

    private Assets(FrozenDictionary<string, (byte[] Bytes, string Type)> files, string version)
    {
        this.files = files;
        Version = version;
    }

    /// <summary>Digest of everything that is served.</summary>
    public string Version { get; }

    /// <summary>True where the scripts were built: Node was there.</summary>
    public bool HasScripts => files.ContainsKey("desk.js");

    /// <summary>The address of a file: <c>desk.css</c>, <c>desk.js</c>, <c>map.js</c>.</summary>
    public string Url(string name) => $"/assets/{Version}/{name}";

    /// <summary>Reads what the assembly holds.</summary>
    public static Assets Load()
    {
        Assembly assembly = typeof(Assets).Assembly;
        Dictionary<string, (byte[], string)> files = new(StringComparer.Ordinal);
        string[] names = [.. assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];
        StringBuilder sheet = new();
        foreach (
            string name in names
                .Where(name => name.StartsWith(Styles, StringComparison.Ordinal))
                .OrderBy(name => Array.IndexOf(First, name[Styles.Length..]) is var at && at < 0 ? First.Length : at)
                .ThenBy(name => name, StringComparer.Ordinal)
        )
        {
            sheet.Append(Encoding.UTF8.GetString(Bytes(assembly, name))).Append('\n');
        }
        files["desk.css"] = (Encoding.UTF8.GetBytes(sheet.ToString()), "text/css; charset=utf-8");
        foreach (string name in names.Where(name => name.StartsWith(Scripts, StringComparison.Ordinal)))
        {
            files[name[Scripts.Length..]] = (Bytes(assembly, name), TypeOf(name));
        }
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, (byte[] bytes, _)) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }
        return new Assets(
            files.ToFrozenDictionary(StringComparer.Ordinal),
            Convert.ToHexStringLower(hash.GetHashAndReset())[..16]
        );
    }

    /// <summary>Serves them.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/assets/{version}/{**name}",
                IResult (string version, string name, HttpResponse response) =>
                {
                    if (version != Version || !files.TryGetValue(name, out (byte[] Bytes, string Type) file))
                    {
                        return Results.NotFound();
                    }
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(file.Bytes, file.Type);
                }
            )
            .ForAnyone()
            .MayBePacked()
            .ExcludeFromDescription();

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            ".txt" => "text/plain; charset=utf-8",
            ".pbf" => "application/x-protobuf",
            _ => "application/octet-stream",
        };
}
