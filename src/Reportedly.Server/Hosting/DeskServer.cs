using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Storage;

namespace Reportedly.Server.Hosting;

/// <summary>The desk: pages and an API over one store, on one address.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private DeskServer(WebApplication app) => App = app;

    /// <summary>The application, for tests that look at its endpoints.</summary>
    public WebApplication App { get; }

    /// <summary>The address that it answers on, once it was started.</summary>
    public Uri Address =>
        new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Makes a desk; it listens once it is started.</summary>
    /// <param name="setup">All that it takes from outside.</param>
    /// <param name="configure">What a test puts in the place of the web server; null for none.</param>
    /// <exception cref="ArgumentException">Without accounts it may listen on the loopback address alone.</exception>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public static DeskServer Create(DeskSetup setup, Action<IWebHostBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Team is null && !IPAddress.IsLoopback(setup.Address))
        {
            throw new ArgumentException(
                $"{setup.Address} can be reached from other machines; a desk without accounts listens on 127.0.0.1 alone. Use --team.",
                nameof(setup)
            );
        }
        setup.Team?.Check();
        // A store that cannot be opened is told now, not by the first page.
        using (RecordStore store = RecordStore.Open(setup.Store))
        {
            if (setup.Team is { } team)
            {
                TeamAddress.Note(store, team.PublicUrl, setup.Clock);
            }
        }
        // The empty builder reads no files, variables or arguments: nothing is ambient.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "Reportedly.Server" }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(setup.Address, setup.Port);
            options.Limits.MaxRequestBodySize = DeskLimits.MostBytesOfRequest;
        });
        configure?.Invoke(builder.WebHost);
        DeskServices.Add(builder, setup);
        WebApplication app = builder.Build();
        DeskPipeline.Build(app, setup);
        return new DeskServer(app);
    }

    /// <summary>Listens.</summary>
    /// <param name="stop">Breaks off the start.</param>
    public Task StartAsync(CancellationToken stop = default) => App.StartAsync(stop);

    /// <summary>Closes the desk: takes no more requests, and waits a while for what is at work, so that nothing writes once this has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // Disposing alone would tell what runs behind to end, but not wait for it.
            await App.StopAsync();
        }
        catch (Exception late) when (late is OperationCanceledException or AggregateException)
        {
            // Something took longer than is waited for; the store is whole whenever it is broken off.
        }
        await App.DisposeAsync();
    }
}
