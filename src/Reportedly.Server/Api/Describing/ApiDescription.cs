using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Reportedly.Server.Api.Contract;

namespace Reportedly.Server.Api.Describing;

/// <summary>Describes the API as a whole: what it is, the shapes that it hands out, and how one signs in.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    /// <summary>Name of the description.</summary>
    public const string Name = "v1";

    private const string Bearer = "token";

    private const string Says = """
        Reports, what was read in them, what they say together, and what persons judged.

        **Lists** come in pages: `limit` things each, and `next` is the `cursor` of the next page. In the order `stable`, a walk through all
        pages meets everything that is there from its beginning to its end exactly once, whatever is added or judged meanwhile.

        **To keep a copy**, walk through a list, keep `as_of`, and next time ask for `updated_since` that moment; then ask `deleted` with
        `since` that moment, and take those out.

        **A parameter that is not described here is refused**, so that a slip of the pen never returns everything.

        **Answers have tags**: sent back in `If-None-Match`, the answer is 304 where nothing changed. `HEAD` answers as `GET` does, without
        the body.

        **Problems** are `application/problem+json` (RFC 9457): `title` says what is wrong, `detail` what to do about it.
        """;

    /// <summary>How the description is made.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
        options.AddOperationTransformer<OperationDescription>();
        options.AddDocumentTransformer<ApiDescription>();
    }

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Reportedly",
            Version = Name,
            Description = Says,
        };
        // Wherever it is read from: addresses in it begin with a slash.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach ((string name, JsonObject schema) in ApiSchemas.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            document.Components.Schemas[name] = SchemaFragments.Read(schema, document);
        }
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "A token from the page of one's account: `Authorization: Bearer rpt_...`. A desk on one's own machine needs none.",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement(),
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        ];
        foreach (IOpenApiPathItem path in document.Paths.Values)
        {
            // Every GET has its HEAD; described once, they are easier to read.
            path.Operations?.Remove(HttpMethod.Head);
        }
        return Task.CompletedTask;
    }
}
