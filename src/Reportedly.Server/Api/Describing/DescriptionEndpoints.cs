using System.IO.Compression;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Hosting;
using Scalar.AspNetCore;

namespace Reportedly.Server.Api.Describing;

/// <summary>The description of the API: for programs as OpenAPI, for persons as a page that can try it.</summary>
internal static class DescriptionEndpoints
{
    /// <summary>Where programs find it.</summary>
    public const string Document = $"{ApiMapping.Root}/openapi.json";

    private const string Script = "/api/scalar.js";

    /// <summary>
    /// The page is made by a script that lies in a package and writes styles as it goes; it may ask nobody but us, and run nothing else.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private static readonly string[] Getting = [HttpMethods.Get, HttpMethods.Head];

    private const string Page = $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>API · Reportedly</title>
        </head>
        <body>
        <noscript><p>This page needs scripts. The description itself is at <a href="{{Document}}">{{Document}}</a>.</p></noscript>
        <script id="api-reference" data-url="{{Document}}"
          data-configuration='{"withDefaultFonts":false,"telemetry":false,"hideClientButton":true,"showDeveloperTools":"never","agent":{"disabled":true},"mcp":{"disabled":true},"hideDarkModeToggle":false,"documentDownloadType":"json"}'></script>
        <script src="{{Script}}"></script>
        </body>
        </html>
        """;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Lazy<Task<byte[]>> document = new(() => WriteAsync(routes.ServiceProvider));
        Lazy<byte[]> script = new(ReadScript);
        Get(routes, Document, async context => await SendAsync(context, await document.Value, "application/json"));
        Get(routes, Script, context => SendAsync(context, script.Value, "text/javascript; charset=utf-8"));
        Get(routes, "/api", context => SendAsync(context, Encoding.UTF8.GetBytes(Page), "text/html; charset=utf-8"))
            .WithMetadata(new ContentPolicy(Policy));
    }

    private static IEndpointConventionBuilder Get(IEndpointRouteBuilder routes, string path, RequestDelegate answer) =>
        routes.MapMethods(path, Getting, answer).ForReaders().ExcludeFromDescription();

    private static async Task SendAsync(HttpContext context, byte[] body, string type)
    {
        if (Entity.IsKnown(context, body))
        {
            return;
        }
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static async Task<byte[]> WriteAsync(IServiceProvider services)
    {
        OpenApiDocument document = await services
            .GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDescription.Name)
            .GetOpenApiDocumentAsync();
        using MemoryStream json = new();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }

    /// <summary>The script as its package holds it.</summary>
    private static byte[] ReadScript()
    {
        Assembly package = typeof(ScalarOptions).Assembly;
        string name = package
            .GetManifestResourceNames()
            .Single(resource => resource.EndsWith("ScalarStaticAssets.scalar.js", StringComparison.Ordinal));
        using Stream packed = package.GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        packed.CopyTo(bytes);
        if (bytes.GetBuffer() is not [0x1F, 0x8B, ..])
        {
            return bytes.ToArray();
        }
        bytes.Position = 0;
        using GZipStream unpacked = new(bytes, CompressionMode.Decompress);
        using MemoryStream script = new();
        unpacked.CopyTo(script);
        return script.ToArray();
    }
}
