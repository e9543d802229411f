using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Api.Describing;
using Reportedly.Server.Api.Requests;

namespace Reportedly.Server.Api;

/// <summary>What the API is put together from.</summary>
internal static class ApiServices
{
    /// <summary>Adds all of it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SentRequests>();
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Configure);
    }
}
