using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Contract;

namespace Reportedly.Server.Api.Describing;

/// <summary>Describes an operation by what its requests are checked against.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    private static readonly int[] EveryRequest = [400, 401, 403, 406, 503];

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        ApiOperation described = metadata.OfType<ApiOperation>().Single();
        OpenApiDocument document = context.Document!;
        AccessLevel level = metadata.OfType<AccessRule>().Single().Level;
        operation.Description = string.Join(
            "\n\n",
            new[] { described.Says, $"For {EndpointAccess.RoleOf(level)}s." }.Where(text => text.Length > 0)
        );
        operation.Parameters =
        [
            .. described.Route.Select(one => Parameter(one, ParameterLocation.Path, document)),
            .. described.Query.Select(one => Parameter(one, ParameterLocation.Query, document)),
            .. described.Headers.Select(one => Parameter(one, ParameterLocation.Header, document)),
        ];
        if (!described.Body.IsEmpty)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = described.Body.ToDictionary(
                    body => body.Type,
                    body => Content(body, false, document),
                    StringComparer.Ordinal
                ),
            };
        }
        operation.Responses = Responses(described, document);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(
        ApiParameter parameter,
        ParameterLocation place,
        OpenApiDocument document
    ) =>
        new()
        {
            Name = parameter.Name,
            In = place,
            Description = parameter.Says,
            Required = place == ParameterLocation.Path || parameter.IsNeeded,
            Schema = SchemaFragments.Read(SchemaFragments.Of(parameter), document),
            Example = parameter.Example is { } example
                ? parameter.Sort == ParameterSort.Number
                    ? int.Parse(example, CultureInfo.InvariantCulture)
                    : JsonValue.Create(example)
                : null,
            Style = parameter.IsMany ? ParameterStyle.Form : null,
            Explode = !parameter.IsMany && place == ParameterLocation.Query,
        };

    private static OpenApiResponses Responses(ApiOperation described, OpenApiDocument document)
    {
        ApiAnswer answer = described.Answer;
        OpenApiResponses all = new()
        {
            [Code(answer.Status)] = new OpenApiResponse
            {
                Description = answer.Says,
                Headers = Headers(answer, document),
                Content = answer.Content.ToDictionary(
                    content => content.Type,
                    content => Content(content, answer.IsList, document),
                    StringComparer.Ordinal
                ),
            },
        };
        if (answer.HasTag)
        {
            all["304"] = new OpenApiResponse { Description = "The client has it already, as `If-None-Match` says." };
        }
        foreach (int status in EveryRequest.Concat(described.Problems).Order())
        {
            all[Code(status)] = new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchemaReference("problem", document),
                    },
                },
            };
        }
        return all;
    }

    private static Dictionary<string, IOpenApiHeader> Headers(ApiAnswer answer, OpenApiDocument document)
    {
        Dictionary<string, IOpenApiHeader> headers = new(StringComparer.Ordinal);
        void Add(string name, string says) =>
            headers[name] = new OpenApiHeader
            {
                Description = says,
                Schema = SchemaFragments.Read(new JsonObject { ["type"] = "string" }, document),
            };
        if (answer.HasTag)
        {
            Add("ETag", "Tag of the body: sent back in `If-None-Match`, it spares sending the same again.");
        }
        if (answer.IsList)
        {
            Add("Link", "Address of the next page, with `rel=\"next\"`; none behind the last.");
        }
        if (answer.HasLocation)
        {
            Add("Location", "Where the thing stands.");
        }
        return headers;
    }

    private static OpenApiMediaType Content(ApiContent content, bool isList, OpenApiDocument document) =>
        new()
        {
            Schema = content.Schema switch
            {
                null => SchemaFragments.Read(new JsonObject { ["type"] = "string" }, document),
                { } item when isList => SchemaFragments.Read(SchemaFragments.Envelope(item), document),
                { } schema => new OpenApiSchemaReference(schema, document),
            },
        };

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}
