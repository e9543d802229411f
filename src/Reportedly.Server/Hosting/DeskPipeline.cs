using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Hosting;

/// <summary>The way of a request: headers, names, who asks, from where, and then the endpoint.</summary>
internal static class DeskPipeline
{
    /// <summary>Builds it.</summary>
    public static void Build(WebApplication app, DeskSetup setup)
    {
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    SecurityHeaders.Write(context.Response);
                    return Task.CompletedTask;
                });
                return next();
            }
        );
        if (setup.Team is { BehindProxy: true })
        {
            // The proxy says for whom it asks. Only one on this machine is believed: others could say anything.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        }
        app.UseMiddleware<ProblemPages>();
        app.Use(
            (context, next) =>
                HostNames.IsOurs(context.Request, setup)
                    ? next()
                    : throw new DeskProblem(
                        StatusCodes.Status421MisdirectedRequest,
                        "This desk does not answer to that name.",
                        "Open it at the address that it printed when it was started."
                    )
        );
        if (setup.Team is { } team)
        {
            // Whatever stands before the desk, people reach it at one address alone: what it says of itself must not follow from what it is asked.
            app.Use(
                (context, next) =>
                {
                    context.Request.Scheme = team.PublicUrl.Scheme;
                    context.Request.Host = new HostString(team.PublicUrl.Authority);
                    return next();
                }
            );
        }
        app.UseRouting();
        Packing.Use(app);
        app.UseAuthentication();
        app.Use(
            (context, next) =>
                context.GetEndpoint() switch
                {
                    null => throw DeskProblem.NotFound("There is nothing here.", "Look at the address."),
                    // An endpoint of which nobody said who may use it serves nobody.
                    RouteEndpoint route when route.Metadata.GetMetadata<AccessRule>() is null => throw new DeskProblem(
                        StatusCodes.Status403Forbidden,
                        "Nobody may use this.",
                        "Tell the makers of Reportedly."
                    ),
                    _ => next(),
                }
        );
        app.UseAuthorization();
        IAntiforgery antiforgery = app.Services.GetRequiredService<IAntiforgery>();
        app.Use(
            async (context, next) =>
            {
                if (!await CrossSiteGuard.MayPassAsync(context, antiforgery))
                {
                    throw new DeskProblem(
                        StatusCodes.Status400BadRequest,
                        "This form is too old, or did not come from this desk.",
                        "Go back, load the page again and send it once more; nothing was changed."
                    );
                }
                try
                {
                    await next();
                }
                catch (InvalidOperationException) when (SentNoForm(context.Request))
                {
                    throw new DeskProblem(
                        StatusCodes.Status415UnsupportedMediaType,
                        "This address takes a form, and none was sent.",
                        "Use the form on the page, or the API; nothing was changed."
                    );
                }
            }
        );
        DeskEndpoints.Map(app);
    }

    // Programs come here by mistake: what is for them is the API.
    private static bool SentNoForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && !request.HasFormContentType
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
