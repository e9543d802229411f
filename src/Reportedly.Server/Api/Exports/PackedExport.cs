using System.IO.Compression;
using Reportedly.Export;

namespace Reportedly.Server.Api.Exports;

/// <summary>An export as one file: the only one that it has, or all of them in an archive.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Its media type.</param>
internal sealed record PackedExport(string Path, string Name, string Type)
{
    /// <summary>Packs an export.</summary>
    /// <param name="format">Name of the format.</param>
    /// <param name="files">Its files.</param>
    /// <param name="folder">The folder that they lie in, and that the archive will lie in.</param>
    /// <param name="stop">Breaks it off.</param>
    public static async Task<PackedExport> OfAsync(
        string format,
        IReadOnlyList<ExportedFile> files,
        string folder,
        CancellationToken stop
    )
    {
        if (files.Count == 1)
        {
            return new PackedExport(System.IO.Path.Combine(folder, files[0].Name), files[0].Name, files[0].MediaType);
        }
        string path = System.IO.Path.Combine(folder, $"{format}.zip");
        await using FileStream output = File.Create(path);
        await using ZipArchive archive = await ZipArchive.CreateAsync(
            output,
            ZipArchiveMode.Create,
            leaveOpen: false,
            entryNameEncoding: null,
            stop
        );
        foreach (ExportedFile file in files)
        {
            await archive.CreateEntryFromFileAsync(System.IO.Path.Combine(folder, file.Name), file.Name, stop);
        }
        return new PackedExport(path, $"{format}.zip", "application/zip");
    }
}
