using System.Text;
using System.Text.RegularExpressions;

namespace Reportedly.Throughput.Corpus;

/// <summary>
/// The texts that are read where nobody names others: the samples, and the reports written for training without the marks around their
/// names. All are part of the repository.
/// </summary>
internal static partial class OwnReports
{
    private const string Head = "=== ";

    /// <summary>The texts, in the order of their files.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not lie in a checkout of the repository.</exception>
    public static List<string> Load()
    {
        string root = Root();
        List<string> texts = TextFiles.Load([Path.Combine(root, "samples")]);
        foreach (string file in TextFiles.Below(Path.Combine(root, "data", "training", "en", "reports")))
        {
            AddReports(file, texts);
        }
        return texts;
    }

    /// <summary>The folder above the program that holds <c>Reportedly.slnx</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"No folder above {AppContext.BaseDirectory} holds Reportedly.slnx; run from a checkout, or name texts."
            );
    }

    private static void AddReports(string file, List<string> texts)
    {
        StringBuilder report = new();
        foreach (string line in File.ReadLines(file).Append(Head))
        {
            if (!line.StartsWith(Head, StringComparison.Ordinal))
            {
                report.Append(line).Append('\n');
                continue;
            }
            string text = Marked().Replace(report.ToString().Trim(), "$1");
            if (text.Length > 0)
            {
                texts.Add(text);
            }
            report.Clear();
        }
    }

    /// <summary>A marked name, <c>[P Hamad Namis]</c>.</summary>
    [GeneratedRegex(@"\[[A-Z] ([^\[\]]+)\]")]
    private static partial Regex Marked();
}
