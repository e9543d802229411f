using System.Text.Json;
using Reportedly.Reading;
using Reportedly.Reading.Times;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>Reads articles as JSON Lines, in the form that <c>reportedly read</c> takes.</summary>
public static class ArticleFile
{
    /// <summary>The articles in the order of the file.</summary>
    /// <exception cref="InvalidDataException">A line is no article; the message names it.</exception>
    public static IEnumerable<ReportInput> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }
            yield return Parse(line, path, number);
        }
    }

    private static ReportInput Parse(string line, string path, int number)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text =
                Field(root, "text") ?? throw new InvalidDataException($"{path}:{number}: there is no 'text'.");
            return new ReportInput(SourceText.FromString(text))
            {
                ExternalId = Field(root, "id"),
                Title = Field(root, "title"),
                Url = Field(root, "url"),
                Publisher = Field(root, "publisher"),
                Published = PublicationText.TryRead(Field(root, "published"), out DateOnly day) ? day : null,
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path}:{number}: {fault.Message}", fault);
        }
    }

    private static string? Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
