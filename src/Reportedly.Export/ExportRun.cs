namespace Reportedly.Export;

/// <summary>Makes an export as a whole: its files appear under their names when all of them are done, or none does.</summary>
public static class ExportRun
{
    /// <summary>Writes a dataset into a folder. Files of the same names that were there are replaced; others stay.</summary>
    /// <param name="format">How it is written.</param>
    /// <param name="dataset">What is written; redacted here where the options say so.</param>
    /// <param name="options">How.</param>
    /// <param name="path">The folder; it is made where there is none.</param>
    /// <param name="stop">Stops it; then nothing new stands in the folder.</param>
    /// <returns>The files, in the order in which they were written.</returns>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written to.</exception>
    public static async Task<IReadOnlyList<ExportedFile>> WriteAsync(
        IExportFormat format,
        Dataset dataset,
        ExportOptions options,
        string path,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        bool isNew = !Directory.Exists(path);
        string staging = Path.Combine(path, ".unfinished");
        try
        {
            Clear(staging);
            ExportFolder folder = new(staging);
            await format
                .WriteAsync(options.Redact ? dataset.Redacted() : dataset, options, folder, stop)
                .ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            foreach (ExportedFile file in folder.Files)
            {
                File.Move(Path.Combine(staging, file.Name), Path.Combine(path, file.Name), overwrite: true);
            }
            return folder.Files;
        }
        finally
        {
            Clear(staging);
            if (isNew && Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
