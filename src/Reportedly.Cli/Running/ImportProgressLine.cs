using Reportedly.Cli.Printing;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Running;

/// <summary>Draws on stderr how far a download or an import is: bytes, rate and remaining time; and takes it away at the end.</summary>
internal static class ImportProgressLine
{
    /// <summary>How far something is.</summary>
    /// <param name="What">What is at work.</param>
    /// <param name="Done">Bytes done.</param>
    /// <param name="Total">Bytes in all; null where not known.</param>
    internal readonly record struct Step(string What, long Done, long? Total);

    /// <summary>Runs <paramref name="work"/>, which tells how far it is.</summary>
    public static async Task<T> WatchAsync<T>(Host host, Func<Action<Step>, Task<T>> work)
    {
        if (!host.ErrorIsTerminal)
        {
            return await work(_ => { });
        }
        IAnsiConsole console = Screen.Console(host.Error, host.Screen, interactive: true);
        return await console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn()
            )
            .StartAsync(async context =>
            {
                ProgressTask task = context.AddTask("looking");
                return await work(step =>
                {
                    task.Description = Markup.Escape(Words.Clean(step.What));
                    task.IsIndeterminate = step.Total is null;
                    task.MaxValue = Math.Max(1, step.Total ?? step.Done + 1);
                    task.Value = step.Done;
                });
            });
    }
}
