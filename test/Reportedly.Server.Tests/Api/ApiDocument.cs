using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Reportedly.Server.Tests.Api;

/// <summary>The description that a desk gives of its API.</summary>
/// <param name="Json">It, as OpenAPI.</param>
internal sealed record ApiDocument(JsonObject Json)
{
    /// <summary>Every operation that is described.</summary>
    public IEnumerable<DescribedOperation> Operations =>
        from path in Json["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new DescribedOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());

    /// <summary>Asks a desk for it.</summary>
    public static async Task<ApiDocument> OfAsync(TestDesk desk)
    {
        Answer answer = await desk.GetAsync("/api/v1/openapi.json");
        answer.Status.Should().Be(200, answer.Body);
        return new ApiDocument(JsonNode.Parse(answer.Body)!.AsObject());
    }

    /// <summary>Where a body is not as its schema says.</summary>
    /// <param name="schema">The schema, as it stands in the description.</param>
    /// <param name="body">The body as JSON.</param>
    public async Task<IEnumerable<string>> FaultsAsync(JsonNode schema, string body)
    {
        // As a field: what a reference leads to may refer to itself.
        JsonObject whole = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["body"] = schema.DeepClone() },
            ["definitions"] = Json["components"]!["schemas"]!.DeepClone(),
        };
        string text = whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        JsonSchema read = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);
        ICollection<ValidationError> faults = read.Validate($"{{\"body\":{body}}}");
        return faults.Select(fault => $"{fault.Path}: {fault.Kind}");
    }
}

/// <summary>An operation that is described.</summary>
/// <param name="Path">Its path, with names in braces.</param>
/// <param name="Method">Its method.</param>
/// <param name="Json">What is said of it.</param>
internal sealed record DescribedOperation(string Path, string Method, JsonObject Json)
{
    /// <summary>The parameters that stand at a place: <c>query</c>.</summary>
    public IEnumerable<JsonObject> Parameters(string place) =>
        Json["parameters"]
            ?.AsArray()
            .Select(one => one!.AsObject())
            .Where(one => one["in"]!.GetValue<string>() == place)
        ?? [];

    /// <summary>What is said of a status; null where nothing is.</summary>
    public JsonObject? Response(int status) => Json["responses"]![$"{status}"]?.AsObject();

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
