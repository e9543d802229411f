using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Reportedly.Server.Hosting;

/// <summary>
/// Which answers are packed on their way. Whoever watches a line and can make a browser ask for things learns what an answer holds from how
/// well it packs together with what was asked. So nothing is packed that has a token, an account's words or a report's in it: files that are
/// the same for all are, numbers for the map, and what a program gets that names its own token, which no foreign page can send.
/// </summary>
internal static class Packing
{
    private static readonly string[] Types =
    [
        "application/json",
        "application/geo+json",
        "text/css",
        "text/javascript",
        "image/svg+xml",
        "text/plain",
    ];

    /// <summary>Says that an endpoint's answers may be packed whoever asks.</summary>
    public static TBuilder MayBePacked<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Packed());

    /// <summary>Adds what packs.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // The best costs a hundred times as much for a tenth less.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Packs what may be packed; behind routing.</summary>
    public static void Use(IApplicationBuilder app) =>
        app.UseWhen(MayBePacked, packed => packed.UseResponseCompression());

    private static bool MayBePacked(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Packed>() is not null || NamesItsToken(context.Request);

    private static bool NamesItsToken(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !StringValues.IsNullOrEmpty(request.Headers.Authorization);

    private sealed record Packed;
}
