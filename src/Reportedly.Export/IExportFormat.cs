namespace Reportedly.Export;

/// <summary>A way of writing a dataset that other programs read.</summary>
public interface IExportFormat
{
    /// <summary>What it is called on the command line: <c>acled</c>.</summary>
    string Name { get; }

    /// <summary>What it holds, as a sentence for people who choose.</summary>
    string Says { get; }

    /// <summary>Writes the dataset's files into a folder.</summary>
    Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop);
}
