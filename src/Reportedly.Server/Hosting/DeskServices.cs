using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Server.Access;
using Reportedly.Server.Alerts;
using Reportedly.Server.Api;
using Reportedly.Server.Hosting.Keys;
using Reportedly.Server.Intake.Watching;
using Reportedly.Server.Jobs;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Original;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Hosting;

/// <summary>What a desk is put together from.</summary>
internal static class DeskServices
{
    /// <summary>Adds all of it.</summary>
    public static void Add(WebApplicationBuilder builder, DeskSetup setup)
    {
        IServiceCollection services = builder.Services;
        builder
            .Logging.SetMinimumLevel(LogLevel.Warning)
            // It would say at every start that keys lie in the store as they are; the guide says so.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddProvider(new LineLogger(setup.Log));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = DeskLimits.LongestClosing);
        services.AddSingleton(setup);
        services.AddSingleton(setup.Clock);
        services.AddSingleton(new StorePool(() => RecordStore.Open(setup.Store, clock: setup.Clock)));
        services.AddSingleton(Assets.Load());
        Packing.Add(services);
        services.AddSingleton<KeptPages>();
        services.AddSingleton<ViewFollowing>();
        services.AddHostedService(provider => provider.GetRequiredService<ViewFollowing>());
        services.AddSingleton<Deciding>();
        services.AddSingleton<SavedSearches>();
        services.AddSingleton<DeskAddress>();
        services.AddSingleton<NewsSender>();
        services.AddHostedService(provider => provider.GetRequiredService<NewsSender>());
        services.AddJobs(setup);
        services.AddSources();
        services.AddRouting();
        ApiServices.Add(services);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = "token";
            options.HeaderName = "X-Desk-Token";
            options.Cookie.Name = "desk-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = Secure(setup);
            // Ours says more, and the pages stand in no frame at all.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = DeskLimits.MostBytesOfField;
            options.MultipartBodyLengthLimit = DeskLimits.MostBytesOfRequest;
        });
        services.AddDataProtection().SetApplicationName("reportedly-desk");
        services.AddSingleton<KeyShelf>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<KeyShelf>((options, shelf) => options.XmlRepository = shelf);
        AccessServices.Add(services, setup);
    }

    /// <summary>Whether cookies go over https alone.</summary>
    public static CookieSecurePolicy Secure(DeskSetup setup) =>
        setup.Team?.PublicUrl.Scheme == Uri.UriSchemeHttps
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
}
