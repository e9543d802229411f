using System.Text.Json;

namespace Reportedly.Specs;

/// <summary>
/// The cases under <c>specs/STAGE/en/*.jsonl</c>: one JSON object a line, each with an <c>id</c> that is unique in its stage.
/// The id is the test's name; the files say whether cases are positive, negative or ambiguous.
/// </summary>
public static class SpecFiles
{
    /// <summary>The folder that holds <c>Reportedly.slnx</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The ids of a stage's cases, in the order of the files.</summary>
    public static TheoryData<string> Ids(string stage) => [.. All(stage).Keys];

    /// <summary>One case.</summary>
    public static JsonElement Case(string stage, string id) => All(stage)[id];

    /// <summary>Every case of a stage by its id.</summary>
    public static Dictionary<string, JsonElement> All(string stage)
    {
        Dictionary<string, JsonElement> cases = new(StringComparer.Ordinal);
        string folder = Path.Combine(RepositoryRoot, "specs", stage, "en");
        foreach (string file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0)
                {
                    continue;
                }
                JsonElement json = Parse(line, file, number);
                string id = json.GetProperty("id").GetString()!;
                if (!cases.TryAdd(id, json))
                {
                    throw new InvalidDataException($"{file}:{number}: the id '{id}' is there already.");
                }
            }
        }
        return cases;
    }

    private static JsonElement Parse(string line, string file, int number)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{file}:{number}: {broken.Message}", broken);
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reportedly.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new DirectoryNotFoundException("No folder above the tests holds Reportedly.slnx.");
    }
}
