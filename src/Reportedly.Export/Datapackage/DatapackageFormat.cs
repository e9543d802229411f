using System.Collections.Immutable;
using System.Text;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Datapackage;

/// <summary>
/// All formats in one folder, with what others need to use, check and cite them: <c>datapackage.json</c> (Frictionless Data),
/// <c>README.md</c>, <c>CITATION.cff</c> and <c>SHA256SUMS</c>.
/// </summary>
/// <param name="formats">What goes into it.</param>
public sealed class DatapackageFormat(ImmutableArray<IExportFormat> formats) : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "datapackage";

    /// <inheritdoc/>
    public string Says => "All of these in one folder, described by datapackage.json, with digests and a citation.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        // A row of hashtags would break the types that the description promises.
        ExportOptions plain = options with
        {
            Hxl = false,
            ByteOrderMark = false,
        };
        ITableFormat[] tables = [.. formats.OfType<ITableFormat>()];
        foreach (IExportFormat format in formats.Where(format => format is not ITableFormat || format == tables[0]))
        {
            await (
                format is ITableFormat
                    ? TableFiles.WriteAsync(tables, dataset, plain, folder, stop)
                    : format.WriteAsync(dataset, plain, folder, stop)
            ).ConfigureAwait(false);
        }
        ImmutableArray<ExportedFile> data = [.. folder.Files];
        await Text(folder, "README.md", "text/markdown", PackageReadme.Of(formats, plain)).ConfigureAwait(false);
        await Text(folder, "CITATION.cff", "text/yaml", PackageCitation.Of(plain)).ConfigureAwait(false);
        await folder
            .WriteAsync(
                "datapackage.json",
                "application/json",
                stream => stream.WriteAsync(PackageDescriptor.Of(data, plain), stop).AsTask()
            )
            .ConfigureAwait(false);
        await Text(
                folder,
                "SHA256SUMS",
                "text/plain",
                string.Concat(folder.Files.Select(file => $"{file.Digest}  {file.Name}\n"))
            )
            .ConfigureAwait(false);
    }

    private static Task Text(ExportFolder folder, string name, string mediaType, string text) =>
        folder.WriteAsync(name, mediaType, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask());
}
