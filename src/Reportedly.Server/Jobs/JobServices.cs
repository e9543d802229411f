using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Hosting;

namespace Reportedly.Server.Jobs;

/// <summary>What reads jobs is put together from.</summary>
internal static class JobServices
{
    /// <summary>Adds all of it.</summary>
    public static void AddJobs(this IServiceCollection services, DeskSetup setup)
    {
        services.AddSingleton(new Spool(setup.IntakeFolder, setup.Machine));
        services.AddSingleton<DeskReader>();
        services.AddSingleton<JobShelf>();
        services.AddSingleton<JobLeases>();
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
            provider.GetRequiredService<Spool>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddHostedService<JobRunner>();
    }
}
