using System.IO.Compression;
using Reportedly.Export;

namespace Reportedly.Server.Exporting;

/// <summary>An export as one file that a browser can take: a zip with the files in it.</summary>
internal static class ExportDownload
{
    /// <summary>Makes it. It is whole before the first byte is sent.</summary>
    /// <param name="format">How it is written.</param>
    /// <param name="dataset">What is written.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">Where it is made.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The zip; it goes with the folder.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    public static async Task<string> MakeAsync(
        IExportFormat format,
        Dataset dataset,
        ExportOptions options,
        TemporaryFolder folder,
        CancellationToken stop
    )
    {
        string files = Path.Combine(folder.Path, "files");
        await ExportRun.WriteAsync(format, dataset, options, files, stop);
        string zip = Path.Combine(folder.Path, "export.zip");
        await ZipFile.CreateFromDirectoryAsync(files, zip, CompressionLevel.Fastest, false, stop);
        return zip;
    }
}
