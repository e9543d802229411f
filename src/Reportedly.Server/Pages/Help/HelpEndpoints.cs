using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Hosting;
using Reportedly.Server.Judging;

namespace Reportedly.Server.Pages.Help;

/// <summary>What each page is for, and which keys there are.</summary>
internal static class HelpEndpoints
{
    private const string Keys = "/help/keys";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", () => new RazorComponentResult<HelpPage>()).ForReaders().ExcludeFromDescription();
        routes
            .MapGet(Keys, (HttpRequest request) => Show(KeySettings.Of(request.Cookies[KeySettings.Cookie])))
            .ForReaders()
            .ExcludeFromDescription();
        routes
            .MapPost(Keys, (HttpContext context, DeskSetup setup) => SaveAsync(context, setup))
            .ForReaders()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> SaveAsync(HttpContext context, DeskSetup setup)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        KeySettings settings = KeySettings.Usual with { IsOff = form["keys"] == "off" };
        string? fault = null;
        foreach (DeskKey key in form.ContainsKey("usual") ? [] : KeyList.All)
        {
            string typed = form[key.Name].ToString();
            string? changed = typed.Length == 0 ? key.Key : KeySettings.Read(typed);
            fault ??= changed is null
                ? $"“{typed}” is no key that can be used; type one letter, digit or sign, or the word space or backspace."
                : null;
            settings = settings.With(key, changed ?? key.Key);
        }
        fault ??= settings.Collision();
        if (fault is not null)
        {
            return Show(settings, fault);
        }
        context.Response.Cookies.Append(
            KeySettings.Cookie,
            settings.ToString(),
            new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = setup.Team?.PublicUrl.Scheme == Uri.UriSchemeHttps,
                IsEssential = true,
            }
        );
        return new SeeOther($"{Keys}?saved=1");
    }

    private static RazorComponentResult<KeysPage> Show(KeySettings settings, string? fault = null) =>
        new(new { Settings = settings, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
