using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reportedly.Server.Tests.Api;

/// <summary>Values that a desk has answers to, for whatever an operation takes.</summary>
internal sealed class ApiSamples
{
    private readonly TestDesk desk;
    private readonly Dictionary<string, string> path = new(StringComparer.Ordinal);
    private string claim = "";

    private ApiSamples(TestDesk desk) => this.desk = desk;

    /// <summary>Looks for them on a desk.</summary>
    public static async Task<ApiSamples> OfAsync(TestDesk desk)
    {
        ApiSamples samples = new(desk);
        JsonElement claim = (await desk.ThingsAsync("/api/v1/claims"))[0];
        samples.path["slug"] = claim.GetProperty("report").GetString()!;
        samples.path["thing"] = claim.GetProperty("id").GetString()!;
        samples.path["incident"] = (await desk.ThingsAsync("/api/v1/incidents"))[0].GetProperty("id").GetString()!;
        samples.path["format"] = "csv";
        samples.claim = $"{samples.path["slug"]}/{samples.path["thing"]}";
        await desk.JudgeAsync(samples.Note());
        Answer job = await desk.TakeLinesAsync(
            "{\"text\":\"Rain in Lirna\\n\\nIt rained in Lirna on Monday.\"}\n{broken\n"
        );
        samples.path["job"] = (await desk.EndedAsync(job.Location!)).Json.GetProperty("id").GetString()!;
        return samples;
    }

    /// <summary>Sends what an operation takes, with more parameters if need be.</summary>
    public async Task<Answer> SendAsync(DescribedOperation operation, string more = "")
    {
        string address = Address(operation);
        string needed = string.Join(
            '&',
            operation
                .Parameters("query")
                .Where(one => one["required"]?.GetValue<bool>() == true)
                .Select(one => $"{one["name"]!.GetValue<string>()}={one["example"]!.GetValue<string>()}")
                .Where(one => !more.StartsWith(one.Split('=')[0] + "=", StringComparison.Ordinal))
        );
        string query = string.Join('&', new[] { needed, more }.Where(part => part.Length > 0));
        if (operation.Path.EndsWith("/events", StringComparison.Ordinal))
        {
            // A stream has no end; its head says the same.
            return await desk.SendAsync(HttpMethod.Head, $"{address}?{query}", null);
        }
        return operation.Method == "GET"
            ? await desk.GetAsync($"{address}?{query}")
            : await desk.SendJsonAsync(new HttpMethod(operation.Method), address, Body(operation));
    }

    /// <summary>Values that a parameter is described to take.</summary>
    public IEnumerable<string> Values(DescribedOperation operation, string name)
    {
        JsonObject parameter = operation.Parameters("query").Single(one => one["name"]!.GetValue<string>() == name);
        JsonObject schema = parameter["schema"]!.AsObject();
        JsonObject value = schema["items"]?.AsObject() ?? schema;
        return name switch
        {
            "cursor" => [],
            "event_date" => ["2030-03-05"],
            "event_date_where" => [],
            "box" => ["-180,-90,180,90"],
            "report" => [path["slug"]],
            _ when value["enum"] is JsonArray names => names.Select(one => one!.GetValue<string>()),
            _ when value["type"]!.GetValue<string>() == "boolean" => ["true", "false"],
            _ when value["type"]!.GetValue<string>() == "integer" =>
            [
                value["minimum"]!.ToJsonString(),
                value["maximum"]!.ToJsonString(),
            ],
            _ when value["format"]?.GetValue<string>() == "date" => ["2030-03-05"],
            _ when parameter["example"] is { } example => [example.GetValue<string>()],
            _ => ["Orsal"],
        };
    }

    private string Address(DescribedOperation operation)
    {
        string address = operation.Path;
        foreach (string name in operation.Parameters("path").Select(one => one["name"]!.GetValue<string>()))
        {
            string value =
                name != "id" ? path[name]
                : address.Contains("/incidents/", StringComparison.Ordinal) ? path["incident"]
                : address.Contains("/claims/", StringComparison.Ordinal) ? path["thing"]
                : address.Contains("/jobs/", StringComparison.Ordinal) ? path["job"]
                : "j1";
            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }
        return address;
    }

    private string Body(DescribedOperation operation) =>
        operation.Path switch
        {
            "/api/v1/intake" => """{"text":"Snow in Lirna\n\nIt snowed in Lirna on Monday."}""",
            "/api/v1/judgements" => Note(),
            _ => """{"why":"The wrong line."}""",
        };

    private string Note() => $$"""{"kind":"note","things":["{{claim}}"],"note":"Look at this."}""";
}
