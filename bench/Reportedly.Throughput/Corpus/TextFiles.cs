using System.Text.Json;

namespace Reportedly.Throughput.Corpus;

/// <summary>Texts from files and folders: a text a line of JSON Lines, whose field <c>text</c> is read, and one for any other file.</summary>
internal static class TextFiles
{
    private const string JsonLines = ".jsonl";

    /// <summary>The texts in the order of their files; empty ones are left out.</summary>
    /// <param name="paths">Files, or folders whose <c>.txt</c> and <c>.jsonl</c> files are read.</param>
    /// <exception cref="InvalidDataException">A line is no JSON or has no text; the message names it.</exception>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    public static List<string> Load(IEnumerable<string> paths)
    {
        List<string> texts = [];
        foreach (string path in paths)
        {
            foreach (string file in Directory.Exists(path) ? Below(path) : [path])
            {
                IEnumerable<string> found = file.EndsWith(JsonLines, StringComparison.OrdinalIgnoreCase)
                    ? Lines(file)
                    : [File.ReadAllText(file)];
                texts.AddRange(found.Where(text => !string.IsNullOrWhiteSpace(text)));
            }
        }
        return texts;
    }

    /// <summary>The files of a folder that hold texts, at any depth, in ordinal order.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
                || file.EndsWith(JsonLines, StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return TextOf(line, file, number);
            }
        }
    }

    private static string TextOf(string line, string file, int number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("text", out JsonElement text)
                && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : throw new InvalidDataException($"{file}:{number}: there is no 'text'.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}:{number}: {fault.Message}", fault);
        }
    }
}
