using Reportedly.Cli.Printing;
using Spectre.Console;

namespace Reportedly.Cli.Running;

/// <summary>Draws how far a run is, on stderr, and takes it away again at the end.</summary>
internal static class ProgressLine
{
    /// <summary>Runs <paramref name="work"/>, which tells of the bytes of input it has dealt with, and of what failed.</summary>
    /// <param name="host">Says whether there is anybody to draw for.</param>
    /// <param name="total">Bytes of input in all; null where not known.</param>
    /// <param name="work">What takes long.</param>
    public static async Task WatchAsync(Host host, long? total, Func<Action<long>, Action<string>, Task> work)
    {
        if (!host.ShowsProgress)
        {
            await work(_ => { }, host.Error.WriteLine);
            return;
        }
        IAnsiConsole console = Screen.Console(host.Error, host.Screen, interactive: true);
        await console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn()
            )
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask("reading", maxValue: Math.Max(1, total ?? 1));
                task.IsIndeterminate = total is null;
                long reports = 0;
                await work(
                    bytes =>
                    {
                        task.Increment(bytes);
                        task.Description = FormattableString.Invariant($"{++reports:N0} read");
                    },
                    // Through the same console, which moves the bar out of the way.
                    line => console.WriteLine(line)
                );
            });
    }
}
