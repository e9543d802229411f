namespace Reportedly.Throughput.Corpus;

/// <summary>The texts that a bench reads: those that the user names, or else those of the repository.</summary>
internal static class ChosenTexts
{
    /// <summary>The texts, at least one.</summary>
    /// <param name="paths">Files and folders; none: the texts of the repository.</param>
    /// <exception cref="InvalidDataException">There is no text in them.</exception>
    public static List<string> Load(IReadOnlyList<string> paths)
    {
        List<string> texts = paths.Count == 0 ? OwnReports.Load() : TextFiles.Load(paths);
        return texts.Count > 0
            ? texts
            : throw new InvalidDataException(
                $"There is no text in {string.Join(", ", paths)}; name files that hold some, or folders with .txt or .jsonl."
            );
    }
}
