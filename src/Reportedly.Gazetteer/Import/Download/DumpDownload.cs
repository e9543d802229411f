using System.Collections.Immutable;

namespace Reportedly.Gazetteer.Import.Download;

/// <summary>Downloads the files of a GeoNames dump that an import needs.</summary>
public sealed class DumpDownload
{
    private readonly Uri from;
    private readonly FileDownload download;

    /// <summary>Names the server.</summary>
    /// <param name="from">The address of the folder, which ends in a slash or is taken as if it did.</param>
    /// <param name="network">The way into the network, as <see cref="PublicNetwork.Open"/> gives it.</param>
    /// <param name="limits">How much and how long.</param>
    /// <param name="clock">Tells how long it takes.</param>
    public DumpDownload(Uri from, HttpMessageInvoker network, DownloadLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(from);
        this.from = from.AbsoluteUri.EndsWith('/') ? from : new Uri(from.AbsoluteUri + "/");
        download = new FileDownload(network, limits, clock);
    }

    /// <summary>Where GeoNames puts its dump each day.</summary>
    public static Uri Geonames { get; } = new("https://download.geonames.org/export/dump/");

    /// <summary>How far a download is.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Bytes">Bytes of it that are there.</param>
    /// <param name="TotalBytes">Bytes of it in all, where the server says.</param>
    public readonly record struct Progress(string File, long Bytes, long? TotalBytes);

    /// <summary>The files that are needed, by their names on the server.</summary>
    /// <param name="countries">Codes of countries, for these alone; none for the whole world.</param>
    public static ImmutableArray<string> FilesFor(ImmutableArray<string> countries) =>
        [
            "admin1CodesASCII.txt",
            "admin2Codes.txt",
            "countryInfo.txt",
            .. countries.IsEmpty
                ? (string[])["allCountries.zip", "alternateNamesV2.zip"]
                : countries.SelectMany(code => (string[])[$"{code}.zip", $"alternatenames/{code}.zip"]),
        ];

    /// <summary>Downloads files into a folder; those that are there already are left as they are.</summary>
    /// <param name="files">Their names on the server.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">Breaks off; run it again to go on.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="DownloadException">One cannot be had; those before it are kept.</exception>
    public async Task<ImmutableArray<string>> RunAsync(
        ImmutableArray<string> files,
        string folder,
        Action<Progress> progress,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(progress);
        Directory.CreateDirectory(folder);
        ImmutableArray<string>.Builder paths = ImmutableArray.CreateBuilder<string>();
        foreach (string file in files)
        {
            string path = Path.Combine(folder, file.Replace('/', '-'));
            if (!File.Exists(path))
            {
                await download.RunAsync(
                    new Uri(from, file),
                    path,
                    (bytes, total) => progress(new Progress(file, bytes, total)),
                    stop
                );
            }
            paths.Add(path);
        }
        return paths.ToImmutable();
    }
}
