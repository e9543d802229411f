using Microsoft.Extensions.DependencyInjection;

namespace Reportedly.Server.Intake.Watching;

/// <summary>What watches sources is put together from.</summary>
internal static class SourceServices
{
    /// <summary>Adds all of it.</summary>
    public static void AddSources(this IServiceCollection services)
    {
        services.AddSingleton<SourceBook>();
        services.AddSingleton<SourceHistories>();
        services.AddSingleton<SourceReading>();
        services.AddSingleton<SourceWatching>();
        services.AddHostedService(provider => provider.GetRequiredService<SourceWatching>());
    }
}
