using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Jobs;

/// <summary>What reads jobs is put together from.</summary>
internal static class JobServices
{
    /// <summary>Adds all of it.</summary>
    public static void AddJobs(this IServiceCollection services, DeskSetup setup)
    {
        services.AddSingleton(new Spool(setup.IntakeFolder));
        services.AddSingleton<DeskReader>();
        services.AddSingleton<JobShelf>();
        services.AddSingleton<JobRegister>();
        services.AddSingleton<JobLanes>();
        services.AddSingleton<JobArrival>();
        services.AddSingleton<JobItems>();
        services.AddSingleton<JobRun>();
        services.AddSingleton(provider => new JobList(
            provider.GetRequiredService<JobRegister>(),
            provider.GetRequiredService<JobShelf>(),
            provider.GetRequiredService<JobArrival>(),
            provider.GetRequiredService<JobLanes>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddHostedService<JobRunner>();
    }
}
